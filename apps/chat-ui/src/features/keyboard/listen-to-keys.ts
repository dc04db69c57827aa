import { commandOfKey } from './command-of-key.js';
import { commandOf } from './commands.js';
import { isFloating, isTyping } from './is-typing.js';
import { isOpening, typeAhead } from './type-ahead.js';
import { available } from './use-commands.js';

/** Gives the commands whose keys are pressed anywhere on the page; returns what ends it. */
export function listenToKeys(): () => void {
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey) return;
  if (isOpening() && !isTyping(event) && typeAhead(event)) {
    event.preventDefault();
    return;
  }
  const id = commandOfKey(event);
  const act = id && available.get()[id];
  if (!act) return;
  if (commandOf(id).whileTyping ? isFloating(event) : isTyping(event) || isOpening()) return;
  event.preventDefault();
  act();
}
