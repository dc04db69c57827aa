import type { CommandOf, Execute } from '../turn/step.js';

/** What can be said. */
export const help: Execute<CommandOf<'help'>> = (_step, turn) => ({ status: 'done', reply: turn.texts.help() });
