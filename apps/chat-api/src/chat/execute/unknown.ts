import { DomainError } from '@errand/dapr';
import { fails, type CommandOf, type Execute } from '../turn/step.js';

/** Says why a sentence was not understood, with sentences that would be; a question that waits goes on waiting. */
export const unknown: Execute<CommandOf<'unknown'>> = (
  { command, settled },
  { texts, workspace: { pending: waiting }, alone },
) => {
  const text = command.reason;
  const isTalk = command.suggestions.length === 0; // "thanks" asks for nothing, and its answer is no refusal
  const told = (reply: string) =>
    isTalk ? ({ status: 'done', reply } as const) : fails(new DomainError('invalid', text), reply);
  if (waiting) return { ...told(`${text}\n${texts.stillAsking(waiting.text)}`), choices: waiting.choices };
  if (!alone || isTalk) return told(text);
  const choices = command.suggestions.map((say) => ({ label: say, settles: { say } }));
  return { ...told(text), question: { kind: 'suggestion', text: texts.didYouMean(), settled, choices } };
};
