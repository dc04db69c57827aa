const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** English words that a phone leaves the apostrophe out of, where that is no other word in a language we read. */
const CONTRACTIONS = new Map(
  "don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't can't couldn't shouldn't wouldn't mustn't what's where's when's who's how's there's that's here's let's i've we've they've you're they're"
    .split(' ')
    .map((word) => [word.replace("'", ''), word]),
);

/**
 * The form in which words are compared: lower case, straight apostrophes, also where they are missing ("dont"), umlauts spelt out (both
 * spellings are common).
 */
export function fold(text: string): string {
  const folded = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter);
  return CONTRACTIONS.get(folded) ?? folded;
}
