import { insert } from '@errand/dapr';
import type { Workspace } from '../../account/workspace.js';
import { MESSAGE, messageKey, type ChatMessage } from './message.record.js';

/** Adds a message to the conversation, in the change that the workspace is. */
export function keepMessage(workspace: Workspace, message: Omit<ChatMessage, 'at'>): void {
  const { userId, author } = workspace;
  const said = Object.entries({ ...message, at: author.now.toISOString() }).filter(([, value]) => value !== undefined);
  const key = messageKey(userId, workspace.takeMessageNumber());
  workspace.write(insert(MESSAGE, key, Object.fromEntries(said) as unknown as ChatMessage));
}
