/**
 * How surely words mean a date, a repeat or a priority wherever they stand:
 * `sure` always; `edge` at an edge of the title or after a preposition ("submit report friday", not "friday night lights");
 * `outer` at either end of the title ("march 4 dentist", not "buy march 4 tickets");
 * `close` only where the words end there ("the 3rd", not "the 3rd floor");
 * `shape` only after a preposition, and where the words end ("on sun", not "sun deck").
 */
export type Trust = 'sure' | 'edge' | 'outer' | 'close' | 'shape';

/** The same meaning, read only at an edge of the title or after a preposition. */
export function edge<const T extends object>(meaning: T): T & { trust: Trust } {
  return { ...meaning, trust: 'edge' };
}

/** The same meaning, read only after a preposition. */
export function shape<const T extends object>(meaning: T): T & { trust: Trust } {
  return { ...meaning, trust: 'shape' };
}

/** The same meaning, read only where the words end there. */
export function close<const T extends object>(meaning: T): T & { trust: Trust } {
  return { ...meaning, trust: 'close' };
}

/** The same meaning, read only at either end of the title or after a preposition. */
export function outer<const T extends object>(meaning: T): T & { trust: Trust } {
  return { ...meaning, trust: 'outer' };
}
