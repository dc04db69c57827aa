import type { Workspace } from '../account/workspace.js';
import { differences, type ProposedChange } from '../tasks/rules/differences.js';
import type { Task } from '../tasks/task.js';
import { createHash } from 'node:crypto';

/** A tool may add or change so many tasks in one step without asking. */
export const MOST_UNASKED = 10;

/** What a change would do to tasks. */
export interface Effects {
  changes: ProposedChange[];
  /** What of it a person has to be asked about, whatever scope the caller has. */
  needsApproval: boolean;
  /** The same for the same change of the same tasks. */
  mark: string;
}

type Decided = { before: Task | undefined; after: Task };

/** What was decided on a workspace. A task that is new has another id each time, which is no difference. */
export function effectsOf(workspace: Workspace): Effects {
  const decided = [...workspace.decided()];
  const changes = decided.map(({ before, after }) => ({
    taskId: after.id,
    title: (before ?? after).title,
    changes: differences(before, after),
  }));
  const marked = changes.map((one, i) => {
    const before = decided[i]?.before;
    return [before?.id, before?.version, one.changes];
  });
  return {
    changes,
    needsApproval: decided.length > MOST_UNASKED || decided.some(isDeletion),
    mark: createHash('sha256').update(JSON.stringify(marked)).digest('base64url'),
  };
}

/** What kind of change it is to how many tasks, as a sentence for a person. */
export function summaryOf({ changes }: Pick<Effects, 'changes'>): string {
  const counts = new Map<string, number>();
  for (const { changes: fields } of changes) {
    const what = kindOf(fields['status']);
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  const parts = [...counts].map(([what, n]) => `${what} ${n} ${n === 1 ? 'task' : 'tasks'}`);
  const text = parts.join(', ') || 'change nothing';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function kindOf(status: ProposedChange['changes'][string] | undefined): string {
  if (!status) return 'change';
  if (status.from === null) return 'add';
  if (status.from === 'deleted') return 'restore';
  return { deleted: 'delete', done: 'complete', open: 'reopen' }[String(status.to)] ?? 'change';
}

const isDeletion = ({ before, after }: Decided): boolean => before?.status !== 'deleted' && after.status === 'deleted';
