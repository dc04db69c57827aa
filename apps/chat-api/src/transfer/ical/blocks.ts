const TAKEN = ['VTODO', 'VEVENT', 'VTIMEZONE'] as const;

/** A component of a file as it stands there. */
export interface Block {
  name: (typeof TAKEN)[number];
  /** On which it begins, from 1. */
  line: number;
  text: string;
}

/** The components of a file that matter, in their order. One that does not end is left to the parser, which says so. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  for (let i = 0; i < lines.length; i++) {
    const name = TAKEN.find((one) => `BEGIN:${one}` === lines[i]?.trim().toUpperCase());
    if (!name) continue;
    const from = i;
    while (i < lines.length - 1 && lines[i]?.trim().toUpperCase() !== `END:${name}`) i += 1;
    blocks.push({ name, line: from + 1, text: lines.slice(from, i + 1).join('\r\n') });
  }
  return blocks;
}
