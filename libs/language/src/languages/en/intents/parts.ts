import type { IntentRule } from '../../../intent/intent-rule.js';

const PARTS = '(subtasks|sub-tasks|sub tasks|subtask|sub-task|substeps|sub-steps)';
const STILL = '(left|open|undone|missing|to do|left to do|remaining|still open|not done|unfinished)';

/** Questions about the parts that a task was broken into, by the word for them: before those that ask for a task. */
export const parts: IntentRule[] = [
  { intent: 'list', pattern: `(what|which) ${PARTS} (does|do) <parent:gap> [still] have [left]` },
  { intent: 'list', pattern: `(what|which) ${PARTS} (of|in|for|under) <parent:gap> are [still] ${STILL}` },
  { intent: 'list', pattern: `(what|which) ${PARTS} are [still] ${STILL} (of|in|for|under) <parent:gap>` },
  { intent: 'list', pattern: `how many ${PARTS} (does|do) <parent:gap> [still] have [left]`, query: { count: true } },
  {
    intent: 'list',
    pattern: `(how many|count [the]) [open] ${PARTS} (of|in|for|under) <parent:gap> [are [still] ${STILL}]`,
    query: { count: true },
  },
  {
    intent: 'list',
    pattern: `(show|show me|list|see|view|what are) [all] [of] [the] [open|remaining] ${PARTS} (of|in|for|under) <parent:gap>`,
  },
];

/** What is left of anything but days and lists, which queries read. */
export const leftOf: IntentRule = {
  intent: 'list',
  pattern:
    "(what's|whats|what is|what) [still] (left|left to do|remains|is left|is still left) (of|on|from) <parent:gap>",
};
