const SHOWN_LINES = 120;
/** How much of one failure Jest and node --test need to say what it was. */
const EACH = 30;

/** TAP's `not ok`, Jest's `●`: Nx puts the project's name before it. */
const IS_FAILURE = /^not ok |^(\S+: )?\s*● /;

/**
 * What a person needs to see of a failed check: the failures when the output names them, else its end.
 *
 * @param {string} output
 * @returns {string}
 */
export function failuresOf(output) {
  const lines = output.trimEnd().split('\n');
  const starts = lines.flatMap((line, i) => (IS_FAILURE.test(line) ? [i] : []));
  if (starts.length === 0) return lines.slice(-SHOWN_LINES).join('\n');
  const blocks = starts.map((from, i) => lines.slice(from, Math.min(from + EACH, starts[i + 1] ?? lines.length)));
  return blocks
    .flat()
    .slice(0, 2 * SHOWN_LINES)
    .join('\n');
}
