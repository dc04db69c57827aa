import { Injectable } from '@nestjs/common';
import { Accounts, type Caller } from '../account/accounts.service.js';
import { Workspace } from '../account/workspace.js';
import { Approvals } from '../approvals/approvals.service.js';
import { Assistant } from '../assistant/assistant.service.js';
import type { ChatRequest, PreviewRequest } from './request.js';
import { WhyAnswers } from './why/why-answers.js';
import { preview } from './turn/preview.js';
import type { ChatReply } from './turn/reply.js';

/** Answers what a person says. What a turn does is in `turn/`; that it happens once and is durable, in Accounts. */
@Injectable()
export class Chat {
  constructor(
    private readonly accounts: Accounts,
    private readonly assistant: Assistant,
    private readonly approvals: Approvals,
    private readonly why: WhyAnswers,
  ) {}

  /** @throws InvalidInputError, KeyReusedError, OutcomeUnknownError, OverloadedError, StateError */
  async answer(asking: Caller, request: ChatRequest): Promise<ChatReply> {
    const caller: Caller = { ...asking, via: { kind: 'chat' } };
    let touched = false;
    const reply = await this.why.for(caller.userId, (why) =>
      this.accounts.change(caller, (workspace) => {
        const before = workspace.approvals;
        const answered = this.assistant.answer(workspace, request, why);
        touched = workspace.approvals !== before;
        return answered;
      }),
    );
    if (touched) this.approvals.announce(caller.userId);
    await this.assistant.follow(caller.userId, reply);
    return reply;
  }

  /** What a message would be understood as. @throws InvalidInputError, StateError */
  async preview({ userId, actor }: Caller, request: PreviewRequest): Promise<ChatReply> {
    const { account } = await this.accounts.read(userId);
    return preview(new Workspace(account, { actor, now: new Date() }), request);
  }
}
