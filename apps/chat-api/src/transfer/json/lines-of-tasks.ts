const SPACE = /\s/;

/** The line of the file, from 1, on which each element of the list `tasks` begins. */
export function linesOfTasks(text: string): number[] {
  const start = /"tasks"\s*:\s*\[/.exec(text);
  if (!start) return [];
  const lines: number[] = [];
  const from = start.index + start[0].length;
  let line = text.slice(0, from).split('\n').length;
  let depth = 0;
  let isText = false;
  let isNext = true;
  for (let i = from; i < text.length && depth >= 0; i++) {
    const char = text[i] ?? '';
    if (char === '\n') line += 1;
    else if (isText) {
      if (char === '\\') i += 1;
      else if (char === '"') isText = false;
      continue;
    }
    if (SPACE.test(char)) continue;
    if (char === ']' || char === '}') depth -= 1;
    if (isNext && depth === 0) lines.push(line);
    isNext = depth === 0 && char === ',';
    if (char === '[' || char === '{') depth += 1;
    if (char === '"') isText = true;
  }
  return lines;
}
