import { Injectable } from '@nestjs/common';
import { AccountDeletedError } from '../account/account-deleted.error.js';
import { Accounts, type Caller } from '../account/accounts.service.js';
import { SYSTEM } from '../account/source.js';
import { Workspace } from '../account/workspace.js';
import { LiveAnnouncer } from '../live/live-announcer.js';
import type { DecisionWay } from '@errand/events';
import type { Approval } from './approval.js';
import { viewOf, type ApprovalView } from './approval.view.js';
import { expire } from './expire.js';
import { ExpiryJobs, type ExpiryJob } from './expiry-jobs.js';
import { approvalOf, approve, refuse } from './rules.js';

/** What tools asked for and a person decides. */
@Injectable()
export class Approvals {
  constructor(
    private readonly accounts: Accounts,
    private readonly live: LiveAnnouncer,
    private readonly jobs: ExpiryJobs,
  ) {}

  /** Those that wait, the oldest first, with what they would do now. @throws StateError */
  async list(userId: string): Promise<ApprovalView[]> {
    const workspace = await this.lookAt(userId);
    return workspace.approvals
      .map((approval) => viewOf(workspace, approval))
      .filter(({ status }) => status === 'waiting');
  }

  /** @throws ApprovalNotFoundError */
  async get(userId: string, id: string): Promise<ApprovalView> {
    const workspace = await this.lookAt(userId);
    return viewOf(workspace, approvalOf(workspace, id));
  }

  /** Does what was proposed, as one step that an undo takes back. @throws see `rules.ts` */
  approve(caller: Caller, id: string, mark: string, way: DecisionWay): Promise<ApprovalView> {
    return this.decide(caller, (workspace) => approve(workspace, id, mark, way));
  }

  /** @throws ApprovalNotFoundError, ApprovalOverError */
  refuse(caller: Caller, id: string, way: DecisionWay): Promise<ApprovalView> {
    return this.decide(caller, (workspace) => refuse(workspace, id, way));
  }

  /** Sees to it that the end of a proposal's time is noticed, and tells the pages of it. */
  async asked(userId: string, approval: Pick<Approval, 'id' | 'expiresAt'>): Promise<void> {
    this.announce(userId);
    await this.jobs.ask(userId, approval);
  }

  /** Tells of proposals on which nobody decided in time. Repeated, it changes nothing. @throws OutcomeUnknownError, StateError */
  async expire({ userId, expiresAt }: ExpiryJob): Promise<void> {
    const caller = { userId, actor: SYSTEM };
    try {
      // The scheduler's word counts where its clock is ahead of ours: it calls once.
      const some = await this.accounts.change(caller, (workspace) =>
        expire(workspace, later(expiresAt, workspace.author.now)),
      );
      if (some) this.announce(userId);
    } catch (error) {
      if (!(error instanceof AccountDeletedError)) throw error;
    }
  }

  /** Tells every page of the person that there is something to decide, or that it was. */
  announce(userId: string): void {
    this.live.announceApprovals(userId);
  }

  private async decide(caller: Caller, rule: (workspace: Workspace) => Approval): Promise<ApprovalView> {
    const view = await this.accounts.change(caller, (workspace) => viewOf(workspace, rule(workspace)));
    this.announce(caller.userId);
    return view;
  }

  private async lookAt(userId: string): Promise<Workspace> {
    const { account } = await this.accounts.read(userId);
    return new Workspace(account, { actor: { kind: 'user', id: userId }, now: new Date() });
  }
}

function later(moment: string, now: Date): Date {
  return new Date(Math.max(Date.parse(moment), now.getTime()));
}
