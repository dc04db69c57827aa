import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.service.js';
import { ApiTokens } from '../auth/api-tokens/api-tokens.js';
import { WordsSaid } from '../chat/conversation/words-said.js';
import { causeOfRule, isByRule, isOfTask, taskOf, type Entry } from './facts.js';
import { askedFor, changed, repeated } from './steps.js';
import type { WhyStepDto } from './why.dto.js';

/** Leads back from a change, over what a rule decided, to what a person said or called. */
@Injectable()
export class Causes {
  constructor(
    private readonly audit: Audit,
    private readonly words: WordsSaid,
    private readonly tokens: ApiTokens,
  ) {}

  /** How a change was asked for, and what it changed; of what a rule made, the series' beginning and the change that it followed. */
  async of(userId: string, fact: Entry): Promise<WhyStepDto[]> {
    if (!isByRule(fact)) return this.asked(userId, fact);
    const { correlationId } = fact;
    const cause = causeOfRule(fact, await this.audit.entries(userId, { correlationId }));
    const seriesId = taskOf(fact).task?.seriesId;
    const [origin] = seriesId === undefined ? [] : await this.audit.entries(userId, { taskId: seriesId });
    const chain = [origin, cause === origin ? undefined : cause];
    const causes: WhyStepDto[] = [];
    for (const one of chain) if (one && one.eventId !== fact.eventId) causes.push(...(await this.asked(userId, one)));
    return [...causes, repeated(fact)];
  }

  /** The same, after how the task came to be. */
  async fromTheFirst(userId: string, fact: Entry, ofTask: readonly Entry[]): Promise<WhyStepDto[]> {
    const created = ofTask.find(isOfTask);
    const before = created && created !== fact ? await this.of(userId, created) : [];
    return [...before, ...(await this.of(userId, fact))];
  }

  private async asked(userId: string, fact: Entry): Promise<WhyStepDto[]> {
    const { correlationId, occurredAt, actor } = fact;
    const said = await this.words.with(userId, correlationId, occurredAt);
    const token =
      actor.kind === 'api-token' ? (await this.tokens.list(userId)).find(({ id }) => id === actor.id) : undefined;
    return [...askedFor(fact, said, token?.name), changed(fact)];
  }
}
