import { GuardExistsError, StateError, type StateStore } from '@errand/dapr';
import type { Notification, ParsedEvent } from '@errand/events';
import {
  aParsedEvent,
  aReminderAcknowledged,
  aReminderDelivered,
  aReminderMissed,
  TEST_NOW,
  TEST_REMINDER,
  TEST_TASK,
  TEST_USER,
} from '@errand/events/testing';
import { aWorkspace, USER } from '../../account/testing/a-workspace.js';
import type { Accounts, Caller } from '../../account/accounts.service.js';
import type { Workspace } from '../../account/workspace.js';
import type { LiveAnnouncer } from '../../live/live-announcer.js';
import { ReminderMessages } from './reminder-messages.service.js';

const delivered = aParsedEvent('errand.reminder.delivered.v1', aReminderDelivered());
const acknowledged = aParsedEvent('errand.reminder.acknowledged.v1', aReminderAcknowledged());
const missed = aParsedEvent('errand.reminder.missed.v1', aReminderMissed());

/** Accounts that commit nowhere: insert-only keys count, as in a store. */
function newMessages(fail?: Error) {
  const old = { at: TEST_NOW };
  const workspaces: Workspace[] = [];
  const guarded = new Set<string>();
  const callers: Caller[] = [];
  const change = async (caller: Caller, decide: (workspace: Workspace) => void) => {
    if (fail) throw fail;
    const workspace = aWorkspace();
    decide(workspace);
    const guard = workspace.draft(() => undefined).guards?.[0] ?? '';
    if (guarded.has(guard)) throw new GuardExistsError(guard);
    guarded.add(guard);
    callers.push(caller);
    workspaces.push(workspace);
  };
  const announceReminder = jest.fn();
  const live = { announceReminder } as unknown as LiveAnnouncer;
  const written = (key: string): unknown => {
    const operations = workspaces.flatMap((workspace) => workspace.draft(() => undefined).operations);
    return operations.find(({ request }) => request.key === key)?.request.value;
  };
  const get = async (_type: unknown, key: string) => ({ value: written(key.replace(TEST_USER, USER)) ?? old });
  const store = { get } as unknown as StateStore;
  const messages = new ReminderMessages({ change } as unknown as Accounts, store, live);
  const kept = () => workspaces.map((workspace) => workspace.draft(() => undefined).operations[0]?.request.value);
  return { messages, kept, announceReminder, callers };
}

describe('reminders', () => {
  it('are shown in the conversation and announced to open browsers', async () => {
    const { messages, kept, announceReminder, callers } = newMessages();
    await messages.show(delivered);
    const notification = expect.objectContaining({
      id: TEST_REMINDER,
      taskId: TEST_TASK,
      title: 'Buy milk',
      channel: 'in-app',
      deliveredAt: TEST_NOW,
      missed: false,
      readAt: null,
    });
    expect(kept()).toMatchObject([{ role: 'reminder', text: 'Reminder: “Buy milk” is due now.', notification }]);
    expect(announceReminder.mock.calls).toEqual([[TEST_USER, notification]]);
    expect(callers).toEqual([{ userId: TEST_USER, actor: { kind: 'notification-svc', id: 'notification-svc' } }]);
  });

  it('are shown once, however often they come', async () => {
    const { messages, kept, announceReminder } = newMessages();
    for (let time = 1; time <= 3; time++) await messages.show(delivered);
    expect(kept()).toHaveLength(1);
    expect(announceReminder).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['delivered', delivered],
    ['missed', missed],
  ])('that were %s are announced again, as read, when they are read in another browser', async (_, event) => {
    const { messages, kept, announceReminder } = newMessages();
    await messages.show(event);
    const [[, shown] = []] = announceReminder.mock.calls as [string, Notification][];
    await messages.show(acknowledged);
    expect(announceReminder.mock.calls[1]).toEqual([TEST_USER, { ...shown, readAt: acknowledged.data.readAt }]);
    expect(kept()).toHaveLength(1);
  });

  it('say when they were missed', async () => {
    const { messages, kept } = newMessages();
    await messages.show(missed);
    expect(kept()).toMatchObject([
      {
        text: 'Missed reminder: “Buy milk” was due Tue, Mar 3 at 10:00 AM. It came 2 days too late.',
        notification: { missed: true, channel: 'in-app', deliveredAt: TEST_NOW },
      },
    ]);
  });

  it.each(['1970-01-01T09:00:00-05:00', '9999-12-31T09:00:00-05:00'])('can be of any day: %s', async (dueAt) => {
    const { messages, kept } = newMessages();
    await messages.show(aParsedEvent('errand.reminder.missed.v1', aReminderMissed({ dueAt })));
    expect(kept()).toMatchObject([{ text: expect.stringContaining(`, ${dueAt.slice(0, 4)} at 9:00 AM`) }]);
  });

  it.each<[string, ParsedEvent]>([
    ['another channel', aParsedEvent('errand.reminder.delivered.v1', aReminderDelivered({ channel: 'email' }))],
    ['one that was read, but never shown here', acknowledged],
  ])('leave %s alone', async (_what, event) => {
    const { messages, kept, announceReminder } = newMessages();
    await messages.show(event);
    expect(kept()).toEqual([]);
    expect(announceReminder).not.toHaveBeenCalled();
  });

  it('come again when they could not be kept', async () => {
    const { messages, announceReminder } = newMessages(new StateError('down', 'ERR', 500, 'retry'));
    await expect(messages.show(delivered)).rejects.toThrow(StateError);
    expect(announceReminder).not.toHaveBeenCalled();
  });
});
