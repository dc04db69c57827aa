/**
 * @param {string} text what the collector's debug exporter writes, in detail
 * @returns {Map<string, Set<string>>} trace id -> services with a span in it
 */
export function tracesIn(text) {
  const found = new Map();
  let service = '';
  for (const [, name, id] of text.matchAll(/^\s*(?:-> service\.name: Str\(([^)]+)\)|Trace ID {2,}: (\w+))/gm)) {
    if (name) service = name;
    else found.set(id, (found.get(id) ?? new Set()).add(service));
  }
  return found;
}
