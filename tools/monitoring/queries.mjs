/** Words of PromQL, which are no metric. */
const WORDS = new Set(['by', 'without', 'on', 'ignoring', 'and', 'or', 'unless', 'bool', 'offset', 'le', 'quantile']);

/**
 * What a query asks for.
 *
 * @param {string} query PromQL, as dashboards and alerts here have it
 * @returns {{ metrics: string[], labels: string[] }} names of metrics, and of the labels that they are chosen or summed by
 */
export function namesIn(query) {
  const labels = [
    ...[...query.matchAll(/\{([^}]*)\}/g)].flatMap(([, inside]) => [...inside.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)]),
    ...[...query.matchAll(/\bby\s*\(([^)]*)\)/g)].flatMap(([, inside]) => [...inside.matchAll(/(\w+)/g)]),
  ].map(([, label]) => label);
  const bare = query
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\bby\s*\([^)]*\)/g, ' ')
    .replace(/\b\d[\w.]*/g, ' ');
  const metrics = [...bare.matchAll(/\b([a-z_]\w*)\b(?!\s*\()/g)]
    .map(([, name]) => name)
    .filter((name) => !WORDS.has(name));
  return { metrics: [...new Set(metrics)], labels: [...new Set(labels)] };
}
