import { Injectable } from '@nestjs/common';
import { InvocationError, Invoker } from '@errand/dapr';
import type { PushDevice } from './push-device.js';
import type { Reader } from './reader.js';

const CHAT_API = 'chat-api';

/** Whom something is pushed to, and how they read it. */
export interface PushAudience extends Reader {
  devices: PushDevice[];
}

/** The devices of a user, by chat-api, which keeps them with their sessions: none is in an event, and none outlives its session. */
@Injectable()
export class DevicesOfUser {
  constructor(private readonly invoker: Invoker) {}

  /**
   * @param approvalId a proposal that is to be asked about
   * @returns undefined when the user wants none, or is gone, or has decided on the proposal
   * @throws InvocationError, SidecarUnreachableError
   */
  async find(userId: string, approvalId?: string): Promise<PushAudience | undefined> {
    const about = approvalId === undefined ? '' : `?approval=${approvalId}`;
    try {
      return await this.invoker.invoke<PushAudience>(CHAT_API, { path: `${pathOf(userId)}${about}` });
    } catch (error) {
      if (error instanceof InvocationError && error.status === 404) return undefined;
      throw error;
    }
  }

  /** Their push service does not know them any more. @throws InvocationError, SidecarUnreachableError */
  async forget(userId: string, gone: readonly PushDevice[]): Promise<void> {
    if (gone.length === 0) return;
    const body = { endpoints: gone.map(({ endpoint }) => endpoint) };
    await this.invoker.invoke(CHAT_API, { method: 'post', path: `${pathOf(userId)}/gone`, body });
  }
}

const pathOf = (userId: string): string => `internal/users/${userId}/push-devices`;
