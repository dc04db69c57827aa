// Type tests, checked by `nx run events:typecheck`: a wrong type, topic, class, producer or payload does not compile.
import type { LiveTaskV1 } from '../events/live-task.v1.js';
import type { LiveTaskV2 } from '../events/live-task.v2.js';
import { toCloudEvent } from '../envelope.js';
import type { ParsedEvent } from '../parse/parse-event.js';
import { isEventOn } from '../parse/parse-event.js';
import type { UpcastTable } from '../parse/upcast.js';
import type { UserProfile } from '../parts/user-profile.js';
import type { AppId, Topic } from '../topics.js';
import { CATALOG } from './catalog.js';
import type { CatalogEntry, CatalogRules } from './catalog-entry.js';
import type { Edge } from './edges.js';
import { event } from './event.js';
import type { ConsumerOf, DataOf, EventType, EventTypeOn, ProducerOf, TopicOf } from './event-types.js';

type Equal<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;
function expectTrue<T extends true>(): T | undefined {
  return undefined;
}

const due = 'errand.reminder.due.v1';
const created = 'errand.task.created.v1';
declare const reminder: DataOf<typeof due>;
declare const task: DataOf<typeof created>;
declare const profile: UserProfile;
declare const parsed: ParsedEvent;

/** Never run. */
export function derivedTypes(): void {
  expectTrue<Equal<TopicOf<typeof due>, 'reminders'>>();
  expectTrue<Equal<ProducerOf<typeof due>, 'notification-svc'>>();
  expectTrue<Equal<ConsumerOf<typeof due>, 'notification-svc' | 'audit-svc'>>();
  expectTrue<
    Equal<
      EventTypeOn<'task-updates'>,
      | 'errand.live.task.v1'
      | 'errand.live.task.v2'
      | 'errand.live.reminder.v1'
      | 'errand.live.approvals.v1'
      | 'errand.live.turn.v1'
    >
  >();
  expectTrue<Equal<EventTypeOn<'dead-letters'>, 'errand.deadletter.v1'>>();
  expectTrue<Equal<TopicOf<EventType>, Topic>>();
  expectTrue<Equal<ProducerOf<EventType> | ConsumerOf<EventType>, AppId>>();
  expectTrue<Equal<DataOf<'errand.live.task.v1'>, LiveTaskV1>>();
  expectTrue<Equal<ParsedEvent['type'], Exclude<EventType, 'errand.live.task.v1'>>>();
  if (parsed.type === 'errand.live.task.v2') expectTrue<Equal<typeof parsed.data, LiveTaskV2>>();
  if (isEventOn('dead-letters', parsed)) expectTrue<Equal<typeof parsed.type, 'errand.deadletter.v1'>>();
}

/** Never run. */
export function producing(): void {
  toCloudEvent(event(created, task), { source: 'chat-api' });
  // @ts-expect-error no such type
  event('errand.task.created.v9', task);
  // @ts-expect-error the payload of another event
  event(created, reminder);
  // @ts-expect-error a fact without its fields
  event(created, { taskId: task.taskId });
  // @ts-expect-error dates are ISO strings
  event(created, { ...task, occurredAt: new Date() });
  // @ts-expect-error no e-mail address in events
  event('errand.user.registered.v1', { ...task, profile: { ...profile, email: '' } });
  // @ts-expect-error not its producer
  toCloudEvent(event(created, task), { source: 'audit-svc' });
}

const entry = CATALOG[created];
const liveClass = CATALOG['errand.live.task.v1'].class;

// @ts-expect-error a task event belongs to task-events
export const wrongTopic = { [created]: { ...entry, topic: 'reminders' } } as const satisfies CatalogRules;
// @ts-expect-error a task event extends TaskEvent
export const wrongClass = { [created]: { ...entry, class: liveClass } } as const satisfies CatalogRules;
// @ts-expect-error no such app
export const wrongApp = { [created]: { ...entry, consumers: ['billing-svc'] } } as const satisfies CatalogRules;
// @ts-expect-error no such family
export const wrongFamily = { 'errand.bill.sent.v1': entry } as const satisfies CatalogRules;
// @ts-expect-error a type has its major version
export const noVersion = { 'errand.task.created': entry } as const satisfies CatalogRules;
// @ts-expect-error no such topic
export const wrongEdge: Edge['topic'] = 'tasks';
export const anyEntry: CatalogEntry = entry;

/** The result must be data of the newer type. */
export const wrongUpcast = {
  // @ts-expect-error a task is no reminder
  [created]: { to: due, data: (older: DataOf<typeof created>) => older },
} satisfies UpcastTable;
