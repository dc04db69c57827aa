import { Injectable } from '@nestjs/common';
import { Sidecar } from '../client/sidecar.js';
import { withTimeout } from '../client/with-timeout.js';
import { JobError, type DaprError } from '../errors/dapr.errors.js';
import { translate } from '../errors/sdk-failure.js';

const TIMEOUT_MS = 5_000;
/** Without it a job is dropped after three failures a second apart. No `maxRetries`: for ever. */
const RETRY_FOREVER = { constant: { interval: '5s' } };

/** What does not come back from the scheduler as it was, or not at all: the name is part of the callback's path. */
const NOT_IN_A_NAME = /[/\\#?%\p{Cc}]|^\.{0,2}$/u;
/** A refusal that the scheduler reports as if it were its own failure. */
const REFUSED = /failed validation|is invalid/;

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
   * @param name 1 or more characters, none of `/ \ # ? %` or a control character, and neither `.` nor `..`
   * @param data JSON that the callback gets as its body
   * @throws JobError (`final` for a name or time that it cannot take), SidecarUnreachableError
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
    if (NOT_IN_A_NAME.test(name)) throw badName(what);
    const path = `/jobs/${encodeURIComponent(name)}`;
    try {
      return await withTimeout(what, TIMEOUT_MS, this.sidecar.raw.execute(path, body ? { method, body } : { method }));
    } catch (failure) {
      throw asRefusal(translate(what, failure, JobError));
    }
  }
}

function badName(what: string): JobError {
  const why = 'a name has 1 or more characters, none of / \\ # ? % or a control character, and is neither . nor ..';
  return new JobError(`${what}: ${why}`, 'ERR_JOB_NAME', 400, 'final');
}

/** The scheduler's refusals come as status 500, though no repetition helps. */
function asRefusal(error: DaprError): DaprError {
  if (!(error instanceof JobError) || !REFUSED.test(error.message)) return error;
  return new JobError(error.message, error.code, error.status, 'final', { cause: error.cause });
}
