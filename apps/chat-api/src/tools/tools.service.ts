import { Injectable } from '@nestjs/common';
import { currentContext, DomainError, inputPipe } from '@errand/dapr';
import type { Caller } from '../account/accounts.service.js';
import type { Workspace } from '../account/workspace.js';
import type { Approval, Proposer } from '../approvals/approval.js';
import { viewOf } from '../approvals/approval.view.js';
import { Approvals } from '../approvals/approvals.service.js';
import { MOST_UNASKED } from '../approvals/effects.js';
import { propose, rehearse, type Rehearsal } from '../approvals/rules.js';
import { tellOfProposal } from '../chat/approvals/tell-of-proposal.js';
import type { TokenScope } from '../auth/api-tokens/api-token.records.js';
import { TokenScopeError } from '../auth/api-tokens/token-access.js';
import { ChatApiConfig } from '../config/chat-api.config.js';
import { Shelves } from '../shelf/shelf.service.js';
import { Tasks } from '../tasks/task.service.js';
import { TOOLS, toolNamed } from './catalog.js';
import { marked } from './marked.js';
import type { Tool, WriteTool } from './tool.js';

/** Who calls tools, and what they may do. */
export interface ToolCaller extends Caller {
  scopes: readonly TokenScope[];
  /** What the person calls them. */
  name: string;
}

/** What a person reads of a proposal, in the answer of the tool that made it. */
const WAITS =
  'Nothing was changed. This waits for the person, who has to approve it; check_proposals tells what became of it.';

/** What a tool answers, and the proposal that it made. */
interface Answer {
  answer: object;
  asked?: Pick<Approval, 'id' | 'expiresAt'>;
}

/** Runs tools, whoever calls them: a program by MCP, or a language model. */
@Injectable()
export class Tools {
  constructor(
    private readonly tasks: Tasks,
    private readonly shelves: Shelves,
    private readonly approvals: Approvals,
    private readonly config: ChatApiConfig,
  ) {}

  /** The tools that somebody with these scopes may call. */
  offered(scopes: readonly TokenScope[]): Tool[] {
    return TOOLS.filter((tool) => mayCall(tool, scopes));
  }

  /**
   * Calls a tool.
   *
   * @returns what it answers, in which all text from tasks is marked as data
   * @throws DomainError for an unknown tool, a scope that is missing, input that is not valid, and what the tool's rules refuse
   */
  async call(caller: ToolCaller, name: string, input: unknown): Promise<object> {
    const tool = toolNamed(name);
    if (!tool) throw new DomainError('not-found', `There is no tool ${name.slice(0, 80)}.`);
    if (!mayCall(tool, caller.scopes)) throw new TokenScopeError(missing(tool));
    const valid = await checked(tool, input);
    return marked(tool.kind === 'read' ? await this.read(tool, caller, valid) : await this.write(tool, caller, valid));
  }

  private read(tool: Extract<Tool, { kind: 'read' }>, { userId }: Caller, input: object): object | Promise<object> {
    const { tasks, shelves, approvals } = this;
    return tool.read({ userId, tasks, shelves, approvals }, input);
  }

  /** What a tool may do without asking is told by what it would do, not by its name. */
  private async write(tool: WriteTool, caller: ToolCaller, input: object): Promise<object> {
    const alwaysAsks = !caller.scopes.includes('write');
    const via = { kind: 'tool' as const, name: tool.name, by: caller.name };
    const { answer, asked } = await this.tasks.change({ ...caller, via }, (workspace): Answer => {
      const rehearsal = rehearse(workspace, tool, input);
      const { changes, needsApproval } = rehearsal.effects;
      const some = changes.length > 0;
      const asks = needsApproval || (some && (alwaysAsks || isTooMuch(workspace, caller, changes.length)));
      return asks
        ? proposed(workspace, rehearsal, caller, this.config.APPROVAL_SECONDS * 1_000)
        : { answer: tool.write(workspace, rehearsal.input) };
    });
    if (asked) await this.approvals.asked(caller.userId, asked);
    return answer;
  }
}

/** Counts what a turn of the language model changes: a bulk change in small parts is one all the same. */
function isTooMuch(workspace: Workspace, caller: ToolCaller, size: number): boolean {
  const { turn } = workspace;
  if (!turn || turn.id !== caller.turn) return false;
  const changed = (turn.changed ?? 0) + size;
  if (changed > MOST_UNASKED) return true;
  workspace.keepTurn({ ...turn, changed });
  return false;
}

/** The proposal, told to whoever may decide, and what the tool answers. */
function proposed(workspace: Workspace, rehearsal: Rehearsal, { actor, name }: ToolCaller, waitsMs: number): Answer {
  const correlationId = currentContext()?.correlationId;
  const by: Proposer = { actor, name, ...(correlationId !== undefined && { correlationId }) };
  const approval = propose(workspace, rehearsal, by, waitsMs);
  // What the assistant proposes is shown with its answer.
  if (actor.kind !== 'assistant') tellOfProposal(workspace, approval, rehearsal.effects);
  const { id, status, summary, changes, total, expiresAt } = viewOf(workspace, approval, rehearsal.effects);
  const answer = { proposal: { id, status, summary, changes, total, expiresAt }, note: WAITS };
  return { answer, asked: { id, expiresAt } };
}

function mayCall({ kind }: Tool, scopes: readonly TokenScope[]): boolean {
  if (kind === 'read') return scopes.includes('read');
  return scopes.includes('write') || scopes.includes('write-with-approval');
}

function missing({ name, kind }: Tool): string {
  const needed = kind === 'read' ? '"read"' : '"write" or "write-with-approval"';
  return `This API token may not call ${name}: it needs the scope ${needed}. Make one that has it, in the settings.`;
}

/** @throws InvalidInputError naming each field at fault */
function checked({ input: metatype }: Tool, input: unknown): Promise<object> {
  return inputPipe().transform(input ?? {}, { type: 'body', metatype }) as Promise<object>;
}
