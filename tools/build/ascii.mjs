const BEYOND = /[^\0-\x7f]/;

/** Source with every character beyond ASCII as an escape, which means the same in strings, templates, names and regular expressions. */
export const toAscii = (source) =>
  source.replace(/(\\*)([^\0-\x7f])/g, (_, backslashes, unit) => {
    const isEscaped = backslashes.length % 2 === 1; // its backslash begins the escape
    return `${backslashes}${isEscaped ? '' : '\\'}u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

/**
 * V8 keeps a source text in one byte a character, but in two as soon as a single one is beyond Latin: 8 MB more for each app.
 *
 * @throws {Error} that shows the first such place
 */
export function refuseBeyondAscii(source, name) {
  const at = source.search(BEYOND);
  if (at < 0) return;
  throw new Error(
    `${name} has a character beyond ASCII, which doubles its size in memory: "${source.slice(Math.max(0, at - 60), at + 20)}". ` +
      'Add the package that it comes from to lettersBeyondAscii in tools/build/bundle.mjs.',
  );
}
