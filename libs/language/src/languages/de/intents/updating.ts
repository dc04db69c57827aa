import type { IntentRule } from '../../../intent/intent-rule.js';

const MOVE = '(verschiebe|verschieb|verlege|verleg|schiebe|schieb|leg|lege|verlagere|terminiere)';
const SET = '(setze|setz|ändere|änder|mach|mache|stelle|stell|stufe|markiere|lege|leg)';
const DUE = '[das|die|den|der] {dueDate}';
/** "die Deadline für den Bericht": the report is meant. */
const DATE_OF = '[[die|den|das] {dueDate} (für|von|vom)]';
const NOTE = '(notiz|notizen|anmerkung|beschreibung|kommentar)';

const LIST_OUT = '[der|meiner] [liste]';
const LIST_IN = '[die|meine] [liste]';
const WELL = '(nein|ne|nee|ups|sorry|moment|quatsch|halt|ach)';

/** What puts the last change right: "nein, ich meinte Freitag", "doch lieber um 18 Uhr". */
const correcting: IntentRule[] = [
  { intent: 'update', pattern: `[${WELL} [,]] ich (meinte|meine) [,|:] [den|am|um] <changes:gap>`, last: true },
  { intent: 'update', pattern: `[${WELL} [,]] (doch lieber|lieber|doch) [am] <changes:gap>`, last: true },
  { intent: 'update', pattern: `${WELL} , <changes:gap>`, last: true },
  {
    intent: 'update',
    pattern: `[${WELL} [,]] nicht [am|um] <from:gap> (,|, sondern|sondern|, lieber|, aber|-|–) [erst|schon|lieber] [am|um] <changes:gap>`,
    last: true,
  },
  {
    intent: 'update',
    pattern: `[${WELL} [,]] [am|um] <changes:gap> [,] [und|aber] (nicht|statt|anstatt) [am|um] <from:gap>`,
    last: true,
  },
  {
    intent: 'update',
    pattern: `[${WELL} [,]] [${WELL} [,]] (mach|mache) (es|das) [doch|lieber] [auf|am] <changes:gap>`,
    last: true,
  },
];

/** Sentences that change tasks, or add to them. */
export const updating: IntentRule[] = [
  ...correcting,
  // Before "das Datum entfernen", of which "lösche alle Aufgaben ohne Datum" would be one.
  {
    intent: 'delete',
    pattern: '(lösche|lösch|entferne|entfern) <target:gap>',
    except: '<tags> (von|aus|bei|vom)', // takes a tag away, below
    many: true,
  },
  { intent: 'update', pattern: '(benenne|benenn|nenne|nenn) <target:gap> (in|zu|als) <title:gap> um' },
  { intent: 'update', pattern: '(benenne|benenn|nenne|nenn) <target:gap> um (in|zu) <title:gap>' },
  { intent: 'update', pattern: '<target:gap> (in|zu) <title:gap> umbenennen' },
  { intent: 'update', pattern: '<target:gap> umbenennen (in|zu|nach) <title:gap>' },
  { intent: 'update', pattern: '(umbenennen|umbenenne) [:] <target:gap> (in|zu) <title:gap>' },
  {
    intent: 'update',
    pattern: '(ändere|setze) den (titel|namen) (von|der aufgabe) <target:gap> (in|zu|auf) <title:gap>',
  },
  {
    intent: 'update',
    pattern: `(ändere|änder|setze|setz|verschiebe) ${DUE} (von|für|bei|vom|der) <target:gap> (von|vom) <from:gap> (auf|zu|in) <changes:gap>`,
  },
  {
    intent: 'update',
    pattern: `(ändere|änder|setze|setz|verschiebe) ${DUE} (von|für|bei|vom|der) <target:gap> (auf|zu|in) <changes:gap>`,
  },
  {
    intent: 'update',
    pattern:
      '(ändere|änder|setze|setz|erhöhe|senke) [die] (priorität|prio) (von|für|bei|vom) <target:gap> (auf|zu|in) <level>',
  },
  {
    intent: 'update',
    pattern: `(entferne|entfern|lösche|lösch|streiche) ${DUE} (von|bei|für|aus|vom) <target:gap>`,
    changes: { due: null },
  },
  {
    intent: 'update',
    pattern: `${DUE} (von|bei|für|aus|vom) <target:gap> (entfernen|löschen)`,
    changes: { due: null },
  },
  {
    intent: 'update',
    pattern:
      '(entferne|entfern|lösche|lösch|stoppe|beende) [die] (wiederholung|wiederholungen|wiederholungsregel) (von|bei|für|vom) <target:gap>',
    changes: { recurrence: null },
  },
  { intent: 'update', pattern: '(wiederhole|wiederholt) <target:gap> nicht mehr', changes: { recurrence: null } },
  { intent: 'update', pattern: '<target:gap> nicht mehr wiederholen', changes: { recurrence: null } },
  {
    intent: 'update',
    pattern: '<target:gap> (hat|haben|braucht|brauchen) (kein|keine|keinen) {dueDate} mehr',
    changes: { due: null },
  },
  { intent: 'update', pattern: '<target:gap> (ist|sind) nicht mehr fällig', changes: { due: null } },
  {
    intent: 'update',
    pattern: 'keine (erinnerung|erinnerungen) [mehr] (für|an|bei|zu) <target:gap>',
    changes: { reminders: null },
  },
  { intent: 'update', pattern: '<target:gap> (soll|sollen) sich [jetzt|künftig] <changes:gap> wiederholen' },
  {
    intent: 'update',
    pattern: '(entferne|entfern|lösche|lösch) [die|alle] (erinnerung|erinnerungen) (von|bei|für|an|vom) <target:gap>',
    changes: { reminders: null },
  },
  {
    intent: 'update',
    pattern: `(entferne|entfern|lösche|lösch) [die|alle] ${NOTE} (von|bei|für|zu|vom) <target:gap>`,
    changes: { notes: null },
  },
  {
    intent: 'update',
    pattern: '(entferne|entfern|lösche|lösch) [die] (priorität|prio) (von|bei|für|vom) <target:gap>',
    changes: { priority: 4 },
  },
  { intent: 'update', pattern: '<target:gap> ist (nicht mehr|nicht) (dringend|wichtig)', changes: { priority: 4 } },
  {
    intent: 'update',
    pattern: '(entferne|entfern|lösche|lösch) [die] liste (von|bei|für|vom) <target:gap>',
    changes: { list: null },
  },
  { intent: 'update', pattern: '<target:gap> (soll|sollte|muss) [am|bis|bis zum] <changes:gap> fällig sein' },
  {
    intent: 'update',
    pattern: `(füge|füg|hänge|schreib|schreibe) [die|eine] ${NOTE} (zu|bei|an|für) <target:gap> (hinzu|an) : <notes:gap>`,
  },
  { intent: 'update', pattern: `(füge|füg|gib) <target:gap> [die|eine] ${NOTE} [hinzu] : <notes:gap>` },
  { intent: 'update', pattern: `${NOTE} (zu|für|bei) <target:gap> : <notes:gap>` },
  { intent: 'update', pattern: `(ändere|setze) die ${NOTE} (von|zu|bei) <target:gap> (auf|in|zu) <notes:gap>` },
  {
    intent: 'update',
    pattern:
      '(tagge|tag|markiere|markier|versehe|kennzeichne|beschrifte) <target:gap> mit [dem|den] [tag|tags|schlagwort] <addTags:tags>',
  },
  { intent: 'update', pattern: '(tagge|versehe) <target:gap> mit [dem|den] [tag|tags|schlagwort] <addTags:tagNames>' },
  { intent: 'update', pattern: '<target:gap> mit <addTags:tags> (taggen|markieren|versehen)' },
  {
    intent: 'update',
    pattern: '(füge|füg) [den|das|die] [tag|tags|schlagwort] <addTags:tags> (zu|bei|zur|zum) <target:gap> hinzu',
  },
  { intent: 'update', pattern: '(füge|füg) <target:gap> [den|das|die] [tag|tags|schlagwort] <addTags:tags> hinzu' },
  { intent: 'update', pattern: '<addTags:tags> (zu|zur|zum|bei) <target:gap> hinzufügen' },
  {
    intent: 'update',
    pattern:
      '(entferne|entfern|lösche|lösch|nimm|streiche|streich) {allTags} (von|aus|bei|vom|der|des) <target:gap> [weg]',
    changes: { tags: null },
  },
  {
    intent: 'update',
    pattern: '{allTags} (von|aus|bei|vom|der|des) <target:gap> (entfernen|löschen|wegnehmen)',
    changes: { tags: null },
  },
  {
    intent: 'update',
    pattern:
      '(ändere|änder|setze|setz) die (tags|schlagwörter|labels) (von|für|bei|vom|der|des) <target:gap> (auf|in|zu) <addTags:tagNames>',
    changes: { tags: null },
  },
  {
    intent: 'update',
    pattern:
      '(entferne|entfern|lösche|lösch|nimm) [den|das|die] [tag|tags|schlagwort] <removeTags:tags> (von|aus|bei|vom) <target:gap> [weg]',
  },
  { intent: 'update', pattern: '<removeTags:tags> (von|aus|bei|vom) <target:gap> (entfernen|löschen)' },
  { intent: 'update', pattern: '(füge|füg) <target:gap> eine erinnerung <reminder:offsets> hinzu' },
  { intent: 'update', pattern: '(füge|füg) eine erinnerung <reminder:offsets> (zu|für|bei) <target:gap> hinzu' },
  {
    intent: 'create',
    pattern:
      '(teile|teil) [die] [aufgabe] <parent:gap> (auf in|auf :|ein in) [(unteraufgaben|teilaufgaben|schritte)] [:] <parts:gap>',
  },
  { intent: 'create', pattern: '(teile|teil) [die] [aufgabe] <parent:gap> in <parts:gap> auf' },
  {
    intent: 'create',
    pattern: '[die] [aufgabe] <parent:gap> in <parts:gap> (aufteilen|zerlegen|unterteilen|gliedern)',
  },
  { intent: 'create', pattern: '[die] [aufgabe] <parent:gap> (aufteilen|zerlegen|unterteilen) in [:] <parts:gap>' },
  {
    intent: 'create',
    pattern:
      '(zerlege|zerleg|unterteile|unterteil|gliedere) [die] [aufgabe] <parent:gap> in [(unteraufgaben|teilaufgaben|schritte)] [:] <parts:gap>',
  },
  {
    intent: 'create',
    pattern:
      '[füge|füg|erstelle|erstell] [die|eine] [neue] (unteraufgabe|teilaufgabe) [:] <title:gap> (zu|für|von|bei|unter) <parent:gap> [hinzu]',
  },
  {
    intent: 'create',
    pattern: '(füge|füg) [die|eine] [neue] [aufgabe] [:] <title:gap> unter [der aufgabe|aufgabe] <parent:gap> hinzu',
  },
  {
    intent: 'create',
    pattern:
      '(füge|füg) [die|eine] [neue] [aufgabe] [:] <title:gap> [(zu|auf|zur) [meiner|meinen|der|den] (liste|aufgaben|aufgabenliste)] hinzu',
  },
  {
    intent: 'create',
    pattern:
      '(setze|setz|schreibe|schreib|pack|packe|tu|tue) <title:gap> (auf|in) (die|meine|unsere) [neue] [liste] <list:gap>',
    known: true,
  },
  {
    intent: 'create',
    pattern: '<title:gap> (auf|in) (die|meine|unsere) [neue] [liste] <list:gap> (setzen|schreiben|packen)',
    known: true,
  },
  {
    intent: 'create',
    pattern:
      '(setze|setz|schreibe|schreib|pack|packe) <title:gap> auf (meine|die) (liste|aufgabenliste|todo-liste|todoliste)',
  },
  { intent: 'create', pattern: 'mich [bitte] <title:gap> [zu] erinnern', reminds: true },
  { intent: 'create', pattern: 'an <title:gap> erinnern', reminds: true },
  { intent: 'create', pattern: '<changes:gap> an <title:gap> erinnern', reminds: true },
  {
    intent: 'create',
    pattern: '<title:gap> auf (meine|die) (liste|aufgabenliste|einkaufsliste|todo-liste) (setzen|schreiben)',
  },
  { intent: 'create', pattern: '(schreib|schreibe|notier|notiere) <title:gap> auf' },
  { intent: 'create', pattern: '(trage|trag) <title:gap> ein' },
  { intent: 'create', pattern: '<title:gap> hinzufügen' },
  {
    intent: 'update',
    pattern: '(verschiebe|verschieb|lege|leg|setze|setz|pack|packe) <target:gap> (in|auf) die liste [:] <list:gap>',
  },
  { intent: 'update', pattern: '<target:gap> (in|auf) die liste [:] <list:gap> (verschieben|legen|setzen)' },
  {
    intent: 'update',
    pattern: `(verschiebe|verschieb|leg|lege|schieb|schiebe) <target:gap> (aus|von) ${LIST_OUT} <source:gap> (in|nach|auf|zu) ${LIST_IN} <list:gap>`,
    known: true,
  },
  {
    intent: 'update',
    pattern: `<target:gap> (aus|von) ${LIST_OUT} <source:gap> (in|nach|auf|zu) ${LIST_IN} <list:gap> (verschieben|legen)`,
    known: true,
  },
  {
    intent: 'update',
    pattern: '(nimm|nehme|entferne|entfern|verschiebe|verschieb) <target:gap> aus (der|meiner) liste <list:gap>',
    known: true,
    changes: { list: null },
  },
  {
    intent: 'update',
    pattern: '<target:gap> aus (der|meiner) liste <list:gap> nehmen',
    known: true,
    changes: { list: null },
  },
  {
    intent: 'update',
    pattern: '(mach|mache) <target:gap> (zu einer|zur|zu) (unteraufgabe|teilaufgabe) von <parent:gap>',
  },
  {
    intent: 'update',
    pattern: `${MOVE} <target:gap> um <shift:amount> (vor|nach vorne|nach vorn|früher)`,
    earlier: true,
  },
  { intent: 'update', pattern: `(ziehe|zieh) ${DATE_OF} <target:gap> [um] <shift:amount> vor`, earlier: true },
  { intent: 'update', pattern: `${MOVE} <target:gap> <shift:amount> (vor|nach vorne|nach vorn|früher)`, earlier: true },
  {
    intent: 'update',
    pattern: '<target:gap> um <shift:amount> (vorziehen|vorverlegen|nach vorne verschieben)',
    earlier: true,
  },
  { intent: 'update', pattern: `${MOVE} <target:gap> um <shift:amount> [nach hinten|auf später|später|weiter]` },
  { intent: 'update', pattern: `${MOVE} <target:gap> <shift:amount> (nach hinten|später)` },
  { intent: 'update', pattern: '<target:gap> um <shift:amount> [nach hinten] (verschieben|verlegen|aufschieben)' },
  {
    intent: 'update',
    pattern: `${MOVE} [die aufgabe|aufgabe] <target:gap> (auf|zum|nach|in) [den|die|das] <changes:gap>`,
    mild: true,
  },
  {
    intent: 'update',
    pattern: '<target:gap> (auf|zum|nach) [den|die|das] <changes:gap> (verschieben|verlegen|setzen|ändern|legen)',
    mild: true,
  },
  { intent: 'update', pattern: `${MOVE} <target:gap> <changes:gap>`, mild: true },
  { intent: 'update', pattern: '<target:gap> (von|vom) <from:gap> (auf|nach) <changes:gap>', many: true },
  {
    intent: 'update',
    pattern: '<target:gap> [um] <shift:amount> (nach vorne|nach vorn|früher)',
    mild: true,
    earlier: true,
  },
  { intent: 'update', pattern: '<target:gap> [um] <shift:amount> (nach hinten|später)', mild: true },
  { intent: 'update', pattern: '(wiederhole|wiederhol) <target:gap> <changes:gap>', mild: true },
  { intent: 'update', pattern: '(lass|lasse) <target:gap> <changes:gap> wiederholen' },
  {
    intent: 'update',
    pattern: `${SET} [die aufgabe|aufgabe] <target:gap> [auf|zu|zur|als|in|:] [eine] <priority>`,
    mild: true,
  },
  { intent: 'update', pattern: '(gib|gebe) <target:gap> [eine|die] <priority>', mild: true },
  {
    intent: 'update',
    pattern: '((priorität|prio) <level>|<level> (priorität|prio)) (für|bei) <target:gap>',
    mild: true,
  },
  {
    intent: 'update',
    pattern: `${SET} [die aufgabe|aufgabe] <target:gap> (auf|zu|als|in|:) [den|die|das] <changes:gap>`,
    mild: true,
  },
  {
    intent: 'update',
    pattern: '[die] (priorität|prio) (von|für|bei|vom) <target:gap> (auf|zu) <level> [(setzen|ändern|stellen)]',
  },
  { intent: 'update', pattern: '<target:gap> (auf|als) <priority> (setzen|ändern|markieren|stellen)', mild: true },
];
