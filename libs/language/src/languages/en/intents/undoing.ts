import type { IntentRule } from '../../../intent/intent-rule.js';

/** "take back" is said of what goes to a shop as well: it has to name changes. */
const UNDO = '(undo|revert|roll back|rollback)';
const CHANGES = '(changes|change|steps|actions|things|commands|edits|ones)';
const EVERYTHING = `(everything|all|all of it|all of (this|that)|[all] [of] (my|the|these|those) ${CHANGES}|all ${CHANGES})`;
const WHEN = '(from|of|since|until|till|before|after|between|in|made|to|on)';

/** Sentences that take back what was done. */
export const undoing: IntentRule[] = [
  {
    intent: 'undo',
    pattern:
      '(undo|revert|roll back|rollback) [that|it|this|[the|my] last [change|action|step|thing|one|command]|the change|the last thing i did|what i just did]',
  },
  {
    intent: 'undo',
    pattern:
      '(take (that|it) back|put (that|it) back|undo last|oops [,] undo [that]|step back|undo [the|my] [last] (delete|deletion|completion|move|edit|update|changes))',
  },
  { intent: 'undo', pattern: `${UNDO} ${EVERYTHING}`, undoes: 'all' },
  { intent: 'undo', pattern: `${UNDO} everything (i did|i have done|i've done|i changed)`, undoes: 'all' },
  { intent: 'undo', pattern: 'take back [all] [of] (my|the) (changes|steps|edits)', undoes: 'all' },
  { intent: 'undo', pattern: 'take back everything (i did|i have done|i changed)', undoes: 'all' },
  {
    intent: 'undo',
    pattern: `${UNDO} [the|my] [last|latest|previous|past] <steps:n> [last|latest|previous] [of (them|these|those|my changes)|${CHANGES}|${CHANGES} i (made|did)]`,
  },
  {
    intent: 'undo',
    pattern:
      '(take back [the|my] last <steps:n> (changes|steps|actions|edits|commands)|take [the|my] last <steps:n> (changes|steps|actions|edits|commands) back)',
  },
  { intent: 'undo', pattern: `${UNDO} [it|that] <steps:n> times` },
  { intent: 'undo', pattern: `${UNDO} [it|that] twice`, undoes: 2 },
  { intent: 'undo', pattern: '[go] <steps:n> steps back' },
  // What was done at some time, or to some task, is for the history to find.
  {
    intent: 'unknown',
    reason: 'undoPart',
    pattern: `${UNDO} ((everything|whatever|what|all) i (did|have done|changed)|(everything|[all] [of] (my|the) ${CHANGES}|all ${CHANGES}) ${WHEN}) <target:gap>`,
  },
  {
    intent: 'unknown',
    reason: 'undoPart',
    pattern: `${UNDO} [everything|all] [from|of] (today|yesterday|this (morning|week))`,
  },
  {
    intent: 'unknown',
    reason: 'undoPart',
    pattern: `${UNDO} [the|my] [last] (few|couple|couple of|several|some) [${CHANGES}]`,
  },
];
