import { Injectable, Logger } from '@nestjs/common';
import { Invoker } from '@errand/dapr';
import { Accounts, type Caller } from '../account/accounts.service.js';
import type { DeadLetterPageDto, DeadLettersQuery, ReplayDto, WholeDeadLetterDto } from './dead-letters.dto.js';

const AUDIT_SVC = 'audit-svc';

/** Dead letters lie in audit-svc. What people wrote is in their payloads, which are asked for one by one. */
@Injectable()
export class DeadLetters {
  private readonly logger = new Logger(DeadLetters.name);

  constructor(
    private readonly invoker: Invoker,
    private readonly accounts: Accounts,
  ) {}

  /** The newest first. @throws InvocationError with audit-svc's own problem document, SidecarUnreachableError */
  list(query: DeadLettersQuery): Promise<DeadLetterPageDto> {
    const said = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const asked = new URLSearchParams([['payloads', 'false'], ...said]);
    return this.invoker.invoke(AUDIT_SVC, { path: `internal/dead-letters?${asked.toString()}` });
  }

  /**
   * One with its payload, in which stands what somebody wrote: the log says who looked.
   *
   * @param userId of the administrator
   * @throws InvocationError with audit-svc's own problem document, SidecarUnreachableError
   */
  read(userId: string, id: string): Promise<WholeDeadLetterDto> {
    this.logger.log(`administrator ${userId} reads the message of dead letter ${id}`);
    return this.get(id);
  }

  /**
   * Has it published again, and writes into the administrator's own log that they wanted it: before it happens, so that no replay is
   * without its entry. Repeated it gives the answer of the first time.
   *
   * @throws KeyReusedError, InvocationError with audit-svc's own problem document, SidecarUnreachableError
   */
  replay(caller: Caller, id: string): Promise<ReplayDto> {
    const { userId, actor } = caller;
    return this.accounts.once(caller, async () => {
      await this.get(id);
      await this.accounts.change({ userId, actor }, (workspace) => workspace.requestReplay(id));
      const path = `internal/dead-letters/${id}/replay?${new URLSearchParams({ by: userId }).toString()}`;
      return this.invoker.invoke<ReplayDto>(AUDIT_SVC, { method: 'post', path, body: {} });
    });
  }

  private get(id: string): Promise<WholeDeadLetterDto> {
    return this.invoker.invoke(AUDIT_SVC, { path: `internal/dead-letters/${id}` });
  }
}
