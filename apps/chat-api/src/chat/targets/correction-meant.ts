import type { Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';
import { findTargets } from './find-targets.js';
import { saysOnly } from './says-only.js';
import { withTargetChip } from './target-chips.js';

/** "actually the contract …", "no, the contract …", "the contract is now …", "the contract got moved to …"; "no milk today" is none. */
const CORRECTIONS = [
  /^(?:(?:actually|eigentlich)[ ,]+|(?:oh|sorry|wait|no|nein|halt|doch) ?, ?)(?<named>.+)$/iu,
  /^(?<named>.+?) (?:is|are|ist|sind) (?:now|actually|jetzt|nun|doch)$/iu,
  /^(?<named>.+?) (?:(?:is|are|was|were|got|has been|have been) )?(?:moved|rescheduled|pushed|postponed|changed)(?: to)?$/iu,
  /^(?<named>.+?) (?:ist|sind|wurde|wurden)(?: auf)? (?:verschoben|verlegt)(?: auf| worden)?$/iu,
];

/** "actually the contract is due thursday": about the task that is there, where there is one, rather than a new one of that title. */
export function correctionMeant(step: Step, turn: Turn, said: string): Step {
  const { command } = step;
  if (!saysOnly(command, ['title', 'due', 'priority'])) return step;
  const { title, due, priority } = command;
  const target = CORRECTIONS.map((one) => one.exec(title)?.groups?.['named']).find(Boolean);
  if (target === undefined) return step;
  const changes = { ...(due && { due }), ...(priority && { priority }) };
  if (Object.keys(changes).length === 0) return step;
  if (findTargets(target, turn.tasks(), { statuses: ['open'] }).length === 0) return step;
  return { ...withTargetChip(step, target, said), command: { intent: 'update', target, changes } };
}
