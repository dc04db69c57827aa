import type { RangeMeaning, WhenMeaning } from '../../calendar/meaning.js';
import type { RuleTables } from '../../pattern/grammar.js';
import { is, rule, type Rule } from '../../pattern/rule.js';
import { words } from './words.js';
import type { QueryTerm } from '../../intent/query-term.js';

type Tables = Pick<RuleTables, 'range' | 'query'>;

const PERIODS = ['week', 'weekend', 'month', 'quarter', 'year'] as const;

const periods: Rule<RangeMeaning>[] = PERIODS.flatMap((period) => [
  is<RangeMeaning>(`(this|the current|this coming|my) ${period}`, { kind: 'period', period, offset: 0 }),
  is<RangeMeaning>(`[the] {next} ${period}`, { kind: 'period', period, offset: 1 }),
  is<RangeMeaning>(`[the] (last|past|previous) ${period}`, { kind: 'period', period, offset: -1 }),
  is<RangeMeaning>(`this ${period}'s`, { kind: 'period', period, offset: 0 }),
  is<RangeMeaning>(`{next} ${period}'s`, { kind: 'period', period, offset: 1 }),
  is<RangeMeaning>(`last ${period}'s`, { kind: 'period', period, offset: -1 }),
]);

function offset(days: number): RangeMeaning {
  return { kind: 'on', when: { date: { kind: 'offset', days } } };
}

function monthStart(month: number): WhenMeaning {
  return { date: { kind: 'month', month, at: 'start' } };
}

/** "first" is a day of the month only where a date is expected: not in "first things first". */
function onWhen({ when }: { when: WhenMeaning }): RangeMeaning | undefined {
  return when.trust === 'shape' && when.date?.kind === 'calendar' ? undefined : { kind: 'on', when };
}

/** Whole periods come before single days: "next week" is a week here, and its monday elsewhere. */
const ranges: Rule<RangeMeaning>[] = [
  ...periods,
  is('the weekend', { kind: 'period', period: 'weekend', offset: 0 }),
  rule('<anyMonth> [<year?>]', ({ anyMonth, year }) => ({ kind: 'month', month: anyMonth, year })),
  rule('(on|for|in|at|during|over|of|within) <range>', ({ range }) => range),
  ...Object.entries(words.weekday).map(([name, weekday]) =>
    is<RangeMeaning>(`(${name}'s|${name}s)`, { kind: 'on', when: { date: { kind: 'weekday', weekday } } }),
  ),
  is("(today's|todays|my day)", offset(0)),
  is("(tomorrow's|tomorrows)", offset(1)),
  is("(yesterday's|yesterdays|from yesterday)", offset(-1)),
  is('(tonight|this evening|this morning|this afternoon|from today)', offset(0)),
  rule('from <range>', ({ range }) => (['period', 'past', 'month', 'year'].includes(range.kind) ? range : undefined)),
  rule('(since|from|starting) <when> [on|onwards|onward]', ({ when }) => ({ kind: 'since', when })),
  rule('before <anyMonth>', ({ anyMonth }) => ({ kind: 'before', when: monthStart(anyMonth) })),
  rule('since <anyMonth>', ({ anyMonth }) => ({ kind: 'since', when: monthStart(anyMonth) })),
  rule('(before|earlier than|prior to) <when>', ({ when }) => ({ kind: 'before', when })),
  rule('(by|until|till|up to|through|no later than) <when>', ({ when }) => ({ kind: 'by', when })),
  rule('(after|later than|beyond|past) <when>', ({ when }) => ({ kind: 'after', when })),
  rule('from <from:when> (to|until|till|through|-) <to:when>', ({ from, to }) => ({ kind: 'between', from, to })),
  rule('between now and <to:when>', ({ to }) => ({
    kind: 'between',
    from: { date: { kind: 'offset', days: 0 } },
    to,
  })),
  rule('between <from:when> and <to:when>', ({ from, to }) => ({ kind: 'between', from, to })),
  rule('<from:when> (-|–|to|through|and|or) <to:when>', ({ from, to }) => ({ kind: 'between', from, to })),
  rule('[the] ({next}|coming|following) <amount>', ({ amount }) => ({ kind: 'next', amount })),
  rule('(in|within) <amount>', ({ amount }) => ({ kind: 'next', amount })),
  rule('[from] [the] (last|past|previous) <amount>', ({ amount }) => ({ kind: 'past', amount })),
  rule('in <year>', ({ year }) => ({ kind: 'year', year })),
  is('([the] rest of (the|this) week|later this week)', {
    kind: 'between',
    from: { date: { kind: 'offset', days: 0 } },
    to: { date: { kind: 'weekday', weekday: 7, weeks: 0 } },
  }),
  rule('<when>', onWhen),
];

const narrowing: Rule<QueryTerm>[] = [
  is('(completed|done|finished|closed|checked off|ticked off|that are complete|which are complete)', {
    kind: 'status',
    status: 'done',
  }),
  is(
    "(did i|have i|did we|have we|i have|i've) (complete|completed|finish|finished|do|done|get done|got done|gotten done|close|closed|accomplish|accomplished|achieve|achieved|check off|checked off)",
    { kind: 'status', status: 'done' },
  ),
  is('i (completed|finished|did|got done|closed|accomplished|achieved|checked off)', {
    kind: 'status',
    status: 'done',
  }),
  is('(deleted|trashed|removed|[in] [the|my] (trash|bin|recycle bin))', { kind: 'status', status: 'deleted' }),
  is(
    '(open|pending|active|incomplete|unfinished|outstanding|remaining|uncompleted|undone|not done|not completed|not finished|still open|to do)',
    { kind: 'status', status: 'open' },
  ),
  is('(overdue|past due|late|over due)', { kind: 'overdue' }),
  is('(without|with no|no|having no|has no|have no|lacking|missing) [a|an|any] {noDue}', { kind: 'noDue' }),
  is('(that|which) (have|has) no [set] {noDue}', { kind: 'noDue' }),
  is("[that|which] (don't|do not|doesn't|does not) have [a|an|any] {noDue}", { kind: 'noDue' }),
  is('(undated|unscheduled|not scheduled|not dated)', { kind: 'noDue' }),
  is('(recurring|repeating|repeat|recur|repeated|recurrent|that repeat|which repeat|(are|is) repeating)', {
    kind: 'recurring',
  }),
  is("(non-recurring|nonrecurring|one-off|one-time|not recurring|not repeating|that don't repeat|that do not repeat)", {
    kind: 'once',
  }),
];

const values: Rule<QueryTerm>[] = [
  rule('<range>', ({ range }) => ({ kind: 'range', range })),
  rule('[that|which] [are|is|was|were] (due|scheduled|planned) <range>', ({ range }) => ({
    kind: 'range',
    range,
    of: 'due',
  })),
  rule('[that|which] [i|we] [have|was|were|are] [newly] (created|added) <range>', ({ range }) => ({
    kind: 'range',
    range,
    of: 'created',
  })),
  rule('(did|have) (i|we) [newly] (add|added|create|created|write down|note|enter) <range>', ({ range }) => ({
    kind: 'range',
    range,
    of: 'created',
  })),
  is('[that are|which are] (overdue (or|and) due today|[due] today (or|and) overdue)', {
    kind: 'range',
    range: { kind: 'by', when: { date: { kind: 'offset', days: 0 } } },
    of: 'due',
  }),
  rule('with [a] {noDue} <range>', ({ range }) => ({ kind: 'range', range, of: 'due' })),
  rule('[with|of|at] [a] <level> (priority|prio|importance)', ({ level }) => ({
    kind: 'priority',
    priorities: [level],
  })),
  rule('[with|of|at] [a] <a:level> (and|or|&|,|/) <b:level> (priority|prio|importance)', ({ a, b }) => ({
    kind: 'priority',
    priorities: [a, b],
  })),
  rule('[with|of] (priority|prio) [:|=|of] <level>', ({ level }) => ({ kind: 'priority', priorities: [level] })),
  rule('[with|of] (priority|prio) [:|=|of] <a:level> (and|or|&|,|/) <b:level>', ({ a, b }) => ({
    kind: 'priority',
    priorities: [a, b],
  })),
  is('(without|with no|having no|no) [a|any] (priority|prio)', { kind: 'priority', priorities: [4] }),
  rule('<priorityCode>', ({ priorityCode }) => ({ kind: 'priority', priorities: [priorityCode] })),
  rule('<a:priorityCode> (and|or|&|,|/) <b:priorityCode>', ({ a, b }) => ({ kind: 'priority', priorities: [a, b] })),
  rule('<bangs>', ({ bangs }) => ({ kind: 'priority', priorities: [bangs] })),
  is('(urgent|important)', { kind: 'priority', priorities: [1] }),
  rule('[with|in] <tags>', ({ tags }) => ({ kind: 'tags', tags })),
  rule('(tagged|labeled|labelled|with [the] (tag|tags|label|labels)) [as|with|:] <tagNames>', ({ tagNames }) => ({
    kind: 'tags',
    tags: tagNames,
  })),
  rule(
    '(tagged|labeled|labelled|with [the] (tag|tags|label|labels)) [as|with|:] <tagNames> [,] (but|and) not [tagged|labeled|labelled] [as|with] <except:tagNames>',
    ({ tagNames, except }) => ({ kind: 'tags', tags: tagNames, except }),
  ),
  rule('[with|in] <tags> [,] (but|and) (not|without|no) [tagged] <except:tagNames>', ({ tags, except }) => ({
    kind: 'tags',
    tags,
    except,
  })),
  rule(
    '[that|which] [are|is] (not (tagged|labeled|labelled) [as|with]|without [the] (tag|tags|label|labels)) <tagNames>',
    ({ tagNames }) => ({ kind: 'notTags', tags: tagNames }),
  ),
  rule(
    '[that|which] [are|is] (not|without|except|excluding|but not|and not|but without|and without|untagged|other than) <tags>',
    ({ tags }) => ({ kind: 'notTags', tags }),
  ),
  rule('(-|!) ~<tags>', ({ tags }) => ({ kind: 'notTags', tags })),
];

const texts: Rule<QueryTerm>[] = [
  rule(
    '[that are|which are] (about|containing|mentioning|matching|regarding|named|called|titled|related to|concerning|with the text|with the word|with the words) <gap>',
    ({ gap }) => ({ kind: 'text', gap }),
  ),
  rule('(mention|mentions|contain|contains) <gap>', ({ gap }) => ({ kind: 'text', gap })),
  rule('(that|which) (mention|mentions|contain|contains|include|includes|say|says|have|has) <gap>', ({ gap }) => ({
    kind: 'text',
    gap,
  })),
  rule('(with|containing|having) <gap> in the (title|name|text|notes)', ({ gap }) => ({ kind: 'text', gap })),
  rule('(in|on|from|at) [my|the|our] [list] <gap> [list]', ({ gap }) => ({ kind: 'list', gap })),
  rule('[in|on|from] [my|the|our] <gap> list', ({ gap }) => ({ kind: 'list', gap })),
  rule('[my|the|our] list <gap>', ({ gap }) => ({ kind: 'list', gap })),
  rule('(in|on|from) [my|the|our] list <gap>', ({ gap }) => ({ kind: 'list', gap, named: true })),
  rule('[in|on|from] [list|the list] <plusList>', ({ plusList }) => ({ kind: 'plusList', list: plusList })),
];

const shaping: Rule<QueryTerm>[] = [
  rule(
    '[,] (in order of|sorted by|sort by|sorted|ordered by|order by|ordered|arranged by|by) [the] <sortKey> [date|day|order]',
    ({ sortKey }) => ({ kind: 'sort', sort: sortKey }),
  ),
  is('[,] (sorted|sort|ordered|order) alphabetically', { kind: 'sort', sort: 'title' }),
  is('[,] alphabetically', { kind: 'sort', sort: 'title' }),
  is('[,] [sorted by|sort by|ordered by|by] date (created|added)', { kind: 'sort', sort: 'created' }),
  rule('[<n?>] [created] (newest|latest|most recent) {tasks} [first]', ({ n }) => ({
    kind: 'sort',
    sort: '-created',
    limit: n,
  })),
  is('(recently|newly|lately) (added|created) {tasks}', { kind: 'sort', sort: '-created' }),
  rule('oldest <n> {tasks}', ({ n }) => ({ kind: 'sort', sort: 'created', limit: n })),
  rule('(newest|latest|most recent) <n> {tasks}', ({ n }) => ({ kind: 'sort', sort: '-created', limit: n })),
  rule('[<n?>] oldest {tasks} [first]', ({ n }) => ({ kind: 'sort', sort: 'created', limit: n })),
  rule('[<n?>] most urgent {tasks} [first]', ({ n }) => ({ kind: 'sort', sort: 'urgency', limit: n })),
  rule('[<n?>] (most important|highest priority) {tasks} [first]', ({ n }) => ({
    kind: 'sort',
    sort: 'priority',
    limit: n,
  })),
  // One thing is asked for, or the order of all: "what is the most important thing", "what is most urgent".
  is('(most urgent|most pressing) ({task}|thing|one) [first]', { kind: 'sort', sort: 'urgency', limit: 1 }),
  is('(most important|highest priority) ({task}|thing|one) [first]', { kind: 'sort', sort: 'priority', limit: 1 }),
  is('(most urgent|most pressing)', { kind: 'sort', sort: 'urgency' }),
  is('(most important|(my|our) [top] priorities)', { kind: 'sort', sort: 'priority' }),
  is('[,] [created] (newest|latest|most recent|newest ones) first', { kind: 'sort', sort: '-created' }),
  is('[,] [created] (oldest|oldest ones) first', { kind: 'sort', sort: 'created' }),
  is('[,] (most urgent) first', { kind: 'sort', sort: 'urgency' }),
  is('[,] (highest priority|most important) first', { kind: 'sort', sort: 'priority' }),
  is('[,] (soonest|earliest) first', { kind: 'sort', sort: 'due' }),
  is('[,] [in] (descending|desc|reverse|reversed) [order]', { kind: 'descending' }),
  is('[in] (ascending|asc) [order]', { kind: 'noise' }),
  rule('[,] [the] (first|top|next|limit|limit to|limited to|only|up to|at most|max|just) <n>', ({ n }) =>
    n > 0 ? { kind: 'limit', limit: n } : undefined,
  ),
  rule('<n> {tasks}', ({ n }) => (n > 0 ? { kind: 'limit', limit: n } : undefined)),
];

const fillers: Rule<QueryTerm>[] = [
  is('{tasks}', { kind: 'noun' }),
  is('(every|each|any|all [of] (my|the)) (task|todo|item|thing|reminder|to-do)', { kind: 'all' }),
  is('(all|any|everything|all of it|all of them|anything)', { kind: 'all' }),
  is(
    "(task|todo|my|the|our|a|an|of|for|with|on|that|that's|which|whose|and|those|these|as|currently|right now|now|left|due|just|only|so far|yet|in total|altogether)",
    { kind: 'noise' },
  ),
  is(
    '(me|to|i|do|does|did|have|has|had|get|got|are|is|was|were|am|there|still|it|please|out|up|coming up|been|be|being|supposed|plan|agenda|planned|happening|show|list|what|else|ones|marked)',
    { kind: 'filler' },
  ),
];

/** What queries are made of. */
export const queries: Tables = {
  range: ranges,
  query: [...narrowing, ...values, ...texts, ...shaping, ...fillers],
};
