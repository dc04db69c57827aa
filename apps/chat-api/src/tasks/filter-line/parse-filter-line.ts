import { all, any, type Expression } from './expression.js';
import { refuse } from './refuse.js';
import { tokenize, type Token } from './tokenize.js';

/** Characters of a filter line. */
export const LONGEST_LINE = 500;

/**
 * Reads a filter line such as `#work & (p1 | overdue) & !waiting`. `!` binds closest, then `&`, then `|`; conditions side by side are
 * joined by `&`. A word that is no other condition is looked for in title, notes and tags.
 *
 * @param pointer names the field in the error
 * @throws InvalidInputError that says what is wrong, at which character, and what to try
 */
export function parseFilterLine(line: string, pointer = 'filter'): Expression {
  if (line.length > LONGEST_LINE) {
    const message = `has ${line.length} characters, more than ${LONGEST_LINE}`;
    refuse(pointer, { at: LONGEST_LINE, message, remedy: 'Write a shorter one.' });
  }
  const reader = new Reader(tokenize(line, pointer), line, pointer);
  return reader.whole();
}

class Reader {
  private next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly line: string,
    private readonly pointer: string,
  ) {}

  whole(): Expression {
    const expression = this.choice();
    const rest = this.tokens[this.next];
    if (rest) this.fail(rest.at, 'a ")" that closes nothing', 'Take it away, or put a "(" before it.');
    return expression;
  }

  private choice(): Expression {
    const parts = [this.chain()];
    while (this.takes('|')) parts.push(this.chain());
    return any(parts);
  }

  private chain(): Expression {
    const parts = [this.negation()];
    while (this.takes('&') || this.begins()) parts.push(this.negation());
    return all(parts);
  }

  private negation(): Expression {
    return this.takes('!') ? { kind: 'not', of: this.negation() } : this.operand();
  }

  private operand(): Expression {
    const token = this.tokens[this.next++];
    if (token?.kind === 'term') return token.term;
    if (token?.kind !== '(') return this.missing(token);
    const inner = this.choice();
    if (!this.takes(')')) this.fail(token.at, 'a "(" that is never closed', 'Put a ")" where the group ends.');
    return inner;
  }

  /** Whether another condition stands here without a sign before it. */
  private begins(): boolean {
    const kind = this.tokens[this.next]?.kind;
    return kind === 'term' || kind === '(' || kind === '!';
  }

  private takes(kind: Token['kind']): boolean {
    if (this.tokens[this.next]?.kind !== kind) return false;
    this.next += 1;
    return true;
  }

  private missing(token: Token | undefined): never {
    const remedy = 'Write one such as #work, @home, p1, today, overdue or a word.';
    if (token) return this.fail(token.at, `a condition is missing before ${token.written}`, remedy);
    const before = this.tokens.at(-1);
    const message = before ? `a condition is missing after ${before.written}` : 'is empty';
    return this.fail(before ? this.line.length : 0, message, remedy);
  }

  private fail(at: number, message: string, remedy: string): never {
    return refuse(this.pointer, { at, message, remedy });
  }
}
