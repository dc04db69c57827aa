import type { IntentRule } from '../../../intent/intent-rule.js';

const MAKE = "(mach's|machs|mach|mache)";
const CHANGES = '(änderungen|änderung|schritte|schritt|aktionen|sachen|dinge|befehle)';
const EVERYTHING = `(alles|all das|das alles|(alle|sämtliche) [meine|die] [letzten] ${CHANGES})`;
const BACK = '(rückgängig machen|rückgängig|zurücknehmen|widerrufen)';

/** Sentences that take back what was done. */
export const undoing: IntentRule[] = [
  {
    intent: 'undo',
    pattern: '(rückgängig|rückgängig machen|undo|zurücknehmen|das zurücknehmen|nimm das zurück|widerrufen)',
  },
  {
    intent: 'undo',
    pattern: `${MAKE} [das|es|dies|die letzte änderung|die letzte aktion|den letzten schritt] [wieder] rückgängig`,
  },
  {
    intent: 'undo',
    pattern: '[die|das|den] (letzte änderung|letzte aktion|letzten schritt|letzte|das|änderung) rückgängig [machen]',
  },
  { intent: 'undo', pattern: `${MAKE} [bitte] ${EVERYTHING} [bitte] [wieder] rückgängig`, undoes: 'all' },
  { intent: 'undo', pattern: `${EVERYTHING} [bitte] [wieder] ${BACK}`, undoes: 'all' },
  { intent: 'undo', pattern: `(nimm|nehme) [bitte] ${EVERYTHING} [wieder] zurück`, undoes: 'all' },
  { intent: 'undo', pattern: 'undo alles', undoes: 'all' },
  {
    intent: 'undo',
    pattern: `${MAKE} [bitte] [die|meine] [letzten] <steps:n> [letzten] [${CHANGES}] [bitte] [wieder] rückgängig`,
  },
  { intent: 'undo', pattern: `[die|meine] [letzten] <steps:n> [letzten] [${CHANGES}] [wieder] ${BACK}` },
  {
    intent: 'undo',
    pattern: `(nimm|nehme) [bitte] [die|meine] [letzten] <steps:n> [letzten] [${CHANGES}] [wieder] zurück`,
  },
  { intent: 'undo', pattern: '<steps:n> schritte zurück' },
  { intent: 'undo', pattern: `<steps:n> mal ${BACK}` },
  { intent: 'undo', pattern: `zweimal ${BACK}`, undoes: 2 },
  { intent: 'undo', pattern: `dreimal ${BACK}`, undoes: 3 },
  // What was done at some time, or to some task, is for the history to find.
  { intent: 'unknown', reason: 'undoPart', pattern: `${MAKE} [bitte] ${EVERYTHING} [,] <target:gap> rückgängig` },
  { intent: 'unknown', reason: 'undoPart', pattern: `${EVERYTHING} [,] <target:gap> ${BACK}` },
  { intent: 'unknown', reason: 'undoPart', pattern: `${MAKE} [bitte] ${EVERYTHING} rückgängig [,] <target:gap>` },
  {
    intent: 'unknown',
    reason: 'undoPart',
    pattern: `[${MAKE}] [bitte] [die] letzten [paar] [${CHANGES}] [wieder] ${BACK}`,
  },
];
