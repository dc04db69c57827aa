const MI = 2 ** 20;
const GI = 2 ** 30;
const WIDTHS = [-34, 5, 9, 10, 10];

const line = (cells) =>
  cells
    .map((cell, i) => (WIDTHS[i] < 0 ? String(cell).padEnd(-WIDTHS[i]) : String(cell).padStart(WIDTHS[i])))
    .join('')
    .trimEnd();

const amounts = ({ cpu, memory, storage = 0 }) => [
  `${Math.round(cpu)}m`,
  `${Math.round(memory / MI)}Mi`,
  storage > 0 ? `${storage / GI}Gi` : '',
];

/**
 * The budget as text: a line for each part, their sum, and what there is.
 *
 * @param {{ parts: { title: string, rows: { name: string, count: number, cpu: number, memory: number, storage?: number }[] }[],
 *   asked: object, given: object, left: object[], problems: string[] }} budget
 */
export function table({ parts, asked, given, left, problems }) {
  const rows = parts.flatMap(({ title, rows }) => [
    line([title]),
    ...rows.map(({ name, count, ...of }) => line([`  ${name}`, count, ...amounts(of)])),
  ]);
  const free = left.map((node, i) => `node ${i + 1}: ${amounts(node).slice(0, 2).join(' and ')}`).join(', ');
  return [
    line(['', 'pods', 'CPU', 'memory', 'storage']),
    ...rows,
    line(['asked for', '', ...amounts(asked)]),
    line(['there is', '', ...amounts(given)]),
    `left on ${free}`,
    ...(problems.length > 0 ? problems.map((problem) => `NOT WITHIN THE BUDGET: ${problem}`) : ['within the budget']),
  ].join('\n');
}
