/** The rank of what stands inside of a word. */
const WITHIN = 2;

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
  return words.every((word) => ` ${inText}`.includes(` ${word}`)) ? 1 : WITHIN;
}

/** What fits, the best first; all of it, as it was, when nothing is typed. */
export function fitting<T>(all: readonly T[], typed: string, textOf: (one: T) => string): T[] {
  return ranked(all, typed, textOf).map(({ one }) => one);
}

/** The same with groups kept together: first the group that has what fits best. What only stands inside of a word is left out. */
export function fittingInGroups<T extends { group: string }>(
  all: readonly T[],
  typed: string,
  textOf: (one: T) => string,
): T[] {
  const fits = ranked(all, typed, textOf).filter(({ rank }) => rank < WITHIN);
  const groups = [...new Set(fits.map(({ one }) => one.group))];
  return groups.flatMap((group) => fits.map(({ one }) => one).filter((one) => one.group === group));
}

function ranked<T>(all: readonly T[], typed: string, textOf: (one: T) => string): { one: T; rank: number }[] {
  const fits = all.flatMap((one) => {
    const rank = fit(textOf(one), typed);
    return rank === undefined ? [] : [{ one, rank }];
  });
  return fits.toSorted((a, b) => a.rank - b.rank);
}
