import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './cli.js';

const CONTEXT = ['--now', '2026-03-05T10:00:00-05:00', '--tz', 'America/New_York'];

function call(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = run(
    args,
    (line) => out.push(line),
    (line) => err.push(line),
  );
  return { status, out, err: err.join('\n') };
}

describe('npm run parse', () => {
  let folder: string;
  const file = (text: string) => {
    const name = path.join(folder, 'sentences.jsonl');
    writeFileSync(name, text);
    return name;
  };

  beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'parse-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints the command as one line of JSON', () => {
    const { status, out } = call(...CONTEXT, 'buy milk tomorrow');
    expect(status).toBe(0);
    expect(out).toEqual(['{"intent":"create","title":"buy milk","due":"2026-03-06"}']);
  });

  it('takes several words for one sentence', () => {
    expect(call(...CONTEXT, 'buy', 'milk').out).toEqual(['{"intent":"create","title":"buy milk"}']);
  });

  it('uses the present and the zone of the machine when none is given', () => {
    expect(JSON.parse(call('in 5 minutes sleep').out[0] ?? '')).toMatchObject({ title: 'sleep' });
  });

  it('prints one line for each line of a file', () => {
    const name = file('{"say": "buy milk"}\n\n{"say": "undo; redo", "expect": {}}\n');
    expect(call(...CONTEXT, '--file', name).out).toEqual([
      '{"intent":"create","title":"buy milk"}',
      '[{"intent":"undo"},{"intent":"redo"}]',
    ]);
  });

  it.each([
    [['--now', 'soon', 'x'], '--now: "soon" is no moment with an offset. Write an RFC 3339 moment with its offset'],
    [['--tz', 'Mars/Base', 'x'], '--tz: "Mars/Base" is no known time zone. Name a zone of the IANA database'],
    [['--colour', 'x'], "Unknown option '--colour'"],
    [[], 'There is no sentence.'],
    [['--file', 'a', 'x'], 'Give a sentence or --file, not both.'],
    [['--file', '/does/not/exist'], '/does/not/exist cannot be read (ENOENT'],
  ])('refuses %j', (args, message) => {
    const { status, out, err } = call(...args);
    expect(status).toBe(2);
    expect(out).toEqual([]);
    expect(err).toContain(message);
  });

  it.each([
    ['{"say": "a"}\nbuy milk', 'line 2 is not JSON. Write {"say": "buy milk tomorrow"}.'],
    ['{"sag": "a"}', 'line 1 has no text in "say". Write {"say": "buy milk tomorrow"}.'],
    ['[1]', 'line 1 has no text in "say".'],
  ])('says which line of a file cannot be used: %j', (text, message) => {
    expect(call('--file', file(text)).err).toContain(message);
  });

  it('shows its usage when asked', () => {
    expect(call('--help').out.join()).toContain('Usage: npm run parse');
  });
});
