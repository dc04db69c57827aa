import { DomainError } from '@errand/dapr';
import type { Workspace } from '../account/workspace.js';
import type { ProposedChange } from '../tasks/rules/differences.js';
import { toolNamed } from '../tools/catalog.js';
import { statusOf, type Approval, type ApprovalStatus } from './approval.js';
import { summaryOf, type Effects } from './effects.js';
import { rehearsed } from './rules.js';

/** Changes that are shown: nobody reads more before a yes. */
const MOST_SHOWN = 50;
/** Of a text among them. */
const LONGEST = 300;

/** A proposal as it is shown: what it would do to the tasks as they are now. */
export interface ApprovalView {
  id: string;
  status: ApprovalStatus;
  tool: string;
  /** What the tool is called for a person. */
  title: string;
  by: string;
  at: string;
  expiresAt: string;
  summary: string;
  changes: ProposedChange[];
  /** How many tasks it would change. */
  total: number;
  /** To be sent with the yes: it stands for what is shown here. */
  mark: string | null;
  /** The tasks were changed after it was asked for: it is something else now. */
  isChanged: boolean;
  /** Why it could not be done any more. */
  refusal: string | null;
}

/**
 * @param workspace of the account as it is now
 * @param known what it would do, where that was worked out just now
 */
export function viewOf(workspace: Workspace, approval: Approval, known?: Effects): ApprovalView {
  const status = statusOf(approval, workspace.author.now);
  const { id, tool, by, at, expiresAt } = approval;
  const title = toolNamed(tool)?.title ?? tool;
  const effects = status === 'waiting' ? effectsNow(workspace, approval, known) : { refusal: null };
  return { id, status, tool, title, by: by.name, at, expiresAt, ...shown(effects, approval), refusal: effects.refusal };
}

type Now = (Effects & { refusal: null }) | { refusal: string | null; changes?: undefined };

function effectsNow(workspace: Workspace, approval: Approval, known?: Effects): Now {
  try {
    return { ...(known ?? rehearsed(workspace, approval)), refusal: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { refusal: error.detail };
  }
}

function shown(effects: Now, { mark }: Approval) {
  if (!effects.changes) return { summary: '', changes: [], total: 0, mark: null, isChanged: false };
  return {
    summary: summaryOf(effects),
    changes: effects.changes.slice(0, MOST_SHOWN).map(shortChange),
    total: effects.changes.length,
    mark: effects.mark,
    isChanged: effects.mark !== mark,
  };
}

function shortChange({ changes, ...rest }: ProposedChange): ProposedChange {
  const entries = Object.entries(changes).map(([field, { from, to }]) => [field, { from: short(from), to: short(to) }]);
  return { ...rest, changes: Object.fromEntries(entries) as ProposedChange['changes'] };
}

const short = (value: unknown): unknown =>
  typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
