import { Injectable } from '@nestjs/common';
import { DELAY_SECONDS, Metrics } from '@errand/dapr';
import type { Judgement } from './firing.js';

/** What became of the jobs that called for reminders. */
@Injectable()
export class ReminderMetrics {
  private readonly called;
  private readonly lateness;

  constructor(metrics: Metrics = new Metrics()) {
    this.called = metrics.counter({
      name: 'errand_reminder_calls_total',
      help: 'Jobs that called for a reminder: fired, missed (over a day late), unwanted (changed or fired before), early (moved), hold (quiet hours).',
      labels: ['outcome'],
    });
    const lateness = { name: 'errand_reminder_lateness_seconds', help: 'How late reminders fired.' };
    this.lateness = metrics.histogram(lateness, DELAY_SECONDS).of();
    for (const outcome of ['fired', 'missed', 'unwanted', 'early', 'hold']) this.called.of(outcome);
  }

  /** A job's call was judged, and what it meant is committed. */
  judged(judgement: Judgement): void {
    if (judgement.kind !== 'fire') return this.called.of(judgement.kind).add();
    this.called.of(judgement.missed ? 'missed' : 'fired').add();
    this.lateness.observe(judgement.lateByMs / 1_000);
  }
}
