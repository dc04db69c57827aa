import type { IntentRule } from '../../../intent/intent-rule.js';
import { lexicon } from '../lexicon.js';
import { participles } from '../past.js';
import { NO_OBJECT, TASK } from './finishing.js';

const search = { search: true } as const;
/** "…, and what can wait?", "… before I leave": more is asked than which tasks have some words. */
const MORE =
  '(,|what|which|who|how|why|when|where|if|because|so|but|or|whether|i|we|you|he|she|they|can|could|should|would|will)';
const inWords = { query: { search: 'words' }, without: MORE } as const;

/** What is to be done: "what do I have to buy?". "What should I buy?" asks for advice as well. */
const OBLIGED =
  '(do (i|we) [still|also] (have|need) to|must (i|we)|have (i|we) [still] got to|(am i|are we) [still] supposed to|do (i|we) gotta)';
const DID = participles.join('|');
const VERB = `(${lexicon.verbs.join('|')})`;
const WHAT = '(what|what else|what all|what things|which things|which {tasks})';

const byUrgency = { status: 'open', sort: 'urgency' } as const;
/** What comes before everything else: "what should I do first", "where do I start". */
const SHALL = '((should|shall|must|can|do) (i|we) [best|have to|need to|want to])';
const FIRST = `((${WHAT}|which (one|{task})) ${SHALL} (do|tackle|finish|handle|work on|look at|take on|get done) first|(what|which {task}|which one) ${SHALL} (start|begin) with [first]|where ${SHALL} (start|begin)|what ${SHALL} (prioritise|prioritize|focus on|concentrate on) [first])`;

/** Sentences that ask for tasks, or for one task. */
export const asking: IntentRule[] = [
  // Before the queries, which would take the verb for what is asked for.
  { intent: 'delete', pattern: 'trash <target:gap>', many: true },
  { intent: 'complete', pattern: '(done|finished|completed) (with|:) <target:gap>', many: true },
  { intent: 'list', pattern: '<query:gap>', query: { bare: true } },
  {
    intent: 'list',
    pattern: '(how many|how much|count|count up|what number of|number of|the number of) <query:gap>',
    query: { count: true },
  },
  { intent: 'list', pattern: "(what's|whats|what is|what are|what was|what were) <query:gap>" },
  { intent: 'list', pattern: '(what|how) about <query:gap>' },
  { intent: 'list', pattern: '[the|my] (agenda|schedule|plan|plans) <query:gap>', except: '(my|our)' },
  { intent: 'list', pattern: '(what|which|what all) <query:gap>' },
  {
    intent: 'list',
    pattern:
      'what (do i|should i|must i|can i|have i got|have i|do we|shall i) [have|need|got|still] [to] [do|get done|work on|finish|done] <query:gap>',
  },
  { intent: 'list', pattern: '(do i|did i|have i|do we) (have|got) <query:gap>' },
  { intent: 'list', pattern: '(is there|are there|is|are) <query:gap>' },
  { intent: 'list', pattern: 'am i <query:gap>', except: '(done|finished)' },
  { intent: 'list', pattern: '(am i|are we) [still] (free|busy|available|booked) <query:gap>' },
  {
    intent: 'list',
    pattern: "(how is|how's|how does) <query:gap> [look|looking|going]",
    except: '(it|that|everything|life)',
  },
  {
    intent: 'list',
    pattern:
      "(what should i do|what do i have to do|what do i need to do|what must i do|what (do we have|do we need|am i supposed|are we supposed|have i got) to do|what is there to do|what's there to do|what's on my (plate|list|agenda|todo list|to-do list)|what's left|what is left|what's left to do|what do i have|what's next|what is next|(what's|what is) (the|my) next (task|thing|todo)|what do i do next|what's open|what is open|what's pending|what's coming up|what is coming up|what's upcoming|upcoming|what's up next) [now|next]",
    query: { status: 'open' },
  },
  { intent: 'list', pattern: `${FIRST} [now|right now|next]`, query: byUrgency },
  { intent: 'list', pattern: `${FIRST} <query:gap>`, query: byUrgency },
  {
    intent: 'list',
    pattern: '(what|which) (matters|counts) [the] most [now|right now|at the moment]',
    query: { status: 'open', sort: 'priority' },
  },
  {
    intent: 'list',
    pattern: `${WHAT} (${OBLIGED} [still] (do|get done|work on|finish)|(should|can|shall) (i|we) (do|get done|work on) (at|in)) <query:gap>`,
    ...inWords,
  },
  { intent: 'list', pattern: `${WHAT} ${OBLIGED} [still] <query:gap>`, ...inWords },
  {
    intent: 'list',
    pattern: "(what's|what is) [there] [still|left] to (do|get done|finish) <query:gap>",
    ...inWords,
  },
  {
    intent: 'list',
    pattern: `${WHAT} (do (i|we) [still] have|have (i|we) [still] got) [left|planned|on|to do|left to do] (at|for|in) <query:gap>`,
    ...inWords,
  },
  { intent: 'list', pattern: 'do (i|we) [still] (have|need) to <query:gap>', ...inWords },
  {
    intent: 'list',
    pattern:
      '((is|are) there|do (i|we) [still] have|have (i|we) [still] got) (anything|something|{tasks}) [else|left] [to do] (at|for|in) <query:gap>',
    ...inWords,
  },
  {
    intent: 'list',
    pattern:
      "(what's|what is) (on|in|left on|left in) [my|the|our] (plate|list|agenda|todo list|to-do list|schedule|calendar|todos) <query:gap>",
  },
  {
    intent: 'list',
    pattern:
      "(what's|what is|what do i have) (on|coming up|planned|scheduled|happening|going on|up|left|left to do|to do|on the agenda|on my agenda|on my plate|on my list) <query:gap>",
  },
  {
    intent: 'list',
    pattern:
      '(show [me]|list [me]|display|view|see|(give|get|tell|fetch|print|read) me|pull up|bring up) [a list of|the list of|only|just] <query:gap>',
  },
  { intent: 'list', pattern: '(show|list|display|give me|get) [me] <limit:n> <query:gap>' },
  { intent: 'list', pattern: "(show|tell|list|give) [me] (what's|what is|what are|what|which) <query:gap>" },
  { intent: 'list', pattern: '(open|open up|go to|switch to) <query:gap>', query: { listed: true } },
  { intent: 'list', pattern: 'list', query: { status: 'open' } },
  { intent: 'list', pattern: '(sort|order|arrange) <query:gap>' },
  { intent: 'list', pattern: 'list [all|my] <query:gap>', except: '(a|an|the|our)', query: search },
  {
    intent: 'list',
    pattern: '(search|search for|search in|look up|filter by|filter for) <query:gap>',
    except: '[for] (a|an|my|our|some|new)',
    query: search,
  },
  {
    intent: 'list',
    pattern: '(find|look for|search) [me] [all|any|the|my] (tasks|todos|to-dos|items|everything|anything) <query:gap>',
    query: search,
  },
  {
    intent: 'list',
    pattern: 'find <query:gap>',
    except: '(a|an|my|our|some|someone|something|time|out|new|more|better|good)',
    query: search,
  },
  {
    intent: 'list',
    pattern:
      "(show|find|list|see) [me] (everything|anything|all|whatever) [that is|that's] (about|related to|regarding|on|for|with) <query:gap>",
    query: search,
  },
  {
    intent: 'show',
    pattern:
      '(show|show me|view|display|see|open up|pull up|bring up|look at) [me] [the] (details|detail|info|information) (of|for|on|about) <target:gap>',
  },
  { intent: 'show', pattern: '(details|info|information) (of|for|on|about) <target:gap>' },
  { intent: 'list', pattern: '(show|show me|display|view|see) [the|my] <query:gap>', query: { listed: true } },
  { intent: 'show', pattern: '(show|show me|display|view) [the task|task|me] <target:gap>', mild: true },
  { intent: 'show', pattern: 'open [the] task [:] <target:gap>' },
  { intent: 'show', pattern: 'open <target:gap>', ending: TASK },
  { intent: 'show', pattern: "(when is|when's|what time is|what day is) <target:gap> [due|scheduled|planned]" },
  { intent: 'show', pattern: 'when do (i|we) (have to|need to|must) <target:gap>' },
  { intent: 'show', pattern: 'when (is|are) <target:gap> (due|scheduled|planned)' },
  { intent: 'show', pattern: 'tell me (more about|about) <target:gap>' },
  // Whether something was done is asked, also without a question mark: nothing is made or completed by it.
  {
    intent: 'unknown',
    reason: 'question',
    pattern: `(is|are) <target:gap> [already|all] (done|finished|completed|${DID}) [yet|already]`,
  },
  {
    intent: 'unknown',
    reason: 'question',
    pattern: `(have|did) (i|we) [already|ever] (${DID}) <target:gap> [yet|already]`,
    except: NO_OBJECT,
  },
  {
    intent: 'unknown',
    reason: 'question',
    pattern: 'did (i|we) [already|ever] <target:gap> [yet|already]',
    beginning: VERB,
  },
  {
    intent: 'show',
    pattern:
      "(what is|what's|whats|what are) the (details|notes|due date|deadline|status|priority|tags|reminders) (of|for|on) <target:gap>",
  },
  // What asks for tasks in words that no query knows is no new one, even without a question mark.
  { intent: 'unknown', reason: 'question', pattern: '(what|which|how many) (tasks|todos|to-dos) <gap>' },
];
