/** Keeps every word of a text from being read: each gets a backslash, which the reader drops again. */
export function escaped(text: string): string {
  return text.replace(/\S+/g, (word) => `\\${word}`);
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "1st", "22nd", "13th"; "last" for -1. */
export function ordinal(n: number): string {
  if (n === -1) return 'last';
  const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}

/** "3 days", "1 day". */
export function counted(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}
