import { edge } from '../../calendar/trust.js';
import type { RuleTables } from '../../pattern/grammar.js';
import { is, rule } from '../../pattern/rule.js';

type Tables = Pick<
  RuleTables,
  'priority' | 'level' | 'tags' | 'tagNames' | 'notes' | 'parent' | 'listName' | 'calledTask' | 'link'
>;

/** Priority, tags, notes, parent and list. */
export const marks: Tables = {
  level: [
    rule('[p] <digits>', ({ digits }) => (digits >= 1 && digits <= 4 ? digits : undefined)),
    rule('<number>', ({ number }) => (number >= 1 && number <= 4 ? number : undefined)),
    rule('<priorityCode>', ({ priorityCode }) => priorityCode),
    is('(hoch|hohe|hoher|hohen|höchste|höchster|höchsten|oberste|oberster|dringend|wichtig)', 1),
    is('(mittel|mittlere|mittlerer|mittleren)', 2),
    is('(niedrig|niedrige|niedriger|niedrigen|gering|geringe|geringer|geringen|niedrigste|niedrigster)', 3),
    is('(keine|normal|normale|normaler)', 4),
  ],
  priority: [
    rule('[,] <priorityCode>', ({ priorityCode }) => ({ priority: priorityCode })),
    rule('<bangs>', ({ bangs }) => ({ priority: bangs })),
    rule('[,] mit <level> (priorität|prio)', ({ level }) => ({ priority: level })),
    rule('[,] <level> (priorität|prio|dringlichkeit)', ({ level }) => edge({ priority: level })),
    rule('[,] [mit] (priorität|prio) [:|=|auf] <level>', ({ level }) => ({ priority: level })),
    is('[,] [sehr|ganz|super] (wichtig|dringend)', edge({ priority: 1 })),
    is('[,] [und] (ist|das ist|es ist) [sehr] (wichtig|dringend)', { priority: 1 }),
  ],
  tags: [
    rule('<tag>', ({ tag }) => [tag]),
    rule('<tag> [{and}] <tags>', ({ tag, tags }) => [tag, ...tags]),
    rule(
      '(mit [dem|den] (tag|tags|schlagwort|schlagwörtern|label)|tag|tags|getaggt mit|markiert mit|getaggt) [:] <tags>',
      ({ tags }) => tags,
    ),
  ],
  tagNames: [
    rule('<tag>', ({ tag }) => [tag]),
    rule('<word>', ({ word }) => [word]),
    rule('<tag> <tags>', ({ tag, tags }) => [tag, ...tags]),
    rule('<tag> {and} <tagNames>', ({ tag, tagNames }) => [tag, ...tagNames]),
    rule('<word> {and} <tagNames>', ({ word, tagNames }) => [word, ...tagNames]),
  ],
  notes: [
    rule(
      '[,|-] [mit] [der|einer] (notiz|notizen|anmerkung|beschreibung|kommentar) : <words:gap>',
      ({ words }) => words,
    ),
    rule('[,|-] mit [der|einer] (notiz|anmerkung) <words:gap>', ({ words }) => words),
  ],
  parent: [
    rule(
      '[,] [als] [eine] (unteraufgabe|teilaufgabe|unterpunkt) (von|zu|für|der|zur) [aufgabe] <words:gap>',
      ({ words }) => words,
    ),
    rule('[,] unter [der] aufgabe [:] <words:gap>', ({ words }) => words),
  ],
  link: [
    is(
      '[,] und [auch] (setze|setz|mach|mache|stelle|stell|markiere|gib|ändere|verschiebe) [es|sie|ihn|ihr|das] [die|den|das|auf|als|mit|am]',
      true,
    ),
  ],
  calledTask: [
    rule(
      '[die|meine|den|das] {task} [,] (namens|genannt|mit [dem] (namen|titel)) [:] <words:gap>',
      ({ words }) => words,
    ),
    rule('[die|meine|den|das] {task} [,] die <words:gap> heißt', ({ words }) => words),
  ],
  listName: [
    rule('[,] (in|auf|zu|zur|im) [die|der|meine|meiner|das] [liste] <words:gap> [liste]', ({ words }) => words),
  ],
};
