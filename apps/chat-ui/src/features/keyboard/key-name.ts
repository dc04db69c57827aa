const NAMES: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** A key as it is printed: `mod+z` is "Ctrl Z", on Apple's machines "⌘ Z". */
export function keyName(key: string, apple: boolean): string {
  if (key.startsWith('shift+')) return `Shift ${keyName(key.slice('shift+'.length), apple)}`;
  if (!key.startsWith('mod+')) return NAMES[key] ?? key;
  const bare = key.slice('mod+'.length);
  const shift = bare !== bare.toLowerCase() ? 'Shift ' : '';
  return `${apple ? '⌘' : 'Ctrl'} ${shift}${bare.toUpperCase()}`;
}
