import { currentContext, insert } from '@errand/dapr';
import { noteTold, type Marks } from '../approvals/note-told.js';
import type { Workspace } from '../../account/workspace.js';
import { MESSAGE, messageKey, type ChatMessage } from './message.record.js';

/**
 * Adds a message to the conversation, in the change that the workspace is.
 *
 * @param marks of the proposals that it shows, see `noteTold`
 */
export function keepMessage(
  workspace: Workspace,
  message: Omit<ChatMessage, 'at' | 'correlationId'>,
  marks?: Marks,
): void {
  const { userId, author } = workspace;
  const about = { at: author.now.toISOString(), correlationId: currentContext()?.correlationId };
  const said = Object.entries({ ...message, ...about }).filter(([, value]) => value !== undefined);
  const number = workspace.takeMessageNumber();
  const key = messageKey(userId, number);
  if (message.approvals) noteTold(workspace, message.approvals, number, marks);
  workspace.write(insert(MESSAGE, key, Object.fromEntries(said) as unknown as ChatMessage));
}
