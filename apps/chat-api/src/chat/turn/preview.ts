import { DomainError } from '@errand/dapr';
import { randomUUID } from 'node:crypto';
import type { Workspace } from '../../account/workspace.js';
import type { PreviewRequest } from '../request.js';
import { sentences } from './hear.js';
import type { ChatReply } from './reply.js';
import type { Step } from './step.js';
import { toResult } from './to-result.js';
import { Turn } from './turn-context.js';

/** What a message would be understood as. Nothing is done, asked or kept. @throws InvalidInputError for too many sentences */
export function preview(workspace: Workspace, request: PreviewRequest): ChatReply {
  const turn = new Turn(workspace);
  const steps = sentences(turn, request);
  return {
    id: randomUUID(),
    reply: steps.map(({ command }) => turn.texts.understood(command)).join('\n'),
    commands: steps.map(understood),
  };
}

function understood(step: Step) {
  const { command } = step;
  if (command.intent !== 'unknown' || command.suggestions.length === 0) return toResult(step, { status: 'understood' });
  return toResult(step, { status: 'failed', error: new DomainError('invalid', command.reason) });
}
