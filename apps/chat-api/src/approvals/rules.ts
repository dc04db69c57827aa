import { DomainError } from '@errand/dapr';
import { APPROVAL_LIMITS, type DecisionWay } from '@errand/events';
import { randomUUID } from 'node:crypto';
import { SOURCE } from '../account/source.js';
import type { Author, Workspace } from '../account/workspace.js';
import { toolNamed } from '../tools/catalog.js';
import type { WriteTool } from '../tools/tool.js';
import {
  ApprovalChangedError,
  ApprovalNotFoundError,
  ApprovalOverError,
  TooManyProposalsError,
} from './approval.errors.js';
import { correlationOf, statusOf, type Approval, type Proposer } from './approval.js';
import { countsOf, effectsOf, type Effects } from './effects.js';
import { expire } from './expire.js';

/** How long it is known what became of a proposal after its time. */
export const KNOWN_MS = 24 * 3_600_000;
const MOST_WAITING = 20;
/** All of them are written with each change of one. */
const MOST_CHARACTERS = 400_000;

/** A change that a tool asks for, with what it would do to the tasks as they are now. */
export interface Rehearsal {
  tool: WriteTool;
  /** As it will be done whenever that is: a duration is a moment by now. */
  input: object;
  effects: Effects;
}

/** @throws DomainError when it could not be done */
export function rehearse(workspace: Workspace, tool: WriteTool, asked: object): Rehearsal {
  const input = tool.settle?.(workspace, asked) ?? asked;
  return { tool, input, effects: tried(workspace, tool, input) };
}

/** Keeps a change for a person to decide on, so long. @throws TooManyProposalsError */
export function propose(workspace: Workspace, rehearsal: Rehearsal, by: Proposer, waitsMs: number): Approval {
  const { tool, input, effects } = rehearsal;
  const { now } = workspace.author;
  expire(workspace);
  if (waitingApprovals(workspace).length >= MOST_WAITING)
    throw new TooManyProposalsError(`${MOST_WAITING} proposals wait, which is the most.`);
  const approval: Approval = {
    id: randomUUID(),
    tool: tool.name,
    input,
    by,
    at: now.toISOString(),
    expiresAt: new Date(now.getTime() + waitsMs).toISOString(),
    mark: effects.mark,
  };
  const next = [...keptOf(workspace), approval];
  if (JSON.stringify(next).length > MOST_CHARACTERS)
    throw new TooManyProposalsError('This proposal is too long beside those that wait.');
  workspace.keepApprovals(next);
  tellRequested(workspace, approval, effects);
  return approval;
}

function tellRequested(workspace: Workspace, { id, tool, by, mark, expiresAt }: Approval, effects: Effects): void {
  const titles = effects.changes.slice(0, APPROVAL_LIMITS.titles).map(({ title }) => title);
  const asked = { tool, by: by.name, effects: countsOf(effects), titles, mark, expiresAt };
  const data = { approvalId: id, actor: by.actor, ...asked };
  workspace.emit({ type: 'errand.approval.requested.v1', source: SOURCE, data, ...correlationOf(by) });
}

/** What a proposal would do to the tasks as they are now. @throws DomainError when it could not be done */
export function rehearsed(workspace: Workspace, { tool, input }: Approval): Effects {
  return tried(workspace, writeToolNamed(tool), input);
}

/**
 * Does what was proposed, if it still is what the person saw, in the name of who proposed it.
 *
 * @param mark of the effects that were shown
 * @throws ApprovalNotFoundError, ApprovalOverError, ApprovalChangedError, DomainError of the tool's own rule
 */
export function approve(workspace: Workspace, id: string, mark: string, way: DecisionWay): Approval {
  const approval = waiting(workspace, id);
  if (rehearsed(workspace, approval).mark !== mark) throw new ApprovalChangedError();
  const decided = decide(workspace, approval, 'approved', way);
  workspace.actAs(proposerOf(approval, workspace.author), () => {
    writeToolNamed(approval.tool).write(workspace, approval.input);
  });
  return decided;
}

/** Puts a proposal away. @throws ApprovalNotFoundError, ApprovalOverError */
export function refuse(workspace: Workspace, id: string, way: DecisionWay): Approval {
  return decide(workspace, waiting(workspace, id), 'refused', way);
}

function proposerOf({ id, tool, by }: Approval, { actor, now }: Author): Author {
  const approved = { proposalId: id, by: actor };
  const via = { kind: 'approval' as const, name: tool, by: by.name };
  return { actor: by.actor, now, via, approval: { approved, ...correlationOf(by) } };
}

/** Proposals that wait, the oldest first. */
export function waitingApprovals({ approvals, author: { now } }: Workspace): Approval[] {
  return approvals.filter((one) => statusOf(one, now) === 'waiting');
}

/** @throws ApprovalNotFoundError */
export function approvalOf({ approvals }: Pick<Workspace, 'approvals'>, id: string): Approval {
  const approval = approvals.find((one) => one.id === id);
  if (!approval) throw new ApprovalNotFoundError(id);
  return approval;
}

function waiting(workspace: Workspace, id: string): Approval {
  const approval = approvalOf(workspace, id);
  const status = statusOf(approval, workspace.author.now);
  if (status !== 'waiting') throw new ApprovalOverError(status);
  return approval;
}

function decide(workspace: Workspace, approval: Approval, outcome: 'approved' | 'refused', way: DecisionWay): Approval {
  expire(workspace);
  const { id, by } = approval;
  const data = { approvalId: id, outcome, way, proposer: by.actor, actor: workspace.author.actor };
  workspace.emit({ type: 'errand.approval.decided.v1', source: SOURCE, data, ...correlationOf(by) });
  const decided = { ...approval, outcome, decidedAt: workspace.author.now.toISOString() };
  workspace.keepApprovals(keptOf(workspace).map((one) => (one.id === approval.id ? decided : one)));
  return decided;
}

/** Without those of which nobody needs to know any more. */
function keptOf({ approvals, author: { now } }: Workspace): Approval[] {
  return approvals.filter(({ expiresAt }) => now.getTime() - Date.parse(expiresAt) < KNOWN_MS);
}

function tried(workspace: Workspace, tool: WriteTool, input: object): Effects {
  const stage = workspace.stage();
  tool.write(stage, input);
  return effectsOf(stage);
}

function writeToolNamed(name: string): WriteTool {
  const tool = toolNamed(name);
  if (tool?.kind === 'write') return tool;
  throw new DomainError('conflict', `This proposal is of a kind that is not known any more (${name}). Refuse it.`);
}
