import type { Frames } from '../language-tables.js';

const NEED =
  "((i need|i have|i've got|i have got|i want|i would like|i'd like|we need|we have|we've got|i ought|i am supposed|i'm supposed|i still need|i still have|i also need|i also have) to|i must|must|let's|let us|i should|i gotta|i've gotta|need to|gotta|(remember|remeber|rember|remmeber|rememeber) to|remember :|don't forget to|do not forget to|don't forget [about] [:]|don't let me forget to|make sure to|make sure i|i have to remember to|i need to remember to|i must not forget to|i mustn't forget to)";

/** What English sentences say beside the task itself. */
export const frames: Frames = {
  polite: [
    'please [,]',
    '(can|could|would|will) you [please|kindly] [,]',
    "(i'd like|i would like|i want) you to",
    'kindly',
    '((uh|uhm|umm|erm|hmm) [,]|um ,)',
    '((ok|okay|alright|right|well) so|so ,|(alright|well) ,) [,]',
    '(hey|hi|hello|ok|okay) (, | errand [,])',
    '(hi|hello|hey) there [,|!]',
    'good (morning|afternoon|evening) (, | ! | errand [,])',
    'errand [,]',
  ],
  thanks: ['[,] please', '[,] (thanks|thank you|thx|cheers)', '[,] (thanks a lot|thank you very much|many thanks)'],
  leadIns: [
    [
      'add [:]',
      "[i want to|i'd like to|i need to|let's] (add|create|make|insert|enter|set up) {newTask} [(to|for|called|named|titled|saying|that says) | : | -]",
      '(add|put) to [my|the] [todo|to-do|task] list [:|-]',
      '{newTask} (: | -)',
      '[a] new (task|todo|to-do|item) [(to|for|called|named) | : | -]',
      '(task|todo|to-do|to do|note to self|reminder to self|new) (: | -)',
      'task add',
      'todo',
      'note to self',
    ],
    [NEED],
    ['add {newTask} [(to|for|called|named) | : | -]'],
  ],
  leadInsAfterDate: ['[,] ' + NEED],
  tails: [
    '[,] (to|on|onto|in|into) {list}',
    '[,] (to|on|onto) (my|the) (list|todos)',
    '[,] as [a] [new] (task|todo|to-do)',
  ],
  remind: [
    '((remind|reming|remaind) me|remind us|nudge me|ping me|alert me|notify me)',
    '(set|create|add|make|give me|send me|put in) [up] [me] [a|another] [new] reminder',
    'i need [a|to get a] reminder',
    'reminder (: | - | to)',
    "don't let me forget",
  ],
  remindOf: [
    '(to|about|of|that|for|:|,) [:]',
    '[,] (that|because|:) (i|we) (have|need|want|must|should) [to]',
    '[that] (i|we) (have to|need to|must|should)',
    'it is time to',
  ],
};
