import { currentContext, insert } from '@errand/dapr';
import { noteTold } from '../approvals/note-told.js';
import type { Workspace } from '../../account/workspace.js';
import { MESSAGE, messageKey, type ChatMessage } from './message.record.js';

/** Adds a message to the conversation, in the change that the workspace is. */
export function keepMessage(workspace: Workspace, message: Omit<ChatMessage, 'at' | 'correlationId'>): void {
  const { userId, author } = workspace;
  const about = { at: author.now.toISOString(), correlationId: currentContext()?.correlationId };
  const said = Object.entries({ ...message, ...about }).filter(([, value]) => value !== undefined);
  const number = workspace.takeMessageNumber();
  const key = messageKey(userId, number);
  if (message.approvals) noteTold(workspace, message.approvals, number);
  workspace.write(insert(MESSAGE, key, Object.fromEntries(said) as unknown as ChatMessage));
}
