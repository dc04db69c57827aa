import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Fact } from '../fact.js';
import type { Receipt } from './append-plan.js';
import { BatchRecorder } from './batch-recorder.js';
import { takeBatch, type Pending } from './pending.js';

/**
 * The only writer of the log in this process: what arrives while a batch is written goes into the next one, whatever delivery and topic
 * it came by. So batches of one process never race each other.
 */
@Injectable()
export class Appender implements BeforeApplicationShutdown {
  private waiting: Pending[] = [];
  private running: Promise<void> | undefined;

  constructor(private readonly recorder: BatchRecorder) {}

  /**
   * Resolves when the fact lies in the log, there before or not.
   *
   * @throws whatever kept failing for 10 s: StateError, SidecarUnreachableError, NewerSchemaError, MalformedRecordError
   */
  append(fact: Fact): Promise<Receipt> {
    const bytes = Buffer.byteLength(JSON.stringify(fact.data));
    return new Promise((resolve, reject) => {
      this.waiting.push({ fact, bytes, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Lets what waits be written: its deliveries are still open, and what fails now is delivered again after the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    // A bulk delivery appends its events in one turn of the loop: begin when all of them are here.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) await this.recorder.record(takeBatch(this.waiting));
    this.running = undefined;
  }
}
