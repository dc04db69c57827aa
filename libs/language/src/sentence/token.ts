/** What a token looks like; `literal` is an address or a path, which no rule reads. */
export type TokenKind = 'word' | 'number' | 'date' | 'tag' | 'list' | 'literal' | 'mark';

/** A piece of the message, with its place in it (UTF-16 offsets). */
export interface Token {
  kind: TokenKind;
  text: string;
  /** Folded for comparison, see `fold`. */
  norm: string;
  start: number;
  end: number;
  /** No space before it. */
  glued: boolean;
  /** Quoted, escaped, or kept by the person: stays a word of the title whatever it looks like. */
  fixed: boolean;
}

/** A stretch of the message (UTF-16 offsets, end exclusive). */
export interface Range {
  start: number;
  end: number;
}
