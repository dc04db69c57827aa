import type { Frames } from '../language-tables.js';

/** What German sentences say beside the task itself. */
export const frames: Frames = {
  polite: [
    'bitte [,]',
    '(äh|ähm|öhm|hm|hmm) [,]',
    '((ok|okay|gut|so) also|also ,|so ,) [,]',
    '(kannst|könntest|würdest|willst) du [mir] [bitte]',
    '(hey|hi|hallo|ok|okay) (, | errand [,])',
    'guten (morgen|tag|abend) (, | ! | errand [,])',
    'errand [,]',
    'ich möchte dass du',
  ],
  thanks: ['[,] bitte', '[,] (danke|vielen dank|danke dir|danke schön|dankeschön)'],
  leadIns: [
    [
      '[eine] neue aufgabe [: | - | ,]',
      '(aufgabe|todo|to-do|notiz an mich|neu|merkzettel) (: | -)',
      'todo',
      '(erstelle|erstell|anlegen|mache|mach|leg|lege) [mir] [eine] [neue] aufgabe [an] [: | - | ,]',
      '(hinzufügen|eintragen|notieren) [:]',
      '(notiere|notier|merke|merk) [dir|mir] [: | ,]',
      'ich möchte [eine] [neue] aufgabe (hinzufügen|anlegen|erstellen) [: | - | ,]',
    ],
    [
      '[also] ich (muss|sollte|soll|will|möchte|müsste) [noch|unbedingt|auch noch|dringend noch]',
      '(muss|müssen|sollte) (noch|unbedingt|auch noch)',
      'wir (müssen|sollten|wollen) [noch|unbedingt]',
      '(nicht vergessen|vergiss nicht|bloß nicht vergessen) [, | :]',
      '(denk|denke) (daran|dran) [, | :]',
      'ich darf nicht vergessen [,]',
    ],
  ],
  leadInsAfterDate: [
    '(muss|müsste|sollte|soll|will|möchte|darf) ich [noch|unbedingt|auch noch|dringend|dringend noch|nicht vergessen] [,]',
    '(müssen|sollten|wollen) wir [noch|unbedingt|auch noch|dringend]',
  ],
  tails: [
    '[,] (auf|in|zu|an) (meine|die|meiner|der|meinen) (liste|aufgabenliste|todo-liste|todoliste|aufgaben|todos)',
    '[,] als [neue] aufgabe',
    '[,] [bitte] nicht vergessen',
  ],
  remind: [
    '(erinnere|erinner|erinnern) [sie] (mich|uns) [bitte]',
    '(setze|setz|stelle|stell|erstelle) [mir] eine erinnerung',
    'erinnerung (: | - | an)',
    'benachrichtige mich',
  ],
  remindOf: ['(an|daran|dran|darum|: | ,) [: | ,]', '[daran|dran] [,] (dass|daß|das) ich', '(zu|für|um) [:]'],
};
