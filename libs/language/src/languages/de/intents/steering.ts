import type { IntentRule } from '../../../intent/intent-rule.js';
import { undoing } from './undoing.js';

const WHY = '(warum|wieso|weshalb)';
const NOTICE = '(das|die|[diese|die|eine] (nachricht|erinnerung|benachrichtigung|meldung|mail))';

/** "warum hast du mich erinnert?", of the newest reminder or of one task. */
const why: IntentRule[] = [
  {
    intent: 'why',
    pattern: `(${WHY}|${WHY} (das|jetzt|gerade jetzt)|${WHY} (hast du|erinnerst du) mich [daran|gerade|jetzt|heute] [erinnert])`,
  },
  {
    intent: 'why',
    pattern: `(${WHY} (habe|hab|bekomme|kriege|bekam) ich ${NOTICE} [bekommen|erhalten|gekriegt]|${WHY} wurde ich [daran] erinnert|${WHY} ${NOTICE}|woher kommt ${NOTICE})`,
  },
  { intent: 'why', pattern: `${WHY} (hast du|erinnerst du) mich an <target:gap> [erinnert]` },
  { intent: 'why', pattern: `${WHY} wurde ich an <target:gap> erinnert` },
  {
    intent: 'why',
    pattern: `${WHY} (ist|steht) <target:gap> (da|hier|auf meiner liste|in meiner liste|auf der liste)`,
  },
];

const THEN = '[noch|jetzt|schon|so|auf|mit|als|eine|von]';
/** How a task came to be as it is: who changed what of it, the history says. */
const howSo: IntentRule[] = [
  { intent: 'history', pattern: `${WHY} (ist|war) <target:gap> <due> (fällig|dran|geplant)` },
  { intent: 'history', pattern: `${WHY} (ist|war|steht) <target:gap> ${THEN} <priority>` },
  { intent: 'history', pattern: `${WHY} (hat|hatte) <target:gap> ${THEN} <priority>` },
  { intent: 'history', pattern: `${WHY} (ist|war) <target:gap> ${THEN} (fällig|überfällig|geplant)` },
  { intent: 'history', pattern: `${WHY} (ist|war) <target:gap> ${THEN} (erledigt|gelöscht|weg|fertig|wiederkehrend)` },
  { intent: 'history', pattern: `${WHY} wiederholt sich <target:gap> [<repeat>]` },
];

/** About the person or the machine, not about tasks; no new task, even without a question mark. */
const aboutUs: IntentRule = {
  intent: 'unknown',
  reason: 'question',
  pattern:
    "((wer|was) (bin ich|bist du|seid ihr)|wie (heißt du|heiße ich|heiß ich|alt bist du)|wie (geht's|gehts|geht es) [dir] [heute]|was ist das hier|wer hat dich (gemacht|gebaut|programmiert)|bist du [noch] (da|echt|ein mensch|ein bot|ein roboter|eine ki|wach))",
};

/** Sentences that are about the conversation or the last change. */
export const steering: IntentRule[] = [
  {
    intent: 'confirm',
    pattern:
      '(ja|j|jep|jup|jo|jawohl|klar|na klar|ok|okay|sicher|genau|richtig|korrekt|bestätigen|bestätige|bestätigt|einverstanden|natürlich|selbstverständlich|gerne|gern|passt|mach das|mach es|mach|tu das|tu es|los|ja bitte|in ordnung|auf jeden fall)',
  },
  {
    intent: 'confirm',
    pattern:
      '(ja|jep|ok|okay|klar) [,] (bitte|mach das|mach es|genau|klar|sicher|gerne|gern|los|tu das|tu es|bestätigen|löschen|erledigen|alle|alles)',
  },
  {
    intent: 'cancel',
    pattern:
      '(nein|n|nö|nee|ne|abbrechen|abbruch|brich ab|stopp|stop|halt|lass es|lass das|lass gut sein|vergiss es|vergiss das|egal|doch nicht|lieber nicht|nicht jetzt|nein danke|verwerfen|bloß nicht|auf keinen fall)',
  },
  {
    intent: 'cancel',
    pattern:
      '(nein|nö|nee|stopp|stop|halt) [,] (abbrechen|brich das ab|brich ab|lass es|lass das|lieber nicht|doch nicht|danke|stopp|stop|vergiss es|nicht|bitte nicht|nein)',
  },
  ...undoing,
  {
    intent: 'redo',
    pattern:
      '(wiederholen|redo|nochmal|nochmals|noch mal|wiederhole das|wiederhole es|mach das nochmal|wiederhole [die] letzte (änderung|aktion)|[die] letzte (änderung|aktion) wiederholen|doch wiederholen|doch machen)',
  },
  {
    intent: 'help',
    pattern: '([zeige|zeig] [mir] [die] hilfe|hilf mir|ich brauche hilfe|befehle|anleitung|zeige [die] befehle)',
  },
  {
    intent: 'help',
    pattern:
      '(was (kannst du|kann ich [hier]) [alles] [tun|machen|sagen|schreiben|fragen]|wie funktioniert (das|das hier|es|dieser chat)|wie geht das|welche befehle gibt es|was verstehst du)',
  },
  { intent: 'help', pattern: '(hallo|moin|servus|guten morgen|guten tag|guten abend)' },
  {
    intent: 'unknown',
    reason: 'oops',
    pattern:
      '((das war|das ist) (falsch|ein fehler|die falsche|der falsche|die falsche aufgabe)|(ups|upps|uups|hoppla|huch|oh nein|mist|sorry|mein fehler|entschuldigung) [,] [sorry|mein fehler|das war falsch|falsche aufgabe|entschuldigung])',
  },
  {
    intent: 'unknown',
    reason: 'thanks',
    pattern: '(danke|danke schön|dankeschön|vielen dank|besten dank|danke sehr|danke dir|merci)',
  },
  {
    intent: 'unknown',
    reason: 'thanks',
    pattern: '(super|prima|perfekt|toll|klasse|wunderbar|gut gemacht|sehr gut)',
  },
  {
    intent: 'history',
    pattern: '[zeige|zeig] [mir] [den|die|meinen|meine] (verlauf|historie|änderungen|letzten änderungen|aktivität)',
  },
  { intent: 'history', pattern: '(was wurde geändert|was hat sich geändert|was ist passiert|was habe ich geändert)' },
  { intent: 'history', pattern: 'was (ist|war) (mit|bei) <target:gap> (passiert|geschehen|los)' },
  { intent: 'history', pattern: 'was (wurde|hat sich|habe ich) (an|bei|mit) <target:gap> (geändert|gemacht)' },
  {
    intent: 'history',
    pattern:
      '[zeige|zeig] [mir] [den|die] (verlauf|historie|änderungen|geschichte) (von|vom|zu|zum|zur|für|der|des) <target:gap>',
  },
  { intent: 'history', pattern: 'wer hat <target:gap> (geändert|bearbeitet|gelöscht|erledigt)' },
  {
    intent: 'history',
    pattern: 'wann (habe ich|wurde) <target:gap> (geändert|bearbeitet|erledigt|erstellt|angelegt|gelöscht)',
  },
  ...why,
  ...howSo,
  aboutUs,
];
