import type { IntentRule } from '../../../intent/intent-rule.js';

const MOVE = '(move|reschedule|shift|push back|push|bump|postpone|put off|defer|delay|schedule|re-schedule|carry over)';
const LATER = '(postpone|delay|push back|push out|push|shift|move back|move|defer|put off|put back|bump|set back)';
const EARLIER = '(advance|bring forward|move up|pull forward|pull in|bring up|move forward|pull up)';
const DUE = '(due date|due|date|deadline|due day|due time|time)';
/** "the deadline for the report": the report is meant. */
const DATE_OF = '[[the|my] (due date|deadline) (of|for|on)]';
const REPEAT = '(repeat|repeats|recurrence|repetition|schedule|recurring schedule|repeat rule|repeating)';

/** "my work list", "the list Work", "Work". */
const aList = (slot: string): string => `[the|my] ([list] <${slot}:gap>|<${slot}:gap> list)`;
const WELL = '(no|nope|oops|sorry|wait|oh|actually|hmm|my mistake)';

/** What puts the last change right: "no, I meant friday", "actually make it 6pm". */
const correcting: IntentRule[] = [
  {
    intent: 'update',
    pattern: `[${WELL} [,]] [${WELL} [,]] (i|we) (meant|mean) [to say] [,|:] <changes:gap>`,
    last: true,
  },
  {
    intent: 'update',
    pattern: `[${WELL} [,]] [${WELL} [,]] (make|set) (it|that|this) [for|on|at|to|due] <changes:gap> [instead]`,
    last: true,
  },
  {
    intent: 'update',
    pattern:
      '(actually|rather|better|no ,|nope ,|no wait|wait no|wait ,|oops ,|sorry ,) [,] [on|at] <changes:gap> [instead]',
    last: true,
  },
  { intent: 'update', pattern: '<changes:gap> instead', last: true },
  {
    intent: 'update',
    pattern: `[${WELL} [,]] not [on|at] <from:gap> (,|, but|but|, rather|rather|-|–) <changes:gap> [instead]`,
    last: true,
  },
  {
    intent: 'update',
    pattern: `[${WELL} [,]] [on|at] <changes:gap> [,] [and|but] (not|instead of) [on|at] <from:gap>`,
    last: true,
  },
];

/** Sentences that change tasks, or add to them.*/
export const updating: IntentRule[] = [
  ...correcting,
  // Before "remove the due date", of which "delete all tasks without a due date" would be one.
  {
    intent: 'delete',
    pattern: '(delete|remove|erase|trash|discard) <target:gap>',
    except: '<tags> (from|off|of)', // takes a tag away, below
    many: true,
  },
  // Before what puts a new task on the list.
  {
    intent: 'reopen',
    pattern: '(put|add) <target:gap> back [on|onto|in|to] [my|the] (list|todo list|to-do list|todos)',
  },
  {
    intent: 'create',
    pattern:
      '(break|split) [up|down] [the] [task] <parent:gap> [up|down] into [(the|these|those) [following]] [(subtasks|sub-tasks|sub tasks|steps|parts|tasks)] [:] <parts:gap>',
  },
  {
    intent: 'create',
    pattern:
      '(add|create|make) [a|the] [new] (subtask|sub-task|sub task) [:|called|named] <title:gap> (to|under|for|in|of) [the task|task] <parent:gap>',
  },
  {
    intent: 'create',
    pattern:
      '[add|create|make] [a|the] [new] (subtask|sub-task|sub task) (to|under|for|in|of) [the task|task] <parent:gap> : <title:gap>',
  },
  {
    intent: 'create',
    pattern:
      'add <title:gap> (under|as a subtask to|as subtask to|as a subtask of|as subtask of) [the task|task] <parent:gap>',
  },
  { intent: 'create', pattern: '(put|place|stick) <title:gap> (on|in|onto) {list} [<changes:gap?>]' },
  {
    intent: 'update',
    pattern:
      '(rename|retitle) [task|the task] <target:gap> (to|as|into) <title:gap> [,] and (move|push|set|make|reschedule|change) it [to|for|on] <changes:gap>',
  },
  { intent: 'update', pattern: '(rename|retitle) [task|the task] <target:gap> (to|as|into|- >|→|:) <title:gap>' },
  { intent: 'update', pattern: '(change|edit|update) [task|the task] <target:gap> (to|into) <title:gap>', alike: true },
  { intent: 'update', pattern: '(change|set|edit|update) [the] (title|name) of <target:gap> (to|into|as) <title:gap>' },
  {
    intent: 'update',
    pattern: `(change|set|update|edit) [the] ${DUE} (of|for|on) <target:gap> from <from:gap> to <changes:gap>`,
  },
  {
    intent: 'update',
    pattern: `(change|set|update|edit) [the] ${DUE} (of|for|on) <target:gap> (to|as|:) <changes:gap>`,
  },
  {
    intent: 'update',
    pattern:
      '(change|set|update|raise|lower|increase|decrease|edit) [the] (priority|prio|importance) (of|for|on) <target:gap> (to|as|:) [p] <level>',
  },
  {
    intent: 'update',
    pattern: `(change|set|update|edit) [the] ${REPEAT} (of|for|on) <target:gap> (to|as|:) <changes:gap>`,
  },
  {
    intent: 'update',
    pattern:
      '(add|attach|put|write) [a|the] (note|notes|comment|description) (to|on|for|in) <target:gap> : <notes:gap>',
  },
  {
    intent: 'update',
    pattern:
      '(add|attach|put|write) [a|the] (note|notes|comment|description) (to|on|for|in) <target:gap> (saying|that says|that) [:] <notes:gap>',
  },
  {
    intent: 'update',
    pattern:
      '(change|set|update|edit|replace) [the] (note|notes|comment|description) (of|for|on|to) <target:gap> (to|as|with|:) <notes:gap>',
  },
  {
    intent: 'update',
    pattern: '(note|notes|comment) (for|on|to) <target:gap> : <notes:gap>',
    except: '(self|myself|me|us)',
  },
  {
    intent: 'update',
    pattern:
      '(add|apply|attach|put|assign) [the|a] [tag|tags|label|labels] <addTags:tags> [tag|tags|label|labels] (to|on|onto) <target:gap>',
  },
  {
    intent: 'update',
    pattern: '(add|apply|attach|assign) [the|a] (tag|tags|label|labels) <addTags:tagNames> to <target:gap>',
  },
  { intent: 'update', pattern: '(tag|label) [task|the task] <target:gap> (with|as) <addTags:tagNames>' },
  { intent: 'update', pattern: '(tag|label) [task|the task] <target:gap> [with|as|:] <addTags:tags>' },
  {
    intent: 'update',
    pattern: '(remove|delete|drop|take|strip|clear|erase) {allTags} (from|off|of|on|for) <target:gap>',
    changes: { tags: null },
  },
  {
    intent: 'update',
    pattern: '(remove|delete|drop|strip|clear|erase) [all] [of] <target:gap> (tags|labels)',
    possessive: 'only',
    changes: { tags: null },
  },
  {
    intent: 'update',
    pattern:
      '(change|set|update|edit|replace) [the] (tags|labels) (of|for|on) <target:gap> (to|as|with|:) <addTags:tagNames>',
    changes: { tags: null },
  },
  {
    intent: 'update',
    pattern:
      '(remove|delete|drop|take|strip|clear) [the] [tag|tags|label|labels] <removeTags:tags> (from|off|of) <target:gap>',
  },
  {
    intent: 'update',
    pattern:
      '(remove|delete|drop|take|strip|clear) [the] (tag|tags|label|labels) <removeTags:tagNames> (from|off|of) <target:gap>',
  },
  {
    intent: 'update',
    pattern: '(remove|delete|take) [the] <removeTags:tagNames> (tag|tags|label) (from|off|of) <target:gap>',
  },
  { intent: 'update', pattern: '(untag|unlabel) <target:gap> [from|with|as] <removeTags:tags>' },
  { intent: 'update', pattern: '(untag|unlabel) <removeTags:tags> from <target:gap>' },
  { intent: 'update', pattern: '(untag|unlabel) [task|the task] <target:gap>', changes: { tags: null } },
  {
    intent: 'update',
    pattern:
      '(remove|delete|clear|drop|erase|unset|cancel|take) [the|any] (due date|due dates|date|dates|deadline|due|due time) (from|of|for|on|off) <target:gap>',
    changes: { due: null },
  },
  { intent: 'update', pattern: 'unschedule <target:gap>', changes: { due: null } },
  {
    intent: 'update',
    pattern:
      '<target:gap> ((has|have|needs|need) no (due date|deadline) (anymore|any more|any longer|now)|no longer (has|have|needs|need) (a|any) (due date|deadline)|(is|are) no longer due)',
    changes: { due: null },
  },
  {
    intent: 'update',
    pattern: '(make|set) <target:gap> (undated|unscheduled|to no date|to no due date|no date|no due date)',
    changes: { due: null },
  },
  {
    intent: 'update',
    pattern: `(remove|delete|clear|cancel|drop|stop) [the] ${REPEAT} (from|of|for|on) <target:gap>`,
    changes: { recurrence: null },
  },
  {
    intent: 'update',
    pattern: "(stop repeating|stop recurring|do not repeat|don't repeat|no longer repeat) <target:gap>",
    changes: { recurrence: null },
  },
  {
    intent: 'update',
    pattern:
      '(make|set) <target:gap> (not repeat|not recurring|non-recurring|to not repeat|stop repeating|no longer repeat)',
    changes: { recurrence: null },
  },
  {
    intent: 'update',
    pattern:
      '(remove|delete|clear|cancel|drop|turn off) [the|all|any] (reminder|reminders|alert|alerts|notification|notifications) (from|of|for|on) <target:gap>',
    changes: { reminders: null },
  },
  {
    intent: 'update',
    pattern: 'no [more] (reminder|reminders) (for|about) <target:gap>',
    changes: { reminders: null },
  },
  {
    intent: 'update',
    pattern: '(remove|delete|clear|drop|unset) [the] (priority|prio) (from|of|for|on) <target:gap>',
    changes: { priority: 4 },
  },
  {
    intent: 'update',
    pattern:
      '(make|mark|set) <target:gap> [as] (no longer|not) (urgent|important|high priority|a priority) [anymore|any more]',
    changes: { priority: 4 },
  },
  {
    intent: 'update',
    pattern: '<target:gap> is (no longer|not) (urgent|important|high priority) [anymore|any more]',
    changes: { priority: 4 },
  },
  {
    intent: 'update',
    pattern: '(remove|delete|clear|unset) [the|its] list (from|of|for) <target:gap>',
    changes: { list: null },
  },
  {
    intent: 'update',
    pattern: '<target:gap> (should be|should now be|needs to be|must be) due [on|by|at] <changes:gap>',
  },
  {
    intent: 'update',
    pattern:
      '(remove|delete|clear|drop|erase) [the|all|any] (note|notes|description|comment|comments) (from|of|for|on) <target:gap>',
    changes: { notes: null },
  },
  {
    intent: 'update',
    pattern:
      '(add|set|put) [a|another|the] (reminder|alert|notification|reminders) (to|on|for) <target:gap> [for|at] <reminder:offsets>',
    mild: true,
  },
  {
    intent: 'update',
    pattern:
      '(add|set|put) [a|another|the] (reminder|alert|notification|reminders) [for] <reminder:offsets> (to|on|for) <target:gap>',
  },
  {
    intent: 'create',
    pattern:
      '(put|place|stick|write) <title:gap> (on|in|onto|into) ([the|my|our|a new] list <list:gap>|[the|my|our|a new] <list:gap> list) [<changes:gap?>]',
    known: true,
  },
  {
    intent: 'update',
    pattern: `(move|take|remove) <target:gap> (to no list|off (its|the|their) list|out of (its|the|their) list)`,
    changes: { list: null },
  },
  {
    intent: 'update',
    pattern: '(move|take) <target:gap> (out of|off) ([the|my] list <list:gap>|[the|my] <list:gap> list|<list:gap>)',
    known: true,
    changes: { list: null },
  },
  {
    intent: 'update',
    pattern: `(move|push|put) <target:gap> (from|out of|off) ${aList('source')} (to|in|into|onto) ${aList('list')}`,
    known: true,
  },
  { intent: 'update', pattern: '(move|push|add) <target:gap> (to|in|into|onto|on) [the|my] list [:] <list:gap>' },
  { intent: 'update', pattern: '(move|push) <target:gap> (to|into|onto) [the|my] <list:gap> list' },
  {
    intent: 'update',
    pattern:
      '(make|set|move|put) <target:gap> [as|to be|to] [a] (subtask|sub-task|sub task|child|part) (of|under) <parent:gap>',
  },
  { intent: 'update', pattern: 'move <target:gap> under <parent:gap>' },
  // Before "change dentist's due date", of which "change all tasks without a due date" would be one.
  { intent: 'update', pattern: '(set|change|update|edit) <target:gap> to <changes:gap>', many: true },
  {
    intent: 'update',
    pattern: '(change|set|edit|update) <target:gap> (title|name) (to|into|as) <title:gap>',
    possessive: true,
  },
  {
    intent: 'update',
    pattern: `(change|set|update|edit) <target:gap> ${DUE} (to|for|as|:|on) <changes:gap>`,
    possessive: true,
  },
  {
    intent: 'update',
    pattern: '(change|set|update|raise|lower|edit) <target:gap> (priority|prio) (to|as|:) [p] <level>',
    possessive: true,
  },
  {
    intent: 'update',
    pattern: `(remove|delete|clear|drop|unset) <target:gap> (due date|deadline)`,
    possessive: true,
    changes: { due: null },
  },
  {
    intent: 'update',
    pattern: `(bring|pull|move) ${DATE_OF} <target:gap> (forward|up|in|earlier) [by] <shift:amount>`,
    earlier: true,
  },
  { intent: 'update', pattern: '(move|shift) <target:gap> back [by] <shift:amount>' },
  { intent: 'update', pattern: `${LATER} ${DATE_OF} <target:gap> [back|out|later|forward] by <shift:amount> [later]` },
  {
    intent: 'update',
    pattern: `(postpone|delay|push back|push out|push|put off|put back|defer|set back|bump) <target:gap> [back|out] [for] <shift:amount> [later]`,
  },
  { intent: 'update', pattern: `(postpone|delay|push back|push out|put off|defer) by <shift:amount> [:] <target:gap>` },
  {
    intent: 'update',
    pattern:
      '(move|shift|push|reschedule|make|set) <target:gap> [to|by|back|out] <shift:amount> (later|back|out|after|into the future)',
  },
  {
    intent: 'update',
    pattern:
      '(move|shift|push|reschedule|make|set|bring|pull) <target:gap> [to|by|up|forward] <shift:amount> (earlier|sooner|forward|up|before)',
    earlier: true,
  },
  { intent: 'update', pattern: `${EARLIER} ${DATE_OF} <target:gap> by <shift:amount>`, earlier: true },
  {
    intent: 'update',
    pattern: `(change|set|${MOVE}) [task|the task] <target:gap> from <from:gap> (to|until|till) <changes:gap>`,
    mild: true,
  },
  {
    intent: 'update',
    pattern: `${MOVE} [task|the task] ${DATE_OF} <target:gap> [back|forward|out|up|over] (to|until|till|for|on|onto|into) <changes:gap>`,
    mild: true,
  },
  {
    intent: 'update',
    pattern: '(reschedule|re-schedule|postpone|defer|push back|bump|move) <target:gap> <changes:gap>',
    mild: true,
    except: '(to|in|into|out|on|from|up|over|away)',
  },
  { intent: 'update', pattern: 'repeat <target:gap> <changes:gap>', mild: true },
  {
    intent: 'update',
    pattern:
      '<target:gap> ((should|must) [now] (repeat|recur)|now (repeats|recurs)|(repeats|recurs) now) <changes:gap>',
  },
  {
    intent: 'update',
    pattern: '(make|set|have|mark) <target:gap> [to|as] (repeat|recur|repeating|recurring|happen) <changes:gap>',
  },
  {
    intent: 'update',
    pattern: '(set|change|update|make|switch|put|edit) [task|the task] <target:gap> (to|as|:|=) [be] <changes:gap>',
    mild: true,
  },
  {
    intent: 'update',
    pattern:
      '(set|change|update|make|switch|put|edit|bump|raise|lower|upgrade|downgrade|turn|assign|mark|flag) [task|the task] <target:gap> [to be|to|as|into|:] [a] <priority>',
    mild: true,
  },
  { intent: 'update', pattern: '<target:gap> <shift:amount> later', mild: true },
  { intent: 'update', pattern: '<target:gap> <shift:amount> earlier', mild: true, earlier: true },
  { intent: 'update', pattern: '(give|assign) <target:gap> [a|the] <priority>', mild: true },
  {
    intent: 'update',
    pattern: '((priority|prio) <level>|<level> (priority|prio)) (for|on) <target:gap>',
    mild: true,
  },
  { intent: 'update', pattern: '(make|set|change) <target:gap> [to|as] <priority> and <changes:gap>', mild: true },
  { intent: 'update', pattern: '(make|set|change) <target:gap> due [to|on|by|at|for] <changes:gap>' },
  {
    intent: 'update',
    pattern: '(prioritize|prioritise|(raise|increase) [the] priority of) <target:gap>',
    changes: { priority: 1 },
    mild: true,
  },
  {
    intent: 'update',
    pattern: '(deprioritize|deprioritise|(lower|decrease) [the] priority of) <target:gap>',
    changes: { priority: 3 },
  },
  { intent: 'update', pattern: '(give|assign) <target:gap> (the|a) (due date|deadline) [of] <changes:gap>' },
];
