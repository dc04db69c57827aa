import type { IntentRule } from '../../../intent/intent-rule.js';
import { participles, sureParticiples } from '../participles.js';

const OPEN = '(offen|unerledigt|nicht erledigt|nicht fertig|noch nicht erledigt|noch nicht fertig)';

/** What was done to a thing says that its task is over: "ich habe die Miete bezahlt". */
const DID = `(${participles.join('|')})`;

/** Participles that are no other form of the verb: "Katze gefüttert"; "Papa bezahlt" is one of those that are. */
const TOLD = `(${sureParticiples.join('|')})`;

/** Without "habe" only of a thing, and not where something else depends on it: "fragen ob Miete gezahlt". */
const NO_OBJECT = `(${participles.join('|')}|morgen|ob|dass|daß|wenn|weil|bis|sobald|falls|nachdem|bevor|wie|was|wer|wann|wo|warum|nicht|kein|keine|keinen|nichts|alles|alle|etwas|fertig|selbst|ich|du|er|wir|hat|habe|haben|hast|ist|sind|wird|werden|wurde|wurden|sein|gut|super|toll|prima|richtig|falsch|schlecht|viel|mehr|wenig|fragen|prüfen|schauen|nachsehen|zu)`;

/** "fragen ob die Miete schon bezahlt ist", "was wurde gekauft". */
const MAYBE =
  '(ob|dass|daß|wenn|weil|bis|sobald|falls|nachdem|bevor|wie|was|wer|wann|wo|warum|welche|nicht|kein|keine|noch)';

/** Sentences that end a task's life, or bring it back. */
export const finishing: IntentRule[] = [
  { intent: 'reopen', pattern: '(öffne|mach|mache) <target:gap> (wieder|erneut|nochmal) [auf]' },
  { intent: 'reopen', pattern: '<target:gap> (wieder|erneut) (öffnen|aufmachen|aktivieren)' },
  {
    intent: 'reopen',
    pattern: '(wieder öffnen|wiedereröffnen|reaktiviere|reaktivieren) [:] [die aufgabe|aufgabe] <target:gap>',
  },
  { intent: 'reopen', pattern: `(markiere|markier|setze|setz) <target:gap> [wieder] (als|auf) ${OPEN}` },
  { intent: 'reopen', pattern: `<target:gap> [wieder] (als|auf) ${OPEN} (markieren|setzen)` },
  { intent: 'reopen', pattern: '<target:gap> ist [doch] (nicht|noch nicht) {done}' },
  { intent: 'reopen', pattern: '(ich habe|ich hab|habe|hab) <target:gap> [doch] (nicht|noch nicht) {done}' },
  { intent: 'reopen', pattern: `(ich habe|ich hab|habe|hab) <target:gap> [doch] (nicht|noch nicht) ${DID}` },
  {
    intent: 'complete',
    pattern: '(erledigt|fertig|abgeschlossen|abgehakt|done) [mit] [: | - | ,] [der aufgabe|aufgabe] <target:gap>',
  },
  { intent: 'complete', pattern: '(erledige|beende) [die aufgabe|aufgabe] <target:gap>', mild: true },
  { intent: 'complete', pattern: '(hake|hak|streiche|streich) <target:gap> (ab|durch)' },
  { intent: 'complete', pattern: '(schließe|schließ) <target:gap> ab' },
  { intent: 'complete', pattern: '[die aufgabe|aufgabe] <target:gap> (abhaken|abschließen)', mild: true },
  { intent: 'complete', pattern: '(markiere|markier|setze|setz|kennzeichne) <target:gap> (als|auf) {done}' },
  { intent: 'complete', pattern: '<target:gap> (als|auf) {done} (markieren|setzen|kennzeichnen)' },
  {
    intent: 'complete',
    pattern:
      '(ich habe|ich hab|habe|hab|wir haben) [gerade|schon|endlich|eben] <target:gap> [gerade|schon|endlich|eben|heute] {done}',
    except: '(ich|wir)',
  },
  {
    intent: 'complete',
    pattern: `(ich habe|ich hab|habe|hab|wir haben) [gerade|schon|endlich|eben] <target:gap> [gerade|schon|endlich|eben|heute] ${DID}`,
    except: '(ich|wir|für|nicht|noch nicht|alles|nichts|etwas)',
    told: true,
  },
  {
    intent: 'complete',
    pattern: `[gerade|schon|endlich|eben|heute|gestern] <target:gap> [gerade|schon|endlich|eben|heute|gestern] ${TOLD} [(und|,) ${TOLD}]`,
    without: NO_OBJECT,
    told: true,
  },
  { intent: 'complete', pattern: '(ich bin|bin|wir sind) [jetzt|endlich] mit <target:gap> [jetzt|endlich] fertig' },
  {
    intent: 'complete',
    pattern: '<target:gap> (ist|sind|wurde|wurden) [jetzt|schon|endlich|bereits] {done}',
    mild: true,
  },
  {
    intent: 'complete',
    pattern: `<target:gap> (ist|sind|wurde|wurden) [jetzt|schon|endlich|bereits] ${DID}`,
    mild: true,
    without: MAYBE,
    told: true,
  },
  { intent: 'complete', pattern: '<target:gap> [: | - | ,] (erledigt|fertig|abgehakt|abgeschlossen)', mild: true },
  { intent: 'complete', pattern: 'mit <target:gap> fertig' },
  {
    intent: 'delete',
    pattern:
      '(lösche|lösch|entferne|entfern|streiche|streich) [die aufgabe|aufgabe] [:] <target:gap> [(von|aus) (der|meiner) liste]',
  },
  { intent: 'delete', pattern: '(wirf|schmeiß) <target:gap> (weg|in den papierkorb)' },
  { intent: 'delete', pattern: '(löschen|entfernen) : <target:gap>' },
  {
    intent: 'delete',
    pattern: '[die aufgabe|aufgabe] <target:gap> [(von|aus) (der|meiner) liste] (löschen|entfernen)',
    mild: true,
  },
  { intent: 'restore', pattern: '(stelle|stell) <target:gap> wieder her' },
  { intent: 'restore', pattern: '[die aufgabe|aufgabe] <target:gap> (wiederherstellen|wieder herstellen)' },
  { intent: 'restore', pattern: '(wiederherstellen|wieder herstellen) [:] <target:gap>' },
  { intent: 'restore', pattern: '(hole|hol) <target:gap> (zurück|aus dem papierkorb)' },
  {
    intent: 'skip',
    pattern:
      '(überspringe|überspring) [das nächste|die nächste|den nächsten|diesmal|heute|das heutige] <target:gap> [diesmal|heute|diese woche|einmal|dieses mal|[das] nächste mal]',
  },
  {
    intent: 'skip',
    pattern:
      '<target:gap> [diesmal|heute|diese woche|einmal|dieses mal|[das] nächste mal] (überspringen|auslassen|ausfallen lassen)',
  },
  {
    intent: 'skip',
    pattern: '(lass|lasse) <target:gap> (diesmal|heute|diese woche|einmal|dieses mal) (aus|ausfallen)',
  },
  { intent: 'snooze', pattern: '(snooze|schlummere) <target:gap> (für|um) <for:amount>' },
  { intent: 'snooze', pattern: '(snooze|schlummere) <target:gap> (bis|bis zum|auf) <until:gap>' },
  { intent: 'snooze', pattern: '(snooze|schlummere) <target:gap> <for:amount>' },
  { intent: 'snooze', pattern: '(snooze|schlummere) <target:gap>' },
  { intent: 'snooze', pattern: '(stelle|stell) <target:gap> (für|um) <for:amount> zurück' },
  { intent: 'snooze', pattern: '(stelle|stell) <target:gap> (bis|bis zum) <until:gap> zurück' },
  { intent: 'snooze', pattern: '(stelle|stell) <target:gap> zurück (für|um) <for:amount>' },
  { intent: 'snooze', pattern: '(stelle|stell) <target:gap> zurück (bis|bis zum) <until:gap>' },
  { intent: 'snooze', pattern: '(stelle|stell) <target:gap> zurück' },
  { intent: 'snooze', pattern: '<target:gap> (für|um) <for:amount> (zurückstellen|schlummern|snoozen)' },
  { intent: 'snooze', pattern: '<target:gap> (bis|bis zum) <until:gap> (zurückstellen|schlummern|snoozen)' },
  {
    intent: 'snooze',
    pattern: '(erinnere|erinner) mich in <for:amount> (wieder|nochmal|noch mal|erneut) an <target:gap>',
  },
  {
    intent: 'snooze',
    pattern: '(erinnere|erinner) mich [daran] in <for:amount> (wieder|nochmal|noch mal|erneut) [daran]',
    last: true,
  },
  {
    intent: 'snooze',
    pattern:
      '(erinnere|erinner) mich [daran] (<until:gap> (wieder|nochmal|noch mal|erneut)|(wieder|nochmal|noch mal|erneut) <until:gap>) [daran]',
    last: true,
  },
  {
    intent: 'unknown',
    pattern:
      '(löschen|lösche|entfernen|erledigt|erledigen|erledige|öffnen|wiederherstellen|zeigen|zeige|überspringen|überspringe|snooze|umbenennen|verschieben|verschiebe|ändern|ändere)',
  },
];
