const AT_ONCE = 25;

/** Does something with each item, and lets others have their turn in between: a large file is no reason to wait for everybody else. */
export async function inTurns<T>(items: readonly T[], each: (item: T, index: number) => void): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
    each(item, index);
  }
}
