/** Prints the figures as a table. @param {{ name: string, ours: number, peer?: number, ratio?: number, unit: string }[]} figures */
export function printTable(figures) {
  printRows(figures.map(({ name, ours, peer, ratio, unit }) => ({ figure: name, ours, peer, ratio, unit })));
}

/** Prints objects of the same keys as a table, the first column to the left. @param {Record<string, string | number | undefined>[]} objects */
export function printRows(objects) {
  const rows = [Object.keys(objects[0] ?? {}), ...objects.map((object) => Object.values(object).map(toText))];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const print = (row) =>
    console.log(
      `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`,
    );
  console.log('');
  print(rows[0]);
  print(widths.map((width) => '-'.repeat(width)));
  rows.slice(1).forEach(print);
}

function toText(value) {
  if (typeof value !== 'number' || Number.isInteger(value)) return String(value ?? '');
  return value.toFixed(value < 10 ? 2 : 1);
}

/** The value below which this share of the sorted samples lies. @param {number[]} samples @param {number} share 0 to 1 */
export function percentile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Two rows: how long half of the samples took at most, and 95 of 100. @param {string} name @param {number[]} samples in ms */
export const p50AndP95 = (name, samples) => [
  { name: `${name}-p50`, ours: percentile(samples, 0.5), unit: `ms, of ${samples.length}` },
  { name: `${name}-p95`, ours: percentile(samples, 0.95), unit: 'ms' },
];
