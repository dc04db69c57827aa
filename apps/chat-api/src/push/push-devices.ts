import { Injectable } from '@nestjs/common';
import { StateStore } from '@errand/dapr';
import { Accounts } from '../account/accounts.service.js';
import type { Workspace } from '../account/workspace.js';
import { SessionEndedError } from '../auth/auth.errors.js';
import { SESSION, sessionKey, type PushSubscription, type Session } from '../auth/auth.records.js';
import { changeRecord } from '../auth/change-record.js';
import { SessionsOfUser } from '../auth/sessions-of-user.js';
import { ChatApiConfig } from '../config/chat-api.config.js';

const CHANNEL = 'web-push';

/** A session as far as it is meant here. */
export interface SessionRef {
  userId: string;
  sessionId: string;
}

/**
 * Which browsers of a user want notifications. A browser's subscription lies in the record of its session, so it ends with it, whoever ends
 * it and however. The profile, of which the other services hear, has `web-push` among its channels while there may be one.
 */
@Injectable()
export class PushDevices {
  constructor(
    private readonly store: StateStore,
    private readonly sessions: SessionsOfUser,
    private readonly accounts: Accounts,
    private readonly config: ChatApiConfig,
  ) {}

  /** The devices that live. @throws StateError, SidecarUnreachableError */
  async list(userId: string): Promise<({ id: string } & PushSubscription)[]> {
    const sessions = await this.sessions.list(userId);
    return sessions.flatMap(({ id, push }) => (push ? [{ id, ...push }] : []));
  }

  /** Whether this browser gets notifications. @throws StateError, SidecarUnreachableError */
  async isOn({ userId, sessionId }: SessionRef): Promise<boolean> {
    const { profile } = (await this.accounts.read(userId)).account;
    const devices = await this.list(userId);
    return (profile?.channels?.includes(CHANNEL) ?? false) && devices.some(({ id }) => id === sessionId);
  }

  /** @throws SessionEndedError, StateError, OutcomeUnknownError, SidecarUnreachableError */
  async turnOn(session: SessionRef, push: PushSubscription): Promise<void> {
    const isThere = await this.write(session, (found) => ({ ...found, push }));
    if (!isThere) throw new SessionEndedError();
    await this.setChannel(session.userId, true);
  }

  /** One that is off already is fine. @throws StateError, OutcomeUnknownError, SidecarUnreachableError */
  async turnOff(session: SessionRef): Promise<void> {
    await this.write(session, without);
    if ((await this.list(session.userId)).length === 0) await this.setChannel(session.userId, false);
  }

  /** Forgets devices that their push services do not know any more. @throws StateError, SidecarUnreachableError */
  async forget(userId: string, endpoints: readonly string[]): Promise<void> {
    const gone = (await this.list(userId)).filter(({ endpoint }) => endpoints.includes(endpoint));
    for (const { id, endpoint } of gone) {
      await this.write({ userId, sessionId: id }, (session) =>
        session.push?.endpoint === endpoint ? without(session) : session,
      );
    }
  }

  /** Changes the record of a session and leaves it the time that it has. @returns whether there is such a session */
  private async write({ userId, sessionId }: SessionRef, change: (session: Session) => Session): Promise<boolean> {
    let isThere = false;
    await changeRecord(this.store, SESSION, sessionKey(sessionId), (session) => {
      isThere = session?.userId === userId;
      return session && isThere ? { value: change(session), ttlSeconds: this.secondsLeft(session) } : undefined;
    });
    return isThere;
  }

  private secondsLeft({ rotatedAt }: Session): number {
    const passed = Math.floor((Date.now() - Date.parse(rotatedAt)) / 1_000);
    return Math.max(1, this.config.SESSION_SECONDS - passed);
  }

  private async setChannel(userId: string, isOn: boolean): Promise<void> {
    await this.accounts.change({ userId, actor: { kind: 'user', id: userId } }, (workspace) => {
      changeChannel(workspace, isOn);
    });
  }
}

function changeChannel(workspace: Workspace, isOn: boolean): void {
  const profile = workspace.currentProfile;
  const channels = profile?.channels ?? [];
  if (!profile || channels.includes(CHANNEL) === isOn) return;
  const others = channels.filter((channel) => channel !== CHANNEL);
  workspace.saveProfile({ ...profile, channels: isOn ? [...others, CHANNEL] : others });
}

function without({ push: _, ...session }: Session): Session {
  return session;
}
