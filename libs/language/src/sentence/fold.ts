const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** The form in which words are compared: lower case, straight apostrophes, umlauts spelt out (both spellings are common). */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter);
}
