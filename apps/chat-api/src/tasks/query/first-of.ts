/**
 * The first `count` of an order, in that order, without all the others being sorted: what is kept is cut back whenever it has grown to
 * twice as many, and from then on whatever lies behind the last of them is passed over.
 *
 * @param count at least 1
 */
export function firstOf<T>(items: Iterable<T>, count: number, compare: (a: T, b: T) => number): T[] {
  const kept: T[] = [];
  let last: T | undefined;
  for (const item of items) {
    if (last !== undefined && compare(item, last) >= 0) continue;
    kept.push(item);
    if (kept.length < 2 * count) continue;
    kept.sort(compare).length = count;
    last = kept[count - 1];
  }
  return kept.sort(compare).slice(0, count);
}
