import type { IntentRule } from '../../../intent/intent-rule.js';

const MAKE = '(create|make|add|start|set up)';
const DELETE = '(delete|remove|erase|trash|discard)';
/** What else may be removed begins with "list" as well: "remove list padding". */
const MILD_DELETE = '(remove|erase|trash|discard)';
const CALLED = '(called|named|titled|:|with the name)';
const ITS_TASKS = '[all] [of] (its|the|their) (tasks|items|todos|to-dos|contents) [in it|on it]';
const WITH_TASKS = `[,] (with|including|and|along with|together with|and delete|and also delete) [all|everything] ${ITS_TASKS} [too]`;
const WITH_ALL = '[,] (and|with|including) everything (in it|on it)';
const KEEP_TASKS = `[,] (but|and) [only] (keep|leave) ${ITS_TASKS}`;
const MOVE_TASKS = `[,] (and|but) (move|put) ${ITS_TASKS} (to|into|in) [the] [list] <moveTo:gap>`;

/** And its first task: "… and add prepare slides". */
const WITH_FIRST = '[,] and [also] (add|put) [the task|a task] <title:gap> [(to|in|into|on) (it|that list|the list)]';

/** What a list is of, or is for, is a task to write one: "create a list of guests". */
const NO_NAME = '(of|for|with|about|that|from|in|on|to|and|or|item|items|view)';

/** Sentences about the lists themselves. Only what says "list" is about one, or "create a shopping list" would be no task. */
export const arranging: IntentRule[] = [
  { intent: 'createList', pattern: `[${MAKE}] [me] [a|another] [new] list ${CALLED} <list:gap> ${WITH_FIRST}` },
  {
    intent: 'createList',
    pattern: `${MAKE} [me] [a|another] [new] list <list:gap> ${WITH_FIRST}`,
    short: true,
    except: NO_NAME,
  },
  { intent: 'createList', pattern: `[${MAKE}] [me] [a|another] [new] list ${CALLED} <list:gap>` },
  { intent: 'createList', pattern: `[${MAKE}] [me] [a|another] new list <list:gap>`, short: true, except: NO_NAME },
  { intent: 'createList', pattern: `${MAKE} [me] [a|another] list <list:gap>`, short: true, except: NO_NAME },
  {
    intent: 'renameList',
    pattern: '(rename|retitle) [the|my] list [:] <list:gap> (to|as|into|- >|→) <name:gap>',
    except: NO_NAME,
  },
  {
    intent: 'renameList',
    pattern: '(rename|retitle) [the|my] <list:gap> list (to|as|into|- >|→) <name:gap>',
    known: true,
  },
  {
    intent: 'renameList',
    pattern: '(change|set) [the] name of [the|my] list [:] <list:gap> (to|into) <name:gap>',
  },
  ...[
    { fate: ` ${WITH_TASKS}`, withTasks: true as const },
    { fate: ` ${WITH_ALL}`, withTasks: true as const },
    { fate: ` ${KEEP_TASKS}` },
    { fate: ` ${MOVE_TASKS}` },
    { fate: '' },
  ].flatMap(({ fate, ...more }): IntentRule[] => [
    {
      intent: 'deleteList',
      pattern: `delete [the|my] list [:|called|named] <list:gap>${fate}`,
      except: NO_NAME,
      ...more,
    },
    { intent: 'deleteList', pattern: `${MILD_DELETE} [the|my] list <list:gap>${fate}`, known: true, ...more },
    { intent: 'deleteList', pattern: `${DELETE} [the|my] <list:gap> list${fate}`, known: true, ...more },
  ]),
  {
    intent: 'lists',
    pattern:
      '((show|list|display|view|see|give|tell) [me] [all] [of] [my|the|our] lists|[all] [of] (my|our) lists|all [the] lists|lists)',
  },
  {
    intent: 'lists',
    pattern:
      '((what|which|how many) lists [are there|do i have|do we have|have i got|have i|exist]|(what|which) are (my|the|our) lists|(do i|have i) [have|got] any lists)',
  },
];
