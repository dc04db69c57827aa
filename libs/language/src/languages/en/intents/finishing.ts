import type { IntentRule } from '../../../intent/intent-rule.js';
import { participles, pastForms } from '../past.js';

/** "get the taxes done", "check that the report is done". */
const NOT_YET =
  '(get|getting|have|having|make sure|ensure|check|see|wait|when|once|if|until|till|after|before|be|being|almost|nearly|half|want|need|should|must|is|are|what|which|how)';
const HAVE = "(i [have] [just|already|finally]|i've [just|already|finally]|we [have] [just|already]|just|already|have)";

/** What was done to a thing says that its task is over: "I've bought the milk". */
const DID = `(${participles.join('|')})`;
const PAST = `(${pastForms.join('|')})`;

/** Past forms that stand before no noun as what describes it, as "boiled eggs" and "paid leave" have. */
const TOLD =
  '(took|gave|wrote|ate|drank|did|bought|brought|made|called|phoned|emailed|texted|met|talked to|replied to|wrote to)';
/** "cleaned up the garage", but not "called off the meeting". */
const DIRECTION = '(out|up|down|away)';
const THAT_THING = '(the|my|our|your|his|her|their|this|these|those)';
const WHEN =
  '(already|again|now|just now|earlier|earlier today|today|tonight|yesterday|last night|this (morning|afternoon|evening|week))';

/** "called off the meeting", "did you …", "bought everything": no task is named as done. */
export const NO_OBJECT =
  '(for|to|about|off|back|from|with|that|at|on|of|by|over|into|in|out|up|down|away|after|before|until|as|than|i|you|we|he|she|they|not|all|everything|anything|something|nothing|enough|more|sure|well)';

/** What says that a target is a task, where the verb alone would not. */
export const TASK = '(task|todo|to-do|reminder)';

/** "snooze for 10 minutes" names no task. */
const NOBODY = '(for|until|till|til|by|to)';

/** What is tidied up without saying that it is tasks: "clear completed". */
const CLEAR = '(clear|clear out|clear up|clean up|purge)';
const ENDED =
  '(completed|done|finished|completed ones|done ones|finished ones|completed items|done items|finished items)';

/** "called the plumber, he comes on friday", "wrote to Bob tomorrow": more is told than what is done. */
const MORE =
  "(tomorrow|i|you|we|he|she|they|it's|he's|she's|who|when|if|because|but|so|will|is|are|was|were|wants|needs|must|should|can)";

/** "ask Tom whether the rent is paid", "go out when dinner is cooked". */
const MAYBE =
  '(if|whether|that|when|once|until|till|before|after|because|so|sure|not|never|where|what|who|how|unless|while)';

/** Sentences that end a task's life, or bring it back. */
export const finishing: IntentRule[] = [
  { intent: 'delete', pattern: `${CLEAR} [all|all of] [the|my] <target:gap>`, many: true, ending: ENDED },
  {
    intent: 'reopen',
    pattern:
      '(reopen|re-open|uncomplete|un-complete|unfinish|uncheck|untick|unmark|undone) [task|the task] [:] <target:gap>',
  },
  {
    intent: 'reopen',
    pattern:
      '(mark|set|flag) <target:gap> [as|to] (not done|undone|open|incomplete|not complete|not completed|not finished|unfinished|to do|todo|uncompleted|active|pending) [again]',
  },
  {
    intent: 'reopen',
    pattern: '(mark|set) as (not done|undone|open|incomplete|not completed|not finished|unfinished) [:] <target:gap>',
  },
  {
    intent: 'reopen',
    pattern:
      "<target:gap> (is not|isn't|are not|aren't|is n't|was not|wasn't) (done|complete|completed|finished) [yet|after all|anymore]",
  },
  {
    intent: 'reopen',
    pattern:
      "(i haven't|i have not|i didn't|i did not) [actually|really] (finished|completed|done|finish|complete|do) <target:gap> [yet|after all]",
  },
  {
    intent: 'reopen',
    pattern: '(undo|revert) (completing|completion of|finishing|the completion of|complete) <target:gap>',
  },
  { intent: 'reopen', pattern: 'open <target:gap> again' },
  { intent: 'complete', pattern: '(done|finished|completed) [with] [:|-|,] [task|the task] <target:gap>' },
  { intent: 'complete', pattern: 'all (done|finished) with [task|the task] <target:gap>' },
  { intent: 'complete', pattern: '(complete|finish up) [:] [task|the task] <target:gap>', mild: true },
  { intent: 'complete', pattern: '(finish|close|end|resolve) (task|the task) [:] <target:gap>' },
  { intent: 'complete', pattern: '(finish|close) <target:gap>', ending: TASK },
  { intent: 'complete', pattern: '(finish|close) <target:gap>', many: true, ending: '{tasks}' },
  {
    intent: 'complete',
    pattern: '(finish|close) <target:gap>',
    many: true,
    beginning:
      '(everything|all|anything) [of] [my|the] [{tasks}] [that is|that are|which is|which are] (due|overdue|tagged)',
  },
  { intent: 'complete', pattern: '[i|we] got <target:gap> (done|finished)' },
  {
    intent: 'complete',
    pattern: '(tick off|check off|cross off|mark off|cross out|strike off) [task|the task] [:] <target:gap>',
  },
  {
    intent: 'complete',
    pattern: '(tick|check|cross|mark|strike) <target:gap> (off|out) [my list|the list|of my list|from my list]',
  },
  {
    intent: 'complete',
    pattern: '(mark|set|flag) [task|the task] <target:gap> [as|to|is] (done|complete|completed|finished)',
  },
  { intent: 'complete', pattern: '(mark|set) [as] (done|complete|completed|finished) [:] <target:gap>' },
  {
    intent: 'complete',
    pattern: `${HAVE} (finished|completed|done|did|ticked off|checked off) [with] <target:gap> [${WHEN}]`,
    told: true,
  },
  {
    intent: 'complete',
    pattern: `(i [have]|i've|we [have]|we've) [just|already|finally] (${DID} [${DIRECTION}]|paid off|dropped off|talked to|replied to) <target:gap> [${WHEN}]`,
    except: NO_OBJECT,
    told: true,
  },
  // Without "I" only where it surely is a past form: "took the pill", but not "paid leave request".
  {
    intent: 'complete',
    pattern: `[just|already|finally] (${PAST} [${DIRECTION}]|paid off|dropped off|went to) <target:gap> [${WHEN}]`,
    beginning: THAT_THING,
    without: MORE,
    told: true,
  },
  {
    intent: 'complete',
    pattern: `[just|already|finally] ${TOLD} [some] <target:gap> [${WHEN}]`,
    except: NO_OBJECT,
    without: MORE,
    told: true,
  },
  {
    intent: 'complete',
    pattern: `<target:gap> (is|are|has been|have been) [now|already|finally] ${DID}`,
    mild: true,
    except: NOT_YET,
    without: MAYBE,
    told: true,
  },
  { intent: 'complete', pattern: "(i'm|i am|we're|we are) [all|finally] (done|finished) with <target:gap>" },
  {
    intent: 'complete',
    pattern:
      '<target:gap> (is|are|was|were|has been|have been) [now|all|already|finally] (done|complete|completed|finished) [now|already]',
    mild: true,
    except: NOT_YET,
  },
  {
    intent: 'complete',
    pattern: '<target:gap> [:|-|,] (done|completed|finished|complete)',
    mild: true,
    except: NOT_YET,
  },
  {
    intent: 'delete',
    pattern:
      '(delete|del) [task|the task|my task] [:] <target:gap> [from (my|the) (list|lists|tasks|todos|todo list|to-do list)]',
  },
  {
    intent: 'delete',
    pattern:
      '(remove|erase|trash|discard) [task|the task|my task] [:] <target:gap> [from (my|the) (list|lists|tasks|todos|todo list|to-do list)]',
    mild: true,
  },
  { intent: 'delete', pattern: '(throw|move|put) <target:gap> (in|into|to|in to) [the] trash' },
  { intent: 'delete', pattern: '(take|cross|strike) <target:gap> off (my|the) [todo|to-do] list' },
  { intent: 'delete', pattern: 'get rid of <target:gap>', ending: TASK },
  { intent: 'delete', pattern: '(clear|clear out|clean up|purge) <target:gap>', many: true, ending: '{tasks}' },
  { intent: 'delete', pattern: 'get rid of [the] task [:] <target:gap>' },
  {
    intent: 'restore',
    pattern:
      '(restore|undelete|un-delete|recover|untrash|bring back) [task|the task] [:] <target:gap> [from [the] (trash|bin)]',
  },
  { intent: 'restore', pattern: '(get|take|bring|put) <target:gap> (back|out) [out] [of|from] [the] (trash|bin)' },
  {
    intent: 'restore',
    pattern: '(undo|revert) (deleting|deletion of|the deletion of|removing|delete|remove) <target:gap>',
  },
  { intent: 'restore', pattern: 'bring <target:gap> back' },
  {
    intent: 'skip',
    pattern:
      "skip [(the next|this|the|one|an) (occurrence|instance|turn) of|the next|next|this week's|this month's|this|today's|tomorrow's|the current] <target:gap> [this time|[the] next time|once|today|tomorrow|this week|this month|for now|for today|this once|just once]",
  },
  { intent: 'skip', pattern: '(skip|miss) [one|an|the] (occurrence|instance|turn) of <target:gap>' },
  { intent: 'snooze', pattern: '(snooze|hit snooze on) <target:gap> (for|by) <for:amount>' },
  { intent: 'snooze', pattern: '(snooze|hit snooze on) <target:gap> (until|till|til|to) <until:gap>' },
  { intent: 'snooze', pattern: '(snooze|hit snooze on) <target:gap>', many: true },
  { intent: 'snooze', pattern: '(snooze|hit snooze on) <target:gap> <for:amount>', except: NOBODY },
  { intent: 'snooze', pattern: '(snooze|hit snooze on) for <for:amount> [:] <target:gap>' },
  { intent: 'snooze', pattern: '(snooze|hit snooze on) <target:gap> <until:gap>', except: NOBODY },
  { intent: 'snooze', pattern: '(snooze|hit snooze on) <target:gap>', except: NOBODY },
  { intent: 'snooze', pattern: 'remind me again (about|of|to) <target:gap> (in|after) <for:amount>' },
  { intent: 'snooze', pattern: 'remind me (about|of) <target:gap> again (in|after) <for:amount>' },
  { intent: 'snooze', pattern: 'remind me again (in|after) <for:amount> (about|of|to) <target:gap>' },
  { intent: 'snooze', pattern: 'remind me again (about|of|to) <target:gap> <until:gap>' },
  { intent: 'snooze', pattern: 'remind me [of it|about it] again (in|after) <for:amount>', last: true },
  { intent: 'snooze', pattern: 'remind me [of it|about it] again <until:gap>', last: true },
  {
    intent: 'unknown',
    pattern:
      '(delete|remove|complete|done|finish|reopen|restore|show|skip|snooze|rename|move|reschedule|postpone|delay|defer|update|change)',
  },
  { intent: 'unknown', pattern: 'snooze (for|until|till|by) <gap>' },
];
