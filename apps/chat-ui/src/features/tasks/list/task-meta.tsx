import { Bell, CircleCheckBig, CloudOff, Flag, Folder, Repeat, StickyNote } from 'lucide-react';
import type { Task } from '../../../api/types.js';
import { useStore } from '../../../shared/store/use-store.js';
import { CalendarIcon } from '../../../shared/ui/line-icons.js';
import { useCalendar } from '../../../shared/time/calendar.js';
import { dueDay, isOverdue } from '../../../shared/time/due.js';
import { formatInstant, formatLongDay } from '../../../shared/time/format.js';
import { describeReminder } from '../../../shared/words/describe-reminder.js';
import { describeRule } from '../../../shared/words/describe-rule.js';
import { listed } from '../../../shared/words/plural.js';
import { unsent } from '../../chat/data/unsent.js';
import { PRIORITY_NAMES, PRIORITY_TONES } from '../priority.js';
import { tasksOf } from '../data/task-act.js';
import { PartFacts } from '../parts/part-facts.js';
import { dueLabel } from './due-label.js';
import { Fact, SIZE } from './fact.js';
import { groupOf, type Group } from './group-of.js';

function Due({ task, now, heading }: { task: Task; now: Date; heading?: Group }) {
  const calendar = useCalendar();
  const { due } = task;
  const label = due && dueLabel(due, now, calendar, heading);
  if (!due || !label || task.status === 'done') return null;
  const open = task.status === 'open';
  const overdue = open && isOverdue(due, now, calendar.zone);
  const today = open && groupOf(task, now, calendar.zone) === 'today';
  const tone = overdue ? 'text-danger font-medium' : today ? 'text-accent font-medium' : undefined;
  return (
    <Fact
      icon={<CalendarIcon size={SIZE} aria-hidden />}
      title={formatLongDay(dueDay(due, calendar.zone), calendar.locale)}
      tone={tone}
    >
      {label}
      {overdue && <span className="sr-only"> (overdue)</span>}
    </Fact>
  );
}

function Completed({ task: { status, completedAt }, now }: { task: Task; now: Date }) {
  const calendar = useCalendar();
  if (status !== 'done' || !completedAt) return null;
  return (
    <Fact icon={<CircleCheckBig size={SIZE} aria-hidden />} title="Completed">
      <span className="sr-only">Completed </span>
      {formatInstant(completedAt, now, calendar)}
    </Fact>
  );
}

/** In words too: the colour of the circle alone does not tell everybody. */
function Urgency({ task: { priority } }: { task: Task }) {
  if (priority === 4) return null;
  return (
    <Fact icon={<Flag size={SIZE} className={PRIORITY_TONES[priority]} aria-hidden />} title="Priority">
      {PRIORITY_NAMES[priority]}
      <span className="sr-only"> priority</span>
    </Fact>
  );
}

/** It was changed here, and nobody else knows yet. */
function Waiting({ task: { id } }: { task: Task }) {
  const waits = useStore(unsent).some(({ act, failure }) => act && failure === undefined && tasksOf(act).includes(id));
  if (!waits) return null;
  return (
    <Fact icon={<CloudOff size={SIZE} aria-hidden />} title="It is sent when the connection is back" tone="text-warn">
      Not sent yet
    </Fact>
  );
}

export interface TaskMetaProps {
  task: Task;
  now: Date;
  /** The heading that the task stands under. */
  heading?: Group;
}

/** What is known of a task beside its title, on one line. */
export function TaskMeta({ task, now, heading }: TaskMetaProps) {
  const calendar = useCalendar();
  const { recurrence, repeatFrom, reminders, notes, tags, list } = task;
  const reminded = listed(reminders.map((one) => describeReminder(one, now, calendar)));
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-[13px] text-muted empty:hidden">
      <Waiting task={task} />
      <Completed task={task} now={now} />
      <Due task={task} now={now} heading={heading} />
      <Urgency task={task} />
      {recurrence && (
        <Fact icon={<Repeat size={SIZE} aria-hidden />}>{describeRule(recurrence, repeatFrom, calendar.locale)}</Fact>
      )}
      {reminders.length > 0 && (
        <Fact icon={<Bell size={SIZE} aria-label={`Reminds ${reminded}`} />} title={`Reminds ${reminded}`} />
      )}
      {notes && <Fact icon={<StickyNote size={SIZE} aria-label="Has notes" />} title="Has notes" />}
      {list && <Fact icon={<Folder size={SIZE} aria-hidden />}>{list}</Fact>}
      <PartFacts task={task} />
      {tags.map((tag) => (
        <Fact key={tag} tone="text-accent">
          #{tag}
        </Fact>
      ))}
    </div>
  );
}
