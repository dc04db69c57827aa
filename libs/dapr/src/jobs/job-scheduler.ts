import { Injectable } from '@nestjs/common';
import { Sidecar } from '../client/sidecar.js';
import { withTimeout } from '../client/with-timeout.js';
import { JobError } from '../errors/dapr.errors.js';
import { translate } from '../errors/sdk-failure.js';

const TIMEOUT_MS = 5_000;
/** Without it a job is dropped after three failures a second apart. No `maxRetries`: for ever. */
const RETRY_FOREVER = { constant: { interval: '5s' } };

/** When a job runs: once at a moment, or again and again. */
export interface JobSchedule {
  /** RFC 3339 moment with zone; a past one fires at once. */
  dueTime?: string;
  /** Six cron fields, or `@every 5m`. */
  schedule?: string;
}

/**
 * The sidecar's jobs: durable timers that call `POST /job/<name>` on this app. At least once, never early, no promise how late.
 * Method names are those of the SDK's coming `client.jobs`.
 *
 * @see https://docs.dapr.io/reference/api/jobs_api/
 */
@Injectable()
export class JobScheduler {
  constructor(private readonly sidecar: Sidecar) {}

  /**
   * Schedules a job, in place of one of the same name.
   *
   * @param data JSON that the callback gets as its body
   * @throws JobError, SidecarUnreachableError
   */
  async schedule(name: string, when: JobSchedule, data: object): Promise<void> {
    const body = { ...when, data, overwrite: true, failurePolicy: RETRY_FOREVER };
    await this.call(`schedule of job ${name}`, name, 'POST', body);
  }

  /** The job as the scheduler holds it, or undefined when there is none of that name (fired ones are gone). */
  async get(name: string): Promise<Record<string, unknown> | undefined> {
    try {
      return (await this.call(`read of job ${name}`, name, 'GET')) as Record<string, unknown>;
    } catch (error) {
      if (error instanceof JobError && /not found/i.test(error.message)) return undefined;
      throw error;
    }
  }

  /** Deletes the job; none of that name is fine. */
  async delete(name: string): Promise<void> {
    await this.call(`delete of job ${name}`, name, 'DELETE');
  }

  private async call(what: string, name: string, method: string, body?: object): Promise<unknown> {
    const path = `/jobs/${encodeURIComponent(name)}`;
    try {
      return await withTimeout(what, TIMEOUT_MS, this.sidecar.raw.execute(path, body ? { method, body } : { method }));
    } catch (failure) {
      throw translate(what, failure, JobError);
    }
  }
}
