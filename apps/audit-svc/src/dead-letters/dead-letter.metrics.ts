import { Injectable } from '@nestjs/common';
import { Metrics } from '@errand/dapr';
import { TOPICS } from '@errand/events';
import type { DeadLetter } from './dead-letter.js';

const KNOWN: readonly string[] = Object.values(TOPICS);

/** Dead letters of every service: this one keeps them all. */
@Injectable()
export class DeadLetterMetrics {
  private readonly kept;

  constructor(metrics: Metrics = new Metrics()) {
    this.kept = metrics.counter({
      name: 'errand_dead_letters_total',
      help: 'Messages given up, by the topic they came from: reported by a consumer with its reason, or undelivered by a sidecar.',
      labels: ['topic', 'form'],
    });
    for (const topic of [TOPICS.taskEvents, TOPICS.reminders])
      for (const form of ['reported', 'undelivered']) this.kept.of(topic, form);
  }

  /** A dead letter was stored, or came back after its replay. */
  keep({ topic, form }: DeadLetter): void {
    this.kept.of(KNOWN.includes(topic) ? topic : 'other', form).add();
  }
}
