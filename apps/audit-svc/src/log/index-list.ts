/** Numbers in one record at most: an append rewrites no more than that, however long the list grows. */
export const CHUNK_LENGTH = 200;

/** The growing end of a list of entry numbers. What went before lies in `closed` full chunks of its own, which no append touches. */
export interface IndexTail {
  closed: number;
  ns: number[];
}

/** A full part of a list, never written again. `chunk` counts from 1. */
export interface IndexChunk {
  chunk: number;
  ns: number[];
}

export const EMPTY_TAIL: IndexTail = { closed: 0, ns: [] };

/** Puts `n` at the end of the list; a tail that is full becomes a chunk first. */
export function extend({ closed, ns }: IndexTail, n: number): { tail: IndexTail; full?: IndexChunk } {
  if (ns.length < CHUNK_LENGTH) return { tail: { closed, ns: [...ns, n] } };
  return { tail: { closed: closed + 1, ns: [n] }, full: { chunk: closed + 1, ns } };
}
