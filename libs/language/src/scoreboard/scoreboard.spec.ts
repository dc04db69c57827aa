import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './scoreboard.js';

const folder = mkdtempSync(path.join(tmpdir(), 'scoreboard-'));
const file = path.join(folder, 'en-some.jsonl');
const MILK = '{"say": "buy milk", "expect": {"intent": "create", "title": "buy milk"}}';
const NONSENSE = '{"say": "asdf?", "expect": {"intent": "unknown"}}';
const WRONG = '{"say": "undo", "expect": {"intent": "redo"}}';

function called(lines: readonly string[], ...args: string[]) {
  writeFileSync(file, lines.join('\n'));
  const [out, err]: [string[], string[]] = [[], []];
  const status = run(
    [folder, ...args],
    (line) => out.push(line),
    (line) => err.push(line),
  );
  return { status, out: out.join('\n'), err: err.join('\n') };
}

describe('npm run language', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('counts by file, intent and language', () => {
    const { status, out } = called([MILK, NONSENSE, '']);
    expect(status).toBe(0);
    expect(out).toMatch(/by file\n {2}en-some +2 \/ 2 +100\.0 %/);
    expect(out).toMatch(/by intent\n {2}create +1 \/ 1 +100\.0 %\n {2}unknown +1 \/ 1/);
    expect(out).toMatch(/by language\n {2}English +2 \/ 2/);
  });

  it('says how long sentences take', () => {
    expect(called([MILK]).out).toMatch(
      /a sentence takes .* ms \(median\).*\nthe slowest, .*: buy milk\n2,000 characters/,
    );
  });

  it('shows what is not understood, and fails', () => {
    const { status, out } = called([MILK, WRONG]);
    expect(status).toBe(1);
    expect(out).toContain('en-some: undo\n  expected {"intent":"redo"}\n  got      {"intent":"undo"}');
    expect(out).toMatch(/^all +1 \/ 2 +50\.0 %$/m);
  });

  it('reads one file instead when it is asked to', () => {
    expect(called([WRONG], '--file', file).status).toBe(1);
  });

  it.each([
    ['{', 'line 1 is not JSON'],
    ['{"say": "buy milk"}', 'line 1 lacks "say" (a text) or "expect"'],
  ])('tells which line cannot be read: %s', (line, message) => {
    const { status, err } = called([line]);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain('Usage: npm run language');
  });

  it('tells of files and options that are not there', () => {
    expect(called([MILK], '--file', `${file}.no`)).toMatchObject({ status: 2, err: expect.stringContaining('ENOENT') });
    expect(called([MILK], '--fil', file)).toMatchObject({ status: 2, err: expect.stringContaining("'--fil'") });
  });

  it('shows its usage', () => {
    expect(called([], '--help')).toMatchObject({ status: 0, out: expect.stringContaining('--file <path>') });
  });
});
