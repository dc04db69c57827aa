/** Prints the figures as a table. @param {{ name: string, ours: number, peer?: number, ratio?: number, unit: string }[]} figures */
export function printTable(figures) {
  const rows = [['figure', 'ours', 'peer', 'ratio', 'unit'], ...figures.map(toRow)];
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

function toRow({ name, ours, peer, ratio, unit }) {
  const number = (value) => (value === undefined ? '' : value.toFixed(value < 10 ? 2 : 1));
  return [name, number(ours), number(peer), number(ratio), unit];
}

/** The value below which this share of the sorted samples lies. @param {number[]} samples @param {number} share 0 to 1 */
export function percentile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
