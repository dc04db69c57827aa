import type { Workspace } from '../account/workspace.js';
import { proposedChange, type ProposedChange } from '../tasks/rules/differences.js';
import type { Task } from '../tasks/task.js';
import { APPROVAL_EFFECTS, sayEffects, type ApprovalEffect } from '@errand/events';
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
  const changes = decided.map(({ before, after }) => proposedChange(before, after));
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

/** What kinds of change it is, each to how many tasks. */
export function countsOf({ changes }: Pick<Effects, 'changes'>): ApprovalEffect[] {
  const kinds = changes.map(({ changes: fields }) => kindOf(fields['status']));
  return APPROVAL_EFFECTS.flatMap((kind) => {
    const tasks = kinds.filter((one) => one === kind).length;
    return tasks > 0 ? [{ kind, tasks }] : [];
  });
}

/** The same as a sentence for a person. */
export function summaryOf(effects: Pick<Effects, 'changes'>): string {
  const text = sayEffects(countsOf(effects), 'en') || 'change nothing';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function kindOf(status: ProposedChange['changes'][string] | undefined): ApprovalEffect['kind'] {
  if (!status) return 'change';
  if (status.from === null) return 'add';
  if (status.from === 'deleted') return 'restore';
  return BY_STATUS[String(status.to)] ?? 'change';
}

const BY_STATUS: Readonly<Record<string, ApprovalEffect['kind']>> = {
  deleted: 'delete',
  done: 'complete',
  open: 'reopen',
};

const isDeletion = ({ before, after }: Decided): boolean => before?.status !== 'deleted' && after.status === 'deleted';
