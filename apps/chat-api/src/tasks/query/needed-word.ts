import type { Expression } from '../filter-line/expression.js';
import type { TaskFilter } from './task-filter.js';
import { wordsOf } from './text-search.js';

/** A folded word that begins a word of every task that is wanted: the longest, which the fewest have. None where other tasks may be wanted as well. */
export function neededWord({ text, where }: TaskFilter): string | undefined {
  const words = [...wordsOf(text ?? ''), ...(where ? wordsIn(where) : [])];
  return words.sort((a, b) => b.length - a.length)[0];
}

function wordsIn(expression: Expression): string[] {
  if (expression.kind === 'text') return wordsOf(expression.text);
  return expression.kind === 'all' ? expression.of.flatMap(wordsIn) : [];
}
