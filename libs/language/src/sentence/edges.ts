import type { Token } from './token.js';

const OPENING = new Set(['(', '[', '{', '"', "'", '“', '„', '«', '‘', ',', ';', ':', '…', '–', '—', '/', '|']);
const CLOSING = new Set([',', ';', ':', '!', '?', ')', ']', '}', '"', "'", '”', '“', '»', '’', '…', '–', '—', '|']);

function ends(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || CLOSING.has(token.norm) || /^!+$/.test(token.norm)) return true;
  // A full stop ends a word only when nothing is stuck to it: "friday.com" is one thing.
  return token.kind === 'mark' && token.norm.startsWith('.') && !(tokens[at + 1]?.glued ?? false);
}

/** True when the tokens before and after this place are one written word, so that nothing may begin or end here. */
export function attached(tokens: readonly Token[], at: number): boolean {
  const [left, right] = [tokens[at - 1], tokens[at]];
  if (!left || !right?.glued) return false;
  return !OPENING.has(left.norm) && !ends(tokens, at);
}
