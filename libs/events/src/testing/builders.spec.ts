import { InvalidEventError } from '../errors/invalid-event.error.js';
import {
  anApprovalDecided,
  anApprovalExpired,
  anApprovalRequested,
  aCloudEvent,
  aDeadLetter,
  aFilterDeleted,
  aFilterSaved,
  aListDeleted,
  aListSaved,
  aLiveReminder,
  aLiveTask,
  aLiveTurn,
  aParsedEvent,
  aReminderAcknowledged,
  aReminderDelivered,
  aReminderDue,
  aReminderMissed,
  aReplayRequested,
  aTaskCompleted,
  aTaskCreated,
  aTaskDeleted,
  aTaskReopened,
  aTaskRestored,
  aTaskUpdated,
  aUserDeleted,
  aUserRegistered,
  aUserUpdated,
  someLiveApprovals,
  uuidFrom,
} from './index.js';

describe('builders', () => {
  it.each([
    [() => aParsedEvent('errand.task.created.v1', aTaskCreated())],
    [() => aParsedEvent('errand.task.updated.v1', aTaskUpdated())],
    [() => aParsedEvent('errand.task.completed.v1', aTaskCompleted())],
    [() => aParsedEvent('errand.task.reopened.v1', aTaskReopened())],
    [() => aParsedEvent('errand.task.deleted.v1', aTaskDeleted())],
    [() => aParsedEvent('errand.task.restored.v1', aTaskRestored())],
    [() => aParsedEvent('errand.user.registered.v1', aUserRegistered())],
    [() => aParsedEvent('errand.user.updated.v1', aUserUpdated())],
    [() => aParsedEvent('errand.reminder.due.v1', aReminderDue())],
    [() => aParsedEvent('errand.reminder.delivered.v1', aReminderDelivered())],
    [() => aParsedEvent('errand.reminder.missed.v1', aReminderMissed())],
    [() => aParsedEvent('errand.reminder.acknowledged.v1', aReminderAcknowledged())],
    [() => aParsedEvent('errand.live.task.v2', aLiveTask())],
    [() => aParsedEvent('errand.live.reminder.v1', aLiveReminder())],
    [() => aParsedEvent('errand.user.deleted.v1', aUserDeleted())],
    [() => aParsedEvent('errand.live.approvals.v1', someLiveApprovals())],
    [() => aParsedEvent('errand.live.turn.v1', aLiveTurn())],
    [() => aParsedEvent('errand.replay.requested.v1', aReplayRequested())],
    [() => aParsedEvent('errand.approval.requested.v1', anApprovalRequested())],
    [() => aParsedEvent('errand.approval.decided.v1', anApprovalDecided())],
    [() => aParsedEvent('errand.approval.expired.v1', anApprovalExpired())],
    [() => aParsedEvent('errand.list.saved.v1', aListSaved())],
    [() => aParsedEvent('errand.list.deleted.v1', aListDeleted())],
    [() => aParsedEvent('errand.filter.saved.v1', aFilterSaved())],
    [() => aParsedEvent('errand.filter.deleted.v1', aFilterDeleted())],
    [() => aParsedEvent('errand.deadletter.v1', aDeadLetter())],
  ])('%# makes a valid event, the same every time', (make) => expect(make()).toEqual(make()));

  it('keeps the ids and versions of event and task together, whichever was said', () => {
    const id = uuidFrom('other');
    for (const built of [aTaskUpdated({ taskId: id, version: 7 }), aTaskUpdated({ task: { id, version: 7 } })]) {
      expect(built).toMatchObject({ taskId: id, version: 7, task: { id, version: 7, seriesId: id } });
    }
  });

  it('gives another user version another event id, and a repeat the same', () => {
    expect(aTaskCreated({ userVersion: 2 }).eventId).not.toBe(aTaskCreated().eventId);
    expect(aTaskCreated({ correlationId: 'c' }).eventId).toBe(aTaskCreated().eventId);
  });

  it('names another producer where a type has several', () => {
    const letter = aCloudEvent('errand.deadletter.v1', aDeadLetter(), { source: 'audit-svc' });
    expect(letter.source).toBe('errand/audit-svc');
  });

  it('makes no event that the contract forbids', () => {
    expect(() => aTaskCreated({ task: { title: '' } })).toThrow(InvalidEventError);
  });
});
