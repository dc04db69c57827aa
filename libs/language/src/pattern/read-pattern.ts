import { fold } from '../sentence/fold.js';
import { tokenize } from '../sentence/tokenize.js';
import type { Node } from './node.js';
import { PatternError } from './pattern.errors.js';

const PIECE = /\s+|\\.|<[^<>]+>|\{[^{}]+\}|[()[\]|~]|[^\s()[\]|~<{\\]+/y;

function pieces(pattern: string): string[] {
  const found: string[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < pattern.length) {
    const at = PIECE.lastIndex;
    const piece = PIECE.exec(pattern)?.[0];
    if (piece === undefined) throw new PatternError(pattern, `nothing can be read at character ${at + 1}`);
    if (piece.trim()) found.push(piece);
  }
  return found;
}

/** Macros are used again and again; a macro's text says what it means, unless it names other macros. */
const MACROS = new Map<string, Node>();

/** Reads one pattern; the notation is described at {@link readPattern}. */
class PatternReader {
  private at = 0;
  private readonly pieces: string[];

  constructor(
    private readonly pattern: string,
    private readonly macros: Readonly<Record<string, string>>,
  ) {
    this.pieces = pieces(pattern);
  }

  read(): Node {
    const node = this.choice();
    if (this.at < this.pieces.length) throw this.error(`"${this.pieces[this.at]}" closes nothing`);
    return node;
  }

  private choice(): Node {
    const nodes = [this.sequence()];
    while (this.pieces[this.at] === '|') {
      this.at += 1;
      nodes.push(this.sequence());
    }
    return nodes.length === 1 ? nodes[0]! : { kind: 'choice', nodes };
  }

  private sequence(): Node {
    const nodes: Node[] = [];
    while (this.at < this.pieces.length && !/^[)\]|]$/.test(this.pieces[this.at] ?? '')) nodes.push(this.item());
    if (nodes.length === 0) throw this.error('an alternative is empty; write [x] for what may be missing');
    return nodes.length === 1 ? nodes[0]! : { kind: 'sequence', nodes };
  }

  private item(): Node {
    const piece = this.pieces[this.at] ?? '';
    this.at += 1;
    if (piece === '~') return { kind: 'glued', node: this.item() };
    if (piece.startsWith('\\')) return literal(piece.slice(1));
    if (piece === '(') return this.closed(')');
    if (piece === '[') return { kind: 'optional', node: this.closed(']') };
    if (piece.startsWith('<')) return slot(piece.slice(1, -1));
    if (piece.startsWith('{')) return this.macro(piece.slice(1, -1));
    return literal(piece);
  }

  private closed(end: string): Node {
    const node = this.choice();
    if (this.pieces[this.at] !== end) throw this.error(`a "${end}" is missing`);
    this.at += 1;
    return node;
  }

  private macro(name: string): Node {
    const source = this.macros[name];
    if (source === undefined) throw this.error(`there is no macro {${name}}`);
    const known = MACROS.get(source) ?? readPattern(source, this.macros);
    MACROS.set(source, known);
    return known;
  }

  private error(why: string): PatternError {
    return new PatternError(this.pattern, why);
  }
}

function slot(spec: string): Node {
  const [name = '', type = name] = spec.replace(/\?$/, '').split(':');
  return { kind: 'slot', name, type };
}

/** Cut as a message is, so that "to-do" in a table means what a person types. */
function literal(text: string): Node {
  if (/^\p{L}+$/u.test(text)) return { kind: 'word', norm: fold(text) };
  const nodes: Node[] = tokenize(text, { start: 0, end: text.length }).map(({ norm }) => ({ kind: 'word', norm }));
  return nodes.length === 1 ? nodes[0]! : { kind: 'sequence', nodes };
}

/**
 * Reads the notation in which languages write their tables:
 * `word` that word in any case; `(a|b)` one of; `[x]` may be missing; `<slot>` what the slot's rules or words match,
 * kept under its name, `<name:slot>` under another name, `<slot?>` where it may be missing; `{macro}` a named piece
 * of the same language; `~x` x without a space before it; `\{` the brace itself, and so for every other sign.
 * @param macros the named pieces
 * @throws PatternError when the pattern is not of that form
 */
export function readPattern(pattern: string, macros: Readonly<Record<string, string>> = {}): Node {
  return new PatternReader(pattern, macros).read();
}
