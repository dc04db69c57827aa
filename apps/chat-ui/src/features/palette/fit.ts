/** Without case and accents: "Übung" is found by "ubung". */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/**
 * How well a text fits words that are being typed, the less the better: it begins with them, they begin words of it, they stand somewhere
 * in it. Undefined when it lacks one of them.
 */
export function fit(text: string, typed: string): number | undefined {
  const inText = folded(text);
  const words = folded(typed).split(/\s+/).filter(Boolean);
  if (!words.every((word) => inText.includes(word))) return undefined;
  if (inText.startsWith(words.join(' '))) return 0;
  return words.every((word) => ` ${inText}`.includes(` ${word}`)) ? 1 : 2;
}

/** What fits, the best first; all of it, as it was, when nothing is typed. */
export function fitting<T>(all: readonly T[], typed: string, textOf: (one: T) => string): T[] {
  const ranked = all.flatMap((one) => {
    const rank = fit(textOf(one), typed);
    return rank === undefined ? [] : [{ one, rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ one }) => one);
}
