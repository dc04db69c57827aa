export type Order = 'asc' | 'desc';

/** All entry numbers of a chain of `length` entries, in order, after the number `after`. */
export function* range(length: number, order: Order, after?: number): Generator<number> {
  if (order === 'asc') for (let n = (after ?? 0) + 1; n <= length; n++) yield n;
  else for (let n = Math.min((after ?? length + 1) - 1, length); n >= 1; n--) yield n;
}

/** The numbers that are in all of the ascending lists, in order, after the number `after`. */
export function common(lists: readonly (readonly number[])[], order: Order, after?: number): number[] {
  const [first = [], ...others] = lists.map((list) => new Set(list));
  const shared = [...first].filter((n) => others.every((other) => other.has(n)));
  const left = shared.filter((n) => after === undefined || (order === 'asc' ? n > after : n < after));
  return order === 'asc' ? left : left.reverse();
}

/** The numbers in parts of `size`. */
export function* inParts(numbers: Iterable<number>, size: number): Generator<number[]> {
  let part: number[] = [];
  for (const n of numbers) {
    part.push(n);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
