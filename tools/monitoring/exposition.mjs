/**
 * Which metrics a text of `GET /metrics` has, by the names that queries use: a histogram has three.
 *
 * @param {string} text in the format of Prometheus @returns {Map<string, Set<string>>} name -> names of its labels
 */
export function metricsIn(text) {
  const found = new Map();
  for (const [, name, labels = ''] of text.matchAll(/^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? \S+$/gm)) {
    const names = found.get(name) ?? new Set();
    for (const [, label] of labels.matchAll(/([a-zA-Z_]\w*)="(?:[^"\\]|\\.)*"/g)) names.add(label);
    found.set(name, names);
  }
  return found;
}
