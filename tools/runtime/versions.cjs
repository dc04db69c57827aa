/** @param {string} text e.g. `go1.26.8` or `v=7.0.15` @returns {number[] | null} the first dotted number found, as three numbers */
function parseVersion(text) {
  const found = /(\d+)\.(\d+)(?:\.(\d+))?/.exec(text);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)] : null;
}

/** @param {string} text @param {string} least @returns {boolean} is the version in `text` at least `least`? */
function atLeast(text, least) {
  const [a, b] = [parseVersion(text), parseVersion(least)];
  if (!a || !b) return false;
  for (let i = 0; i < 3; i++) if (a[i] !== b[i]) return a[i] > b[i];
  return true;
}

module.exports = { parseVersion, atLeast };
