import { randomUUID } from 'node:crypto';
import type { PendingQuestion } from '../../account/account.js';
import type { Question, Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';

const PROPOSAL_MS = 10 * 60_000;
const QUESTION_MS = 60 * 60_000;

/** Lets a question wait for its answer. Undefined when another one of this turn does already: it then comes after that one. */
export function ask(question: Question, { command }: Step, { workspace, clock }: Turn): PendingQuestion | undefined {
  const other = workspace.pending;
  if (other) {
    workspace.ask({ ...other, queue: [...other.queue, command] });
    return undefined;
  }
  const { kind, text, settled } = question;
  const id = randomUUID();
  const choices = question.choices.map((choice, i) => ({ id: `${id}.${i + 1}`, ...choice }));
  const lifetime = kind === 'confirm' ? PROPOSAL_MS : QUESTION_MS;
  const expiresAt = new Date(clock.setting.now.getTime() + lifetime).toISOString();
  const asked = { id, kind, text, command, settled, choices, queue: [], expiresAt };
  workspace.ask(asked);
  return asked;
}
