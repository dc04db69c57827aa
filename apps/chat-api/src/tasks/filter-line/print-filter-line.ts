import { STATES, type Expression, type Term } from './expression.js';

/** What needs no quotation marks in a name. */
const PLAIN = /^[^\s&|!()"“”„#\\]+$/;

/** A filter line that means the same: what it prints is read back as it was. */
export function printFilterLine(expression: Expression): string {
  switch (expression.kind) {
    case 'all':
      return expression.of.map((part) => grouped(part, 'any')).join(' & ');
    case 'any':
      return expression.of.map(printFilterLine).join(' | ');
    case 'not':
      return `!${grouped(expression.of, 'any', 'all')}`;
    default:
      return printTerm(expression);
  }
}

function grouped(expression: Expression, ...kinds: Expression['kind'][]): string {
  const line = printFilterLine(expression);
  return kinds.includes(expression.kind) ? `(${line})` : line;
}

function printTerm(term: Term): string {
  switch (term.kind) {
    case 'tag':
      return `#${named(term.name)}`;
    case 'list':
      return `@${named(term.name)}`;
    case 'priority':
      return `p${term.priority}`;
    case 'text':
      return quoted(term.text);
    case 'within':
      return `next ${term.days} days`;
    case 'state':
      return STATES[term.name][0];
  }
}

const named = (name: string): string => (PLAIN.test(name) ? name : quoted(name));
const quoted = (text: string): string => `"${text.replace(/["“”„\\]/g, '\\$&')}"`;
