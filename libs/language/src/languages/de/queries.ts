import type { Period, RangeMeaning, WhenMeaning } from '../../calendar/meaning.js';
import type { QueryTerm } from '../../intent/query-term.js';
import type { RuleTables } from '../../pattern/grammar.js';
import { is, rule, type Rule } from '../../pattern/rule.js';

type Tables = Pick<RuleTables, 'range' | 'query'>;

const PERIODS: Readonly<Record<string, Period>> = {
  woche: 'week',
  wochenende: 'weekend',
  monat: 'month',
  quartal: 'quarter',
  jahr: 'year',
};

const periods: Rule<RangeMeaning>[] = Object.entries(PERIODS).flatMap(([word, period]) => [
  is<RangeMeaning>(`{this} ${word}`, { kind: 'period', period, offset: 0 }),
  is<RangeMeaning>(`[der|dem|die|das] {next} ${word}`, { kind: 'period', period, offset: 1 }),
  is<RangeMeaning>(`[der|dem|die|das] {last} ${word}`, { kind: 'period', period, offset: -1 }),
]);

function offset(days: number): RangeMeaning {
  return { kind: 'on', when: { date: { kind: 'offset', days } } };
}

/** "erste" is a day of the month only where a date is expected. */
function onWhen({ when }: { when: WhenMeaning }): RangeMeaning | undefined {
  return when.trust === 'shape' && when.date?.kind === 'calendar' ? undefined : { kind: 'on', when };
}

/** Whole periods come before single days: "nächste Woche" is a week here, and its Monday elsewhere. */
const ranges: Rule<RangeMeaning>[] = [
  ...periods,
  is('wochenende', { kind: 'period', period: 'weekend', offset: 0 }),
  rule('<anyMonth> [<year?>]', ({ anyMonth, year }) => ({ kind: 'month', month: anyMonth, year })),
  rule('(am|für|im|zum|von|an|in|in der|vom) <range>', ({ range }) => range),
  rule('(am|zum|vom) <nthFigure>', ({ nthFigure: day }) => ({
    kind: 'on',
    when: { date: { kind: 'calendar', day } },
  })),
  rule('(vor|vor dem) <when>', ({ when }) => ({ kind: 'before', when })),
  rule('(bis|bis zum|bis zur|bis spätestens|spätestens) <when>', ({ when }) => ({ kind: 'by', when })),
  rule('(nach|nach dem) <when>', ({ when }) => ({ kind: 'after', when })),
  rule('(seit|seit dem|ab|ab dem) <when>', ({ when }) => ({ kind: 'since', when })),
  rule('(von|vom) <from:when> bis [zum] <to:when>', ({ from, to }) => ({ kind: 'between', from, to })),
  rule('zwischen [dem] <from:when> und [dem] <to:when>', ({ from, to }) => ({ kind: 'between', from, to })),
  rule('[in] [den] {next} <amount>', ({ amount }) => ({ kind: 'next', amount })),
  rule('(in|innerhalb von|binnen) <amount>', ({ amount }) => ({ kind: 'next', amount })),
  rule('[in] [den] {last} <amount>', ({ amount }) => ({ kind: 'past', amount })),
  rule('(in|im jahr) <year>', ({ year }) => ({ kind: 'year', year })),
  is('(heutige|heutigen|von heute)', offset(0)),
  is('(morgige|morgigen|von morgen)', offset(1)),
  is('(gestrige|gestrigen|von gestern)', offset(-1)),
  is('heute (abend|nachmittag|vormittag|morgen|mittag)', offset(0)),
  rule('<from:when> (-|und|oder) <to:when>', ({ from, to }) => ({ kind: 'between', from, to })),
  rule('<when>', onWhen),
];

const narrowing: Rule<QueryTerm>[] = [
  is(
    '(erledigt|erledigte|erledigten|erledigtes|abgeschlossen|abgeschlossene|abgeschlossenen|fertig|fertige|fertigen|abgehakt|abgehakte|abgehakten|geschafft|gemacht|getan|fertiggestellt|fertig gemacht|beendet)',
    { kind: 'status', status: 'done' },
  ),
  is('(gelöscht|gelöschte|gelöschten|[im|den|der|mein|meinen] papierkorb)', { kind: 'status', status: 'deleted' }),
  is(
    '(offen|offene|offenen|offener|unerledigt|unerledigte|unerledigten|ausstehend|ausstehende|ausstehenden|nicht erledigt|nicht erledigte|nicht erledigten|noch offen)',
    { kind: 'status', status: 'open' },
  ),
  is('(überfällig|überfällige|überfälligen|überfälliges|verspätet|verspätete)', { kind: 'overdue' }),
  is('(ohne|die kein|die keine|mit keinem) [ein|eine] {dueDate} [haben]', { kind: 'noDue' }),
  is('(undatiert|undatierte|undatierten|ungeplant|ungeplante|nicht terminiert|nicht terminierte)', { kind: 'noDue' }),
  is(
    '([sich] (wiederkehrend|wiederkehrende|wiederkehrenden|wiederholend|wiederholende|wiederholenden)|wiederholen sich|sich wiederholen)',
    {
      kind: 'recurring',
    },
  ),
  is('(einmalig|einmalige|einmaligen|nicht wiederkehrende)', { kind: 'once' }),
];

const values: Rule<QueryTerm>[] = [
  rule('<range>', ({ range }) => ({ kind: 'range', range })),
  rule('(fällig|fällige|fälligen) <range>', ({ range }) => ({ kind: 'range', range, of: 'due' })),
  rule('<range> (fällig|fällige|fälligen) [sind|ist|werden|wird]', ({ range }) => ({
    kind: 'range',
    range,
    of: 'due',
  })),
  rule('{created} <range>', ({ range }) => ({ kind: 'range', range, of: 'created' })),
  rule('<range> [neu] {created} [habe|hab|haben|worden|wurden|wurde] [sind|ist]', ({ range }) => ({
    kind: 'range',
    range,
    of: 'created',
  })),
  rule('[mit] <level> (priorität|prio)', ({ level }) => ({ kind: 'priority', priorities: [level] })),
  rule('[mit] <a:level> (und|oder|/|,) <b:level> (priorität|prio)', ({ a, b }) => ({
    kind: 'priority',
    priorities: [a, b],
  })),
  rule('[mit] (priorität|prio) [:|=] <level>', ({ level }) => ({ kind: 'priority', priorities: [level] })),
  rule('[mit] (priorität|prio) [:|=] <a:level> (und|oder|/|,) <b:level>', ({ a, b }) => ({
    kind: 'priority',
    priorities: [a, b],
  })),
  is('ohne (priorität|prio)', { kind: 'priority', priorities: [4] }),
  rule('<priorityCode>', ({ priorityCode }) => ({ kind: 'priority', priorities: [priorityCode] })),
  rule('<a:priorityCode> (und|oder|&|,|/) <b:priorityCode>', ({ a, b }) => ({ kind: 'priority', priorities: [a, b] })),
  rule('<bangs>', ({ bangs }) => ({ kind: 'priority', priorities: [bangs] })),
  is('(dringend|dringende|dringenden|wichtig|wichtige|wichtigen)', { kind: 'priority', priorities: [1] }),
  rule('[mit] <tags>', ({ tags }) => ({ kind: 'tags', tags })),
  rule('(getaggt mit|markiert mit|mit [dem|den] (tag|tags|schlagwort|label)) [:] <tagNames>', ({ tagNames }) => ({
    kind: 'tags',
    tags: tagNames,
  })),
  rule('[,] [die|was] mit <tagNames> (getaggt|markiert|gekennzeichnet) [ist|sind]', ({ tagNames }) => ({
    kind: 'tags',
    tags: tagNames,
  })),
  rule(
    '(getaggt mit|markiert mit|mit [dem|den] (tag|tags|schlagwort|label)) [:] <tagNames> [,] (aber|und) (nicht|ohne) [mit] <except:tagNames>',
    ({ tagNames, except }) => ({ kind: 'tags', tags: tagNames, except }),
  ),
  rule('[mit] <tags> [,] (aber|und) (nicht|ohne) [mit] <except:tagNames>', ({ tags, except }) => ({
    kind: 'tags',
    tags,
    except,
  })),
  rule(
    '[,] [die] ((nicht|ohne) (getaggt mit|markiert mit|mit [dem|den] (tag|tags|schlagwort|label))|ohne [das|den|die] (tag|tags|schlagwort|label)) <tagNames> [sind]',
    ({ tagNames }) => ({ kind: 'notTags', tags: tagNames }),
  ),
  rule('[,] [die] nicht mit <tagNames> (getaggt|markiert|gekennzeichnet) [sind|ist]', ({ tagNames }) => ({
    kind: 'notTags',
    tags: tagNames,
  })),
  rule('[,] (ohne|außer|nicht|aber nicht|und nicht|aber ohne|und ohne|nicht mit) <tags>', ({ tags }) => ({
    kind: 'notTags',
    tags,
  })),
  rule('(-|!) ~<tags>', ({ tags }) => ({ kind: 'notTags', tags })),
];

const terms: Rule<QueryTerm>[] = [
  rule('(über|zu|zum thema|zum|zur|namens|bezüglich|betreffend|mit dem text|mit dem wort) <gap>', ({ gap }) => ({
    kind: 'text',
    gap,
  })),
  rule('mit <gap> im (titel|namen|text)', ({ gap }) => ({ kind: 'text', gap })),
  rule('[,] die <gap> (enthalten|erwähnen)', ({ gap }) => ({ kind: 'text', gap })),
  rule('(in|auf|aus|von|bei) [der|meiner] [liste] <gap> [liste]', ({ gap }) => ({ kind: 'list', gap })),
  rule('[die|der|meine|meiner] liste <gap>', ({ gap }) => ({ kind: 'list', gap })),
  rule('[in|auf|aus] [der] [liste] <plusList>', ({ plusList }) => ({ kind: 'plusList', list: plusList })),
];

const shaping: Rule<QueryTerm>[] = [
  rule(
    '[,] [sortiert|sortiere|geordnet|sortieren] nach [dem|der] <sortKey> [sortiert|geordnet|sortieren]',
    ({ sortKey }) => ({ kind: 'sort', sort: sortKey }),
  ),
  is('[,] alphabetisch [sortiert|geordnet]', { kind: 'sort', sort: 'title' }),
  is('(zuletzt|kürzlich|neu) (angelegte|angelegten|erstellte|erstellten|hinzugefügte|hinzugefügten) {tasks}', {
    kind: 'sort',
    sort: '-created',
  }),
  rule('(ältesten|älteste) <n> {tasks}', ({ n }) => ({ kind: 'sort', sort: 'created', limit: n })),
  rule('(neuesten|neueste) <n> {tasks}', ({ n }) => ({ kind: 'sort', sort: '-created', limit: n })),
  rule('[<n?>] (neuesten|neueste) {tasks}', ({ n }) => ({ kind: 'sort', sort: '-created', limit: n })),
  rule('[<n?>] (ältesten|älteste) {tasks}', ({ n }) => ({ kind: 'sort', sort: 'created', limit: n })),
  rule('[<n?>] (dringendsten|dringendste) {tasks}', ({ n }) => ({ kind: 'sort', sort: 'urgency', limit: n })),
  rule('[<n?>] (wichtigsten|wichtigste) {tasks}', ({ n }) => ({ kind: 'sort', sort: 'priority', limit: n })),
  // One thing is asked for, or the order of all: "das Wichtigste", "am wichtigsten".
  is('(dringendste|dringlichste) ({task}|sache)', { kind: 'sort', sort: 'urgency', limit: 1 }),
  is('(wichtigste|wichtigster) ({task}|sache|punkt)', { kind: 'sort', sort: 'priority', limit: 1 }),
  is('das (dringendste|dringlichste)', { kind: 'sort', sort: 'urgency', limit: 1 }),
  is('das wichtigste', { kind: 'sort', sort: 'priority', limit: 1 }),
  is('am (dringendsten|dringlichsten)', { kind: 'sort', sort: 'urgency' }),
  is('(am wichtigsten|(meine|unsere) prioritäten)', { kind: 'sort', sort: 'priority' }),
  is('[,] [die] (neueste|neuesten|neuste|neusten) zuerst', { kind: 'sort', sort: '-created' }),
  is('[,] [die] (älteste|ältesten) zuerst', { kind: 'sort', sort: 'created' }),
  is('[,] [die] (wichtigste|wichtigsten) zuerst', { kind: 'sort', sort: 'priority' }),
  is('[,] [die] (dringendste|dringendsten) zuerst', { kind: 'sort', sort: 'urgency' }),
  is('[,] absteigend [sortiert]', { kind: 'descending' }),
  is('[,] aufsteigend [sortiert]', { kind: 'noise' }),
  rule('[,] [die] (ersten|nächsten|top|maximal|höchstens|nur) <n>', ({ n }) =>
    n > 0 ? { kind: 'limit', limit: n } : undefined,
  ),
  rule('<n> {tasks}', ({ n }) => (n > 0 ? { kind: 'limit', limit: n } : undefined)),
];

const fillers: Rule<QueryTerm>[] = [
  is('{tasks}', { kind: 'noun' }),
  is('(meine liste|die liste|meiner liste|der liste)', { kind: 'noun' }),
  is('(alle|alles|allen|sämtliche|irgendwas|irgendetwas|etwas|jede aufgabe)', { kind: 'all' }),
  is(
    '(meine|meiner|meinen|mein|die|der|das|den|dem|ein|eine|und|mit|für|von|vom|auf|in|am|im|aufgabe|gerade|derzeit|aktuell|insgesamt|jetzt|bisher|noch|schon|bereits|aus|fällig|fällige|fälligen)',
    { kind: 'noise' },
  ),
  is(
    '(mir|mich|ist|sind|war|waren|habe|hab|hatte|haben|ich|wir|zu|tun|machen|erledigen|muss|soll|sollte|kann|an|steht|stehen|ansteht|anstehen|liegt|es|gibt|da|denn|bitte|auch|was|welche|mal|so|werden|wird|als|nächstes|dran|geplant)',
    { kind: 'filler' },
  ),
];

/** What queries are made of. */
export const queries: Tables = {
  range: ranges,
  query: [...narrowing, ...values, ...terms, ...shaping, ...fillers],
};
