/**
 * @param {string} printed
 * @param {string} expected lines, `…` for anything within one; a line of `…` alone for any number of lines
 * @returns {string[]} the expected lines that do not come, in their order
 */
export function linesMissing(printed, expected) {
  const lines = printed.split('\n');
  let from = 0;
  return expected
    .split('\n')
    .filter((line) => line.trim() !== '' && line.trim() !== '…')
    .filter((line) => {
      const at = lines.findIndex((one, i) => i >= from && patternOf(line).test(one.trim()));
      if (at !== -1) from = at + 1;
      return at === -1;
    });
}

const patternOf = (line) =>
  new RegExp(
    `^${line
      .trim()
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );
