/**
 * JSON of which each value has exactly one text, so that it can be hashed: members sorted by their UTF-16 code units, no spaces,
 * numbers as ECMAScript writes them (RFC 8785). A lone surrogate, which that RFC leaves open, counts as U+FFFD: a sidecar stores it so.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8785
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one)).join(',')}]`;
  if (typeof value === 'object' && value !== null) return object(value);
  return JSON.stringify(value) ?? 'null';
}

function object(value: object): string {
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `${quote(name)}:${canonicalJson(inner)}`);
  return `{${members.join(',')}}`;
}

/** With the flag `u` a pair of surrogates is one character, so that only lone ones match. */
const quote = (text: string): string => JSON.stringify(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
