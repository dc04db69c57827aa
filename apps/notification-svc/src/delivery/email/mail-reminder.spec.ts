import { BindingError, InvocationError, StateError, type Invoker, type Mail, type Mailer } from '@errand/dapr';
import { aReminderDue, TEST_USER } from '@errand/events/testing';
import { waitUntil } from '@errand/testing';
import { NotificationConfig } from '../../config/notification-config.js';
import { BERLIN, DAY, fromNow } from '../../testing/builders.js';
import { TestService } from '../../testing/test-service.js';
import { factsOf } from '../facts-of.js';
import { failuresOf } from '../tries/tries.js';
import { EmailChannel } from './email.channel.js';
import { readMailJob, type MailJob } from './mail-job.js';
import { MailReminder } from './mail-reminder.js';

const RECIPIENT = { email: 'ann@example.org', locale: 'en', timeZone: 'UTC' };

describe('reminders by e-mail', () => {
  let service: TestService;
  let reminders: MailReminder;
  const invoke = jest.fn();
  const send = jest.fn<Promise<void>, [Mail]>();
  const due = () => aReminderDue({ firedAt: fromNow(0) });
  const job = (): MailJob => ({ userId: TEST_USER, correlationId: 'c1', facts: factsOf(due()) });
  const delivered = () => service.published.filter(({ type }) => type === 'errand.reminder.delivered.v1');

  beforeEach(async () => {
    jest.resetAllMocks();
    invoke.mockResolvedValue(RECIPIENT);
    service = await TestService.start();
    reminders = new MailReminder(
      service.agendas,
      service.state.asStore,
      { invoke } as unknown as Invoker,
      { send } as unknown as Mailer,
      new NotificationConfig(),
    );
  });
  afterEach(() => service.stop());

  it('are for those who want them', async () => {
    const channel = new EmailChannel(service.agendas, service.scheduler.asScheduler);
    await expect(channel.isWantedBy(TEST_USER)).resolves.toBe(false);
    await service.profiles.follow(TEST_USER, { ...BERLIN, channels: ['email'] }, 2);
    await expect(channel.isWantedBy(TEST_USER)).resolves.toBe(true);
  });

  it('are mailed by a job, one for a reminder however often its event comes', async () => {
    const channel = new EmailChannel(service.agendas, service.scheduler.asScheduler);
    const reminder = due();
    for (let i = 0; i < 2; i++) await channel.deliver(reminder);
    const [[name = '', { data } = { data: {} }] = []] = service.scheduler.jobs;
    expect(service.scheduler.jobs.size).toBe(1);
    expect(readMailJob(name, data)).toMatchObject({ userId: TEST_USER, facts: { title: 'Buy milk' } });
    expect(readMailJob('reminder-1', data)).toBeUndefined();
    expect(readMailJob(name, {})).toBeUndefined();
  });

  it('are mailed once, and tell of it', async () => {
    const one = job();
    await reminders.mail(one);
    await reminders.mail(one);
    expect(send).toHaveBeenCalledTimes(1);
    expect(send.mock.calls[0]?.[0]).toMatchObject({ to: 'ann@example.org', subject: 'Buy milk' });
    await waitUntil(() => delivered().length === 1);
    expect(delivered()[0]?.data).toMatchObject({ channel: 'email', reminderId: one.facts.reminderId });
  });

  it('are mailed again under the same reference when it died before it was noted', async () => {
    const one = job();
    jest.spyOn(service.agendas, 'change').mockRejectedValueOnce(new StateError('away', 'ERR', 500, 'retry'));
    await expect(reminders.mail(one)).rejects.toBeInstanceOf(StateError);
    await reminders.mail(one);
    const [first, second] = send.mock.calls.map(([{ html }]) => /errand-reference" content="([^"]+)"/.exec(html)?.[1]);
    expect(first).toBe(`mail-${one.facts.reminderId}`);
    expect(second).toBe(first);
  });

  it('are not mailed to whom chat-api does not name', async () => {
    invoke.mockRejectedValue(new InvocationError('no', 'ERR', 404, 'final', {}));
    await reminders.mail(job());
    expect(send).not.toHaveBeenCalled();
  });

  it('are tried again while chat-api or the SMTP server is away, and given up after a day', async () => {
    invoke.mockRejectedValueOnce(new InvocationError('away', 'ERR', 503, 'retry', {}));
    await expect(reminders.mail(job())).rejects.toBeInstanceOf(InvocationError);
    send.mockRejectedValueOnce(new BindingError('away', 'ERR', 500, 'retry'));
    await expect(reminders.mail(job())).rejects.toBeInstanceOf(BindingError);
    const old = { ...job(), facts: factsOf(aReminderDue({ firedAt: fromNow(-DAY - 1_000) })) };
    send.mockRejectedValue(new BindingError('away', 'ERR', 500, 'retry'));
    await reminders.mail(old);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('say afterwards how often they failed, and why', async () => {
    const one = job();
    send.mockRejectedValue(new BindingError('away', 'ERR', 500, 'retry'));
    for (let i = 0; i < 2; i++) await expect(reminders.mail(one)).rejects.toBeInstanceOf(BindingError);
    const failures = () => failuresOf(service.state.asStore, TEST_USER, one.facts.reminderId);
    expect(await failures()).toMatchObject([{ channel: 'email', failed: 2, outcome: 'later' }]);
    send.mockRejectedValue(new BindingError('550 no such user', 'ERR', 500, 'final'));
    await reminders.mail(one);
    expect(await failures()).toMatchObject([{ channel: 'email', failed: 3, outcome: 'refused' }]);
    invoke.mockRejectedValue(new InvocationError('no', 'ERR', 404, 'final', {}));
    await reminders.mail(one);
    expect(await failures()).toMatchObject([{ outcome: 'unwanted' }]);
  });

  it('are given up when the server refuses them for good', async () => {
    send.mockRejectedValue(new BindingError('550 no such user', 'ERR', 500, 'final'));
    await reminders.mail(job());
    expect(delivered()).toEqual([]);
  });
});
