import { Injectable } from '@nestjs/common';
import type { Account } from '../account/account.js';
import { Accounts, type Caller } from '../account/accounts.service.js';
import type { Workspace } from '../account/workspace.js';
import type { ChatRequest } from '../chat/request.js';
import type { WhyFacts } from '../chat/why/why-asked.js';
import { hear } from '../chat/turn/hear.js';
import type { ChatReply, WorkingTurn } from '../chat/turn/reply.js';
import { answer } from '../chat/turn/turn.js';
import { Turn } from '../chat/turn/turn-context.js';
import { USUALLY } from './asked-about.js';
import { isForModel } from './is-for-model.js';
import { ModelPresence } from './model-presence.js';
import { beginTurn } from './turn/begin-turn.js';
import { endTurn } from './turn/end-turn.js';
import { TurnJobs } from './turn/turn-jobs.js';
import { TurnStore } from './turn/turn-store.js';
import { TurnWorld } from './turn/turn-world.js';
import { isAsking, isUnderWay, workingTurn } from './turn/working-turn.js';

/** Answers what a person says: by the grammar, or by a language model, where a component brings one and the sentence is for it. */
@Injectable()
export class Assistant {
  constructor(
    private readonly model: ModelPresence,
    private readonly accounts: Accounts,
    private readonly turns: TurnStore,
    private readonly jobs: TurnJobs,
    private readonly world: TurnWorld,
  ) {}

  /**
   * One turn of the conversation, in the change that the workspace is. What is for the model only begins with it: `follow` lets it work.
   *
   * @param why what was looked up to answer it
   * @throws InvalidInputError when a message has too many sentences
   */
  answer(workspace: Workspace, request: ChatRequest, why?: WhyFacts): ChatReply {
    const turn = new Turn(workspace, why);
    const heard = hear(turn, request);
    const about = this.model.isThere ? (workspace.currentProfile?.assistant ?? USUALLY) : 'never';
    const { now } = workspace.author;
    const isAsked = isAsking(workspace.turn, now);
    if (isAsked) workspace.keepTurn(undefined);
    if (request.kind !== 'message' || !isForModel(heard, about, isAsked)) return answer(turn, heard);
    if (!isUnderWay(workspace.turn, now)) return beginTurn(turn, request);
    return answer(turn, heard, { note: turn.texts.assistant.gaveUp('busy', 0, true) });
  }

  /** Lets the model work on what was begun. The same reply again begins nothing twice. */
  async follow(userId: string, { turn }: ChatReply): Promise<void> {
    if (turn) await this.jobs.begin({ userId, turnId: turn.id });
  }

  /** What the model is at work on. */
  async working({ userId, turn }: Account): Promise<WorkingTurn | undefined> {
    if (!isUnderWay(turn, new Date())) return undefined;
    const record = await this.turns.find(userId);
    return record?.id === turn.id ? workingTurn(record) : undefined;
  }

  /** Ends a turn before its time; one that is over stays as it ended. @throws StateError, OutcomeUnknownError */
  async stop(caller: Caller, turnId: string): Promise<void> {
    const record = await this.turns.find(caller.userId);
    if (record?.id !== turnId) return;
    const isStopped = await this.accounts.change(caller, (workspace) => endTurn(workspace, record, { why: 'stopped' }));
    if (isStopped) this.world.tell(caller.userId, record, true);
  }
}
