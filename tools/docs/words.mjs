/**
 * A command line in its parts, as kubectl and helm read theirs.
 *
 * @param {string[]} args
 * @param {string[]} switches options without a value; every other takes the next word, unless it is `--name=value`
 * @returns {{ words: string[], options: { name: string, value: string }[], rest: string[] }} `rest`: what follows `--`
 */
export function partsOf(args, switches) {
  const end = args.indexOf('--');
  const before = end === -1 ? args : args.slice(0, end);
  const parts = { words: [], options: [], rest: end === -1 ? [] : args.slice(end + 1) };
  for (let i = 0; i < before.length; i++) {
    const [, name, given] = /^(--?[^=]+)(?:=(.*))?$/s.exec(before[i]) ?? [];
    if (!name || before[i] === '-') parts.words.push(before[i]);
    else if (given !== undefined) parts.options.push({ name, value: given });
    else parts.options.push({ name, value: switches.includes(name) ? '' : (before[++i] ?? '') });
  }
  return parts;
}

/** @returns {string | undefined} the value of the option that has one of these names */
export const optionOf = ({ options }, ...names) => options.find(({ name }) => names.includes(name))?.value;
