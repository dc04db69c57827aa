import { DomainError } from '@errand/dapr';
import { fails, type CommandOf, type Execute } from '../turn/step.js';

/** Says why a sentence was not understood, with sentences that would be; a question that waits goes on waiting. */
export const unknown: Execute<CommandOf<'unknown'>> = (
  { command, settled },
  { texts, workspace: { pending: waiting }, alone },
) => {
  const text = command.reason;
  const error = new DomainError('invalid', text);
  if (waiting) return { ...fails(error, `${text}\n${texts.stillAsking(waiting.text)}`), choices: waiting.choices };
  const choices = command.suggestions.map((say) => ({ label: say, settles: { say } }));
  if (!alone || choices.length === 0) return fails(error, text);
  return { ...fails(error, text), question: { kind: 'suggestion', text: texts.didYouMean(), settled, choices } };
};
