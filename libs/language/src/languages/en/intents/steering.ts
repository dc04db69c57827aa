import type { IntentRule } from '../../../intent/intent-rule.js';
import { undoing } from './undoing.js';

const REMIND = '(remind|notify|alert|ping|email|message|nudge)';
const NOTICE = '(this|that|it|[this|that|a|the] (reminder|notification|message|alert|email))';

/** "why did you remind me?", of the newest reminder or of one task. */
const why: IntentRule[] = [
  {
    intent: 'why',
    pattern: `(why|how come|why now|why this|why that|why [did|do|are] (you|errand) ${REMIND} me [(about|of) (this|that|it)] [now|today|just now|again])`,
  },
  {
    intent: 'why',
    pattern: `(why (did|do|am|have|was) i (get|got|receive|received|getting|see|seeing|sent) ${NOTICE} [now|today]|why was i (reminded|notified) [of (this|that|it)]|why ${NOTICE}|(what's|what is) ${NOTICE} (about|for)|where (does|did) ${NOTICE} come from)`,
  },
  { intent: 'why', pattern: `why (did|do|are) (you|errand) ${REMIND} me (about|of|to|for) <target:gap>` },
  { intent: 'why', pattern: 'why was i (reminded|notified) (about|of|to) <target:gap>' },
  { intent: 'why', pattern: `why (did|do) i (get|have) ${NOTICE} (about|for|of|to) <target:gap>` },
  { intent: 'why', pattern: 'why (is|was) <target:gap> (there|here|on my list|in my list|added|created)' },
];

const THEN = '[still|now|already|so|marked|set as|set to|of|at|a|such a]';
/** How a task came to be as it is: who changed what of it, the history says. */
const howSo: IntentRule[] = [
  { intent: 'history', pattern: `why (is|was) <target:gap> ${THEN} <priority>` },
  { intent: 'history', pattern: `why (does|did) <target:gap> have [a] <priority>` },
  {
    intent: 'history',
    pattern: `why (is|was) <target:gap> ${THEN} (due|overdue|scheduled|planned)`,
  },
  { intent: 'history', pattern: `why (is|was) <target:gap> ${THEN} <due>` },
  { intent: 'history', pattern: `why (is|was) <target:gap> ${THEN} (done|completed|deleted|gone|recurring|repeating)` },
  { intent: 'history', pattern: `why (is|was) <target:gap> (tagged|in [the|my] list|on [the|my] list) <gap>` },
  { intent: 'history', pattern: 'why (does|did) <target:gap> repeat [<repeat>]' },
];

/** About the person or the machine, not about tasks; no new task, even without a question mark. */
const aboutUs: IntentRule = {
  intent: 'unknown',
  reason: 'question',
  pattern:
    "((who|what) (am i|are you|are we|is this)|(who's|whos) this|what's my name|what is (my|your) name|what's your name|whats (my|your) name|how are you [doing|today]|how old are you|who (made|built|wrote|created) you|are you [still] (there|real|human|a human|a bot|a robot|a person|an ai|ai|awake|listening))",
};

/** Sentences that are about the conversation or the last change. */
export const steering: IntentRule[] = [
  {
    intent: 'confirm',
    pattern:
      "(yes|y|yep|yeah|yup|ok|okay|sure|sure thing|confirm|confirmed|agreed|correct|absolutely|definitely|of course|right|fine|go ahead|go for it|do it|do that|proceed|accept|do|sounds good|looks good|that's right|please do|yes please)",
  },
  {
    intent: 'confirm',
    pattern:
      "(yes|yep|yeah|yup|y|ok|okay|sure|fine) [,] (please|cool|great|do it|do that|go ahead|confirm|proceed|sure|confirm it|confirm that|go for it|please do|that's right|delete it|delete them|complete them|complete it|all of them)",
  },
  { intent: 'confirm', pattern: "(i'm sure|i am sure|yes [,] i'm sure|yes [,] i am sure)" },
  {
    intent: 'cancel',
    pattern:
      "(no|n|nope|nah|cancel|cancel that|cancel it|cancel this|never mind|nevermind|nvm|stop|stop it|stop that|abort|don't|do not|don't do it|don't do that|forget it|forget that|forget about it|leave it|not now|no way|dismiss|reject|no thanks|no thank you)",
  },
  {
    intent: 'cancel',
    pattern:
      "(no|nope|nah|stop|wait|nevermind|never mind) [,] (cancel|cancel that|cancel it|never mind|nevermind|stop|stop it|don't|do not|don't do it|don't do that|forget it|leave it|thanks|thank you|not now|no|wait|abort|keep it|keep them)",
  },
  ...undoing,
  { intent: 'redo', pattern: '(redo|reapply) [that|it|this|[the|my] last [change|action|step|thing|one]|the change]' },
  { intent: 'redo', pattern: '(undo the undo|do it again|do that again)' },
  {
    intent: 'help',
    pattern:
      '(help|help me|i need help|commands|usage|instructions|show help|show me help|get help|show commands|show [me] [the] commands)',
  },
  {
    intent: 'help',
    pattern:
      '[i need] help [me] (with|on|about) [the] (dates|due dates|times|repeats|repeating tasks|recurrence|reminders|tags|lists|priorities|filters|searching|commands)',
  },
  {
    intent: 'help',
    pattern:
      '(what can (you|i) (do|say|ask|type|write) [here]|how (do|can) i (add|create|delete|complete|edit|change|move|finish|undo) [a|an|the|my|new] (task|tasks|todo|todos|reminder|reminders)|what do you (do|understand)|how (does this|do you|do i use this|does it|can i use this) [work]|what commands (are there|do you know|can i use)|how do i use this [chat|app]|what are the commands)',
  },
  { intent: 'help', pattern: '(hi|hello|hey|hi there|hello there|hey there|good morning|good evening)' },
  {
    intent: 'unknown',
    reason: 'oops',
    pattern:
      "((that was|it was|that's|this is) (wrong|a mistake|the wrong one|the wrong task)|(oops|ooops|oopsie|whoops|oh no|my bad|my mistake|sorry|i am sorry|i'm sorry) [,] [sorry|my bad|my mistake|that was wrong|that was a mistake|wrong one|wrong task])",
  },
  {
    intent: 'unknown',
    reason: 'thanks',
    pattern:
      '(thanks|thank you|thx|ty|tysm|thanks a lot|many thanks|thanks a bunch|thank you very much|thank you so much|thanks so much)',
  },
  {
    intent: 'unknown',
    reason: 'thanks',
    pattern: '(great|perfect|awesome|cool|nice|excellent|wonderful|brilliant|amazing|well done|good job|nice one)',
  },
  {
    intent: 'history',
    pattern:
      '([show|show me|view|see] [me] [the|my] [change|task|full|recent] (history|activity|audit log|activity log|change log|changelog|changes|recent changes))',
  },
  {
    intent: 'history',
    pattern:
      '(what (changed|happened|has changed|has happened|was changed) [recently|lately|so far|today|yesterday|this week]|what did i change [recently|lately|today|yesterday|this week])',
  },
  { intent: 'history', pattern: "(what happened|what has happened|what's happened) (to|with) <target:gap>" },
  {
    intent: 'history',
    pattern:
      "(what changed|what has changed|what was changed|what's changed|what did i change) (in|on|about|with|for) <target:gap>",
  },
  {
    intent: 'history',
    pattern:
      '[show|show me|view|see|give me] [the|all] [change|full] (history|activity|log|changes|change log) (of|for|on|to|in|about) <target:gap>',
  },
  {
    intent: 'history',
    pattern:
      '(who|when was|who has|when did i) (changed|change|edited|edit|modified|modify|updated|update|touched|touch) <target:gap>',
  },
  {
    intent: 'history',
    pattern: 'when was <target:gap> (changed|edited|modified|updated|completed|created|added|deleted)',
  },
  { intent: 'history', pattern: 'when did (i|we) last <target:gap>' },
  { intent: 'history', pattern: 'when did i (complete|finish|create|add|delete) <target:gap>' },
  ...why,
  ...howSo,
  aboutUs,
];
