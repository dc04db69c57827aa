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
    is('(high|highest|top|urgent|important|critical|max|maximum)', 1),
    is('(medium|middle|mid|moderate)', 2),
    is('(low|lowest|minor)', 3),
    is('(none|normal|no|default)', 4),
  ],
  priority: [
    rule('[,] <priorityCode>', ({ priorityCode }) => ({ priority: priorityCode })),
    rule('<bangs>', ({ bangs }) => ({ priority: bangs })),
    is('(priority|pri) : h', { priority: 1 }),
    is('(priority|pri) : m', { priority: 2 }),
    is('(priority|pri) : l', { priority: 3 }),
    rule('[,] (with|at|as|of) [a] <level> (priority|prio|importance)', ({ level }) => ({ priority: level })),
    rule('[,] <level> (priority|prio|importance)', ({ level }) => edge({ priority: level })),
    rule('[,] [with|at|as|set] (priority|prio) [:|=|to] <level>', ({ level }) => ({ priority: level })),
    is('[,] [very|super|really] (urgent|important|urgently)', edge({ priority: 1 })),
    is("[,] [and] (it is|it's|this is|that's|that is) [very|really] (urgent|important)", { priority: 1 }),
    is('(mark|make|mark it|make it|marked) [as] (urgent|important)', edge({ priority: 1 })),
  ],
  tags: [
    rule('<tag>', ({ tag }) => [tag]),
    rule('<tag> [{and}] <tags>', ({ tag, tags }) => [tag, ...tags]),
    rule('(in|under|on) <tags>', ({ tags }) => tags),
    rule(
      '(tagged|tag|tags|labeled|labelled|label|labels|with tag|with tags|with the tag|with the tags|with label) [as|with|:] <tags>',
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
    rule('[,|-] [with|and|add] [a|the] (note|notes|description|comment) : <words:gap>', ({ words }) => words),
    rule(
      '[,|-] (with|add) [a|the] (note|notes|description|comment) [saying|that says|that] <words:gap>',
      ({ words }) => words,
    ),
    rule('[,|-] (and note that|note that) <words:gap>', ({ words }) => words),
  ],
  parent: [
    rule(
      '[,] [as] [a] (subtask|sub-task|sub task|child|part) (of|for|under) [the task|task] <words:gap>',
      ({ words }) => words,
    ),
    rule('[,] (with parent [task] [:]|parent [task] :) <words:gap>', ({ words }) => words),
    rule('[,] under [the] (task|parent) [:] <words:gap>', ({ words }) => words),
  ],
  link: [
    is(
      '[,] [and] [also] (make|set|mark|tag|give|change|move|repeat|put) (it|that|them) [a|the] [to|as|for|on|due|with|in]',
      true,
    ),
    is('[,] and [also] (set|make|change|add|give it|tag it) [the|a|with]', true),
  ],
  calledTask: [
    rule(
      "[the|my|that|this] (task|todo|to-do|to do|item|reminder|one) [that is|which is|that's] (called|named|titled|entitled|with the (name|title)) [:] <words:gap>",
      ({ words }) => words,
    ),
    rule('(the|that) one (about|with|regarding|concerning) <words:gap>', ({ words }) => words),
  ],
  listName: [rule('[,] (in|to|on|into|onto) [my|the|our] [list] <words:gap> [list]', ({ words }) => words)],
};
