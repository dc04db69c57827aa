import { readFiles } from './read-files.js';
import { readFile } from './read-file.js';
import type { ReadContext } from './parsed-file.js';
import { settleParents } from './settle-parents.js';

const CONTEXT: ReadContext = {
  now: '2026-03-05T10:00:00.000Z',
  timeZone: 'Europe/Berlin',
  dayStart: '09:00',
  locale: 'en',
  seed: 'all of it',
};
const csv = (...rows: string[]): string => ['TYPE,CONTENT,PRIORITY', ...rows.map((row) => `task,${row}`)].join('\n');
const file = (name: string, ...rows: string[]) => ({ name, text: csv(...rows) });
const todo = (uid: string, parent = '') =>
  ['BEGIN:VTODO', `UID:${uid}`, `SUMMARY:${uid}`, ...(parent ? [`RELATED-TO:${parent}`] : []), 'END:VTODO'].join(
    '\r\n',
  );
const calendar = (...todos: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...todos, 'END:VCALENDAR', ''].join('\r\n');

describe('readFiles', () => {
  it("puts each project's tasks into the list of its name, and those of the inbox into none", async () => {
    const files = [file('Inbox [1].csv', 'call Ana,4'), file('b/Work [2203].csv', 'report,4', 'slides,4')];
    const { candidates, files: content } = await readFiles(files, undefined, CONTEXT);
    expect(candidates.map(({ task }) => [task.title, task.list])).toEqual([
      ['call Ana', undefined],
      ['report', 'Work'],
      ['slides', 'Work'],
    ]);
    expect(content).toEqual([
      { name: 'Inbox [1].csv', total: 1 },
      { name: 'b/Work [2203].csv', list: 'Work', total: 2 },
    ]);
    const home = await readFiles(files, undefined, { ...CONTEXT, list: 'Home' });
    expect(home.candidates.map(({ task }) => task.list)).toEqual(['Home', 'Work', 'Work']);
  });

  it('tells of bad lines in which file they are, in the order of the files', async () => {
    const files = [file('Work.csv', 'good,4', 'bad,9'), file('Home.csv', ',4')];
    const { findings } = settleParents(await readFiles(files, undefined, CONTEXT), () => false);
    expect(findings).toMatchObject([
      { file: 'Work.csv', line: 3, effect: 'left-out', message: 'Its PRIORITY is "9".' },
      { file: 'Home.csv', line: 2, effect: 'left-out', message: 'The title is empty.' },
    ]);
  });

  it('leaves out a file that cannot be read, and reads the others', async () => {
    const files = [{ name: 'notes.csv', text: 'a,b\n1,2' }, file('Home.csv', 'sweep,4')];
    const { candidates, findings } = await readFiles(files, undefined, CONTEXT);
    expect(candidates.map(({ task }) => task.title)).toEqual(['sweep']);
    expect(findings).toEqual([
      {
        file: 'notes.csv',
        line: 1,
        subject: 'notes.csv',
        effect: 'left-out',
        message: 'The whole file has no column TYPE.',
        remedy: expect.stringContaining('In Todoist'),
      },
    ]);
  });

  it('gives a task the id that it has when its file is imported by itself', async () => {
    const work = file('Work.csv', 'report,4');
    const { candidates } = await readFiles([file('Inbox.csv', 'x,4'), work], undefined, CONTEXT);
    const [alone] = (await readFiles([work], undefined, CONTEXT)).candidates;
    expect(candidates[1]?.task.id).toBe(alone?.task.id);
  });

  it('keeps two projects that say the same apart', async () => {
    const { candidates } = await readFiles([file('A.csv', 'tidy,4'), file('B.csv', 'tidy,4')], undefined, CONTEXT);
    expect(new Set(candidates.map(({ task }) => task.id)).size).toBe(2);
    expect(candidates.map(({ task }) => task.list)).toEqual(['A', 'B']);
  });

  it('takes a task once that stands in two files', async () => {
    const files = ['a.ics', 'b.ics'].map((name) => ({ name, text: calendar(todo('one'), todo(name)) }));
    const { candidates, findings } = await readFiles(files, undefined, CONTEXT);
    expect(candidates.map(({ task }) => task.title)).toEqual(['one', 'a.ics', 'b.ics']);
    expect(findings).toMatchObject([
      { file: 'b.ics', effect: 'left-out', message: 'The same task stands in a.ics, line 3 already.' },
    ]);
  });

  it('leaves no circle that goes through two files', async () => {
    const files = [
      { name: 'a.ics', text: calendar(todo('x', 'y')) },
      { name: 'b.ics', text: calendar(todo('y', 'x')) },
    ];
    const settled = settleParents(await readFiles(files, undefined, CONTEXT), () => false);
    expect(settled.candidates.every(({ task }) => task.parentId === undefined)).toBe(true);
    expect(settled.findings.map(({ file: name }) => name)).toEqual(['a.ics', 'b.ics']);
  });

  it('shortens the name of a list that is too long, and says so', async () => {
    const { candidates, findings } = await readFiles([file(`${'ä'.repeat(101)}.csv`, 'x,4')], undefined, CONTEXT);
    expect(candidates[0]?.task.list).toBe('ä'.repeat(100));
    expect(findings).toMatchObject([
      {
        line: 1,
        effect: 'changed',
        message: "The name of its project is longer than 100 characters, so the list's is shorter.",
        remedy: 'Rename the file to call the list otherwise.',
      },
    ]);
  });

  it('reads lists and settings of several exports of ours', async () => {
    const ours = (more: object) => JSON.stringify({ format: 'errand-export', version: 1, tasks: [], ...more });
    const files = [
      { name: 'a.json', text: ours({ lists: ['A'], settings: { timeZone: 'Asia/Tokyo' } }) },
      { name: 'b.json', text: ours({ lists: ['B'], settings: { dayStart: '07:00' } }) },
    ];
    const { shelf, settings } = await readFiles(files, undefined, CONTEXT);
    expect(shelf?.lists).toEqual(['A', 'B']);
    expect(settings).toMatchObject({ timeZone: 'Asia/Tokyo', dayStart: '07:00' });
  });

  it('refuses more tasks than one import may have', async () => {
    const rows = Array.from({ length: 5_001 }, (_, i) => `t${i},4`);
    const files = [file('A.csv', ...rows), file('B.csv', ...rows)];
    const errors = [
      {
        pointer: '/file',
        message: 'has 10002 tasks, more than 10000',
        remedy: 'Import some of the files, then the others.',
      },
    ];
    await expect(readFiles(files, undefined, CONTEXT)).rejects.toMatchObject({ errors });
  }, 30_000);

  it('reads one file as readFile does, but for its name', async () => {
    const { text } = file('Inbox.csv', 'x,4', ',4');
    const several = await readFiles([{ name: 'Inbox.csv', text }], undefined, CONTEXT);
    const alone = await readFile(text, 'todoist', CONTEXT);
    expect(several.findings).toEqual(alone.findings.map((finding) => ({ ...finding, file: 'Inbox.csv' })));
  });
});
