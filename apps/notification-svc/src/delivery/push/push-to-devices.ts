import { Injectable, Logger } from '@nestjs/common';
import { JobScheduler, put, StateStore } from '@errand/dapr';
import { Agendas } from '../../agenda/agendas.js';
import { LATEST_MS } from '../../reminders/firing.js';
import { noteFailure } from '../tries/tries.js';
import type { Failure } from '../tries/tries.records.js';
import { DevicesOfUser } from './devices-of-user.js';
import type { PushDevice } from './push-device.js';
import { pushJobName, type PushJob } from './push-job.js';
import { pushSubject, type PushSubject } from './push-subject.js';
import type { Reader } from './reader.js';
import { PUSHED, PUSHED_SECONDS, pushedKey } from './pushed.records.js';
import { SendPush, type Sent } from './send-push.js';

/** Seconds until the second attempt, when the push service asks for no more; each further one waits twice as long. */
const FIRST_WAIT = 5;
const LONGEST_WAIT = 3_600;

type Attempt = { device: PushDevice } & Sent;

/**
 * Pushes a reminder, or a proposal, to a user's devices and notes it. Each device gets it once; what dies between push and note pushes again, and the
 * notification replaces the one before, because it has the same tag.
 */
@Injectable()
export class PushToDevices {
  private readonly logger = new Logger(PushToDevices.name);

  constructor(
    private readonly agendas: Agendas,
    private readonly store: StateStore,
    private readonly devices: DevicesOfUser,
    private readonly sender: SendPush,
    private readonly scheduler: JobScheduler,
  ) {}

  /** @throws InvocationError, StateError, JobError, SidecarUnreachableError: the scheduler then calls again */
  async push(job: PushJob): Promise<void> {
    const { userId } = job;
    const subject = pushSubject(job);
    const left = subject.endsAt - Date.now();
    if (left <= 0) return this.fail(userId, subject, 'gave-up', 'not pushed: it could not be sent for a day');
    const audience = await this.devices.find(userId, subject.approvalId);
    if (!audience)
      return this.fail(userId, subject, 'unwanted', 'not pushed: its user does not want it, or has decided');
    const reached = (await this.store.get(PUSHED, pushedKey(userId, subject.id)))?.value.devices ?? [];
    const waiting = audience.devices.filter(({ id }) => !reached.includes(id));
    const attempts = await this.sendTo(waiting, subject, audience, Math.ceil(left / 1_000));
    const now = attempts.filter(({ kind }) => kind === 'sent').map(({ device }) => device.id);
    if (now.length > 0) await this.note(userId, subject, reached, now);
    else if (reached.length === 0) await this.fail(userId, subject, failureOf(attempts));
    await this.devices.forget(
      userId,
      attempts.filter(({ kind }) => kind === 'gone').map(({ device }) => device),
    );
    await this.again(job, attempts);
  }

  private async sendTo(
    devices: readonly PushDevice[],
    subject: PushSubject,
    reader: Reader,
    ttlSeconds: number,
  ): Promise<Attempt[]> {
    const text = JSON.stringify(subject.message(reader));
    const push = { text, subject: subject.id, ttlSeconds };
    const attempts = await Promise.all(
      devices.map(async (device): Promise<Attempt> => ({ device, ...(await this.sender.send(device, push)) })),
    );
    for (const attempt of attempts) this.log(subject, wordsOf(attempt));
    return attempts;
  }

  private async note(
    userId: string,
    { id, told }: PushSubject,
    before: readonly string[],
    now: readonly string[],
  ): Promise<void> {
    const deliveredAt = new Date().toISOString();
    await this.agendas.change(userId, (_agenda, change) => {
      const devices = [...before, ...now];
      change.write(put(PUSHED, pushedKey(userId, id), { devices }, PUSHED_SECONDS));
      if (told && before.length === 0) change.emit(told(deliveredAt));
    });
  }

  /** Kept for who asks why a reminder did not come; a proposal says itself how it stands. */
  private async fail(userId: string, subject: PushSubject, failure: Failure, words?: string): Promise<void> {
    if (words) this.log(subject, words);
    if (subject.approvalId !== undefined) return;
    await noteFailure(this.store, { userId, reminderId: subject.id, channel: 'web-push' }, failure);
  }

  /** As late as the push service that asked for most: the others' devices have it, or wait for the same outage. */
  private async again(job: PushJob, attempts: readonly Attempt[]): Promise<void> {
    const later = attempts.flatMap((one) => (one.kind === 'later' ? [one] : []));
    if (later.length === 0) return;
    const ownWait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (job.attempt - 1));
    const asked = Math.max(ownWait, ...later.map(({ seconds = 0 }) => seconds));
    const next = { ...job, attempt: job.attempt + 1 };
    const dueTime = new Date(Date.now() + Math.min(LATEST_MS, asked * 1_000)).toISOString();
    await this.scheduler.schedule(pushJobName(next), { dueTime }, next);
  }

  private log({ name }: PushSubject, outcome: string): void {
    this.logger.log(`${name} ${outcome}`);
  }
}

/** Why no device has it: one that may yet have it counts most. */
function failureOf(attempts: readonly Attempt[]): Failure {
  if (attempts.some(({ kind }) => kind === 'later')) return 'later';
  return attempts.some(({ kind }) => kind === 'refused') ? 'refused' : 'unwanted';
}

/** The address is a secret of the device: its session names it here. */
function wordsOf({ device, ...sent }: Attempt): string {
  const to = `to the device of session ${device.id}`;
  switch (sent.kind) {
    case 'sent':
      return `pushed ${to}`;
    case 'gone':
      return `not pushed ${to}: it is gone`;
    case 'refused':
      return `not pushed ${to}: ${sent.why}`;
    case 'later':
      return `not pushed ${to} yet: ${sent.why}`;
  }
}
