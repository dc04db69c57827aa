import { put } from '@errand/dapr';
import { randomUUID } from 'node:crypto';
import { keepMessage } from '../../chat/conversation/keep-message.js';
import type { PreviewRequest } from '../../chat/request.js';
import { plainText } from '../../chat/turn/plain-text.js';
import type { ChatReply } from '../../chat/turn/reply.js';
import type { Turn } from '../../chat/turn/turn-context.js';
import { LIMITS } from '../agent/limits.js';
import { TURN, TURN_KEPT_SECONDS, turnKey, type TurnRecord } from './turn.record.js';
import { workingTurn } from './working-turn.js';

/** Keeps what was said, and that the model is to answer it: from here on any process can. */
export function beginTurn({ workspace, texts }: Turn, request: PreviewRequest): ChatReply {
  const { userId, author } = workspace;
  const underWay = {
    id: randomUUID(),
    at: author.now.toISOString(),
    until: new Date(author.now.getTime() + LIMITS.milliseconds).toISOString(),
  };
  const nothing = { n: 1, steps: 0, messages: [], deeds: [], tokens: 0 };
  const record: TurnRecord = { ...underWay, ...nothing, request, actor: author.actor };
  keepMessage(workspace, { id: randomUUID(), role: 'user', text: plainText(request.message) });
  workspace.keepTurn(underWay);
  workspace.write(put(TURN, turnKey(userId), record, TURN_KEPT_SECONDS));
  return { id: underWay.id, reply: texts.assistant.working(), commands: [], turn: workingTurn(record) };
}
