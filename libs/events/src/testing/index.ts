/** Builders of valid events for tests, the same at every run. Each takes the fields that the test is about. */
export { anApprovalDecided, anApprovalExpired, anApprovalRequested } from './approval.builders.js';
export { aCloudEvent, aParsedEvent } from './cloud-event.builders.js';
export { aDeadLetter } from './dead-letter.builder.js';
export { TEST_CORRELATION, TEST_NOW, TEST_REMINDER, TEST_TASK, TEST_USER } from './defaults.js';
export { aLiveChange, aLiveReminder, aLiveTask, aLiveTurn, aNotification, someLiveApprovals } from './live.builders.js';
export { aFilterDeleted, aFilterSaved, aListDeleted, aListSaved, aSavedFilter } from './own.builders.js';
export { aReminderAcknowledged, aReminderDelivered, aReminderDue, aReminderMissed } from './reminder.builders.js';
export {
  aTaskCompleted,
  aTaskCreated,
  aTaskDeleted,
  aTaskReopened,
  aTaskRestored,
  aTaskSnapshot,
  aTaskUpdated,
  type TaskEventOverrides,
} from './task.builders.js';
export { aReplayRequested, aUserDeleted, aUserProfile, aUserRegistered, aUserUpdated } from './user.builders.js';
export { uuidFrom } from './uuid-from.js';
