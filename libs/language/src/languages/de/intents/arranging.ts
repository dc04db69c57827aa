import type { IntentRule } from '../../../intent/intent-rule.js';

const MAKE = '(erstelle|erstell|lege|leg|mache|mach|beginne)';
const CALLED = '(namens|mit namen|mit dem namen|:)';
const TASKS = '[all|allen] [ihren|den|ihre|die] (aufgaben|einträgen|einträge)';
const WITH_TASKS = `[,] (mit|samt|mitsamt|und|inklusive) ${TASKS}`;
const WITH_ALL = '[,] (mit|samt|und) (allem|alles) [darin|was darin ist|was drin ist]';
const KEEP_TASKS = `[,] (aber|und) (behalte|behalt|lass|lasse) ${TASKS}`;
const MOVE_TASKS = `[,] und (verschiebe|verschieb) ${TASKS} (nach|in|zu) [die] [liste] <moveTo:gap>`;

/** And its first task: "… und füge Folien vorbereiten hinzu". */
const WITH_FIRST = '[an] [,] und (füge|füg) [ihr|dort|da] <title:gap> hinzu';

/** What a list is of, or is for, is a task to write one: "erstelle eine Liste der Gäste". */
const NO_NAME = '(der|die|das|den|dem|mit|für|von|vom|aller|alle|zum|zur|aus|in|auf|und|oder)';

/** Sentences about the lists themselves. */
export const arranging: IntentRule[] = [
  { intent: 'createList', pattern: `[${MAKE}] [mir] [eine|die] [neue] liste ${CALLED} <list:gap> ${WITH_FIRST}` },
  {
    intent: 'createList',
    pattern: `${MAKE} [mir] [eine|die] [neue] liste <list:gap> ${WITH_FIRST}`,
    short: true,
    except: NO_NAME,
  },
  { intent: 'createList', pattern: `[${MAKE}] [mir] [eine|die] [neue] liste ${CALLED} <list:gap> [an]` },
  {
    intent: 'createList',
    pattern: `[${MAKE}] [mir] [eine] neue liste <list:gap> [an]`,
    short: true,
    except: NO_NAME,
  },
  { intent: 'createList', pattern: `${MAKE} [mir] [eine|die] liste <list:gap> [an]`, short: true, except: NO_NAME },
  {
    intent: 'createList',
    pattern: `[eine|die] [neue] liste [${CALLED}] <list:gap> (anlegen|erstellen)`,
    short: true,
    except: NO_NAME,
  },
  {
    intent: 'renameList',
    pattern: '(benenne|benenn|nenne|nenn) [die|meine] liste [:] <list:gap> (in|zu|als) <name:gap> um',
  },
  {
    intent: 'renameList',
    pattern: '(benenne|benenn|nenne|nenn) [die|meine] liste [:] <list:gap> um (in|zu) <name:gap>',
  },
  { intent: 'renameList', pattern: '[die|meine] liste [:] <list:gap> (in|zu) <name:gap> umbenennen' },
  { intent: 'renameList', pattern: '[die|meine] liste [:] <list:gap> umbenennen (in|zu|nach) <name:gap>' },
  ...[
    { fate: ` ${WITH_TASKS}`, withTasks: true as const },
    { fate: ` ${WITH_ALL}`, withTasks: true as const },
    { fate: ` ${KEEP_TASKS}` },
    { fate: ` ${MOVE_TASKS}` },
    { fate: '' },
  ].flatMap(({ fate, ...more }): IntentRule[] => [
    {
      intent: 'deleteList',
      pattern: `(lösche|lösch) [die|meine] liste [:] <list:gap>${fate}`,
      except: NO_NAME,
      ...more,
    },
    { intent: 'deleteList', pattern: `(entferne|entfern) [die|meine] liste <list:gap>${fate}`, known: true, ...more },
    {
      intent: 'deleteList',
      pattern: `[die|meine] liste [:] <list:gap>${fate} (löschen|entfernen)`,
      except: NO_NAME,
      ...more,
    },
  ]),
  {
    intent: 'lists',
    pattern:
      '([zeige|zeig|nenne|nenn] [mir] [alle] (meine|die) listen [an]|(zeige|zeig|nenne|nenn) [mir] [alle] listen [an]|alle listen)',
  },
  {
    intent: 'lists',
    pattern: '(welche|was für|wie viele|wieviele) listen [gibt es|habe ich|hab ich|haben wir|sind da]',
  },
];
