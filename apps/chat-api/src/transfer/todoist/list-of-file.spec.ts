import fc from 'fast-check';
import { listOfFile } from './list-of-file.js';

describe('listOfFile', () => {
  it.each([
    ['Work [2203].csv', 'Work'],
    ['Haus & Garten [6XGgmFQrx44rfGHr].CSV', 'Haus & Garten'],
    ['Todoist backup/2026/Home.csv', 'Home'],
    ['backup\\Home [1].csv', 'Home'],
    ['Trips [2027] [9].csv', 'Trips [2027]'],
    ['Ideas [old].csv', 'Ideas [old]'],
    ['../../etc/Work [1].csv', 'Work'],
  ])('tells the project of %s', (name, project) => expect(listOfFile(name)).toBe(project));

  it.each(['Inbox [123].csv', 'inbox.csv', 'a/Inbox [1].csv', '[123].csv', '.csv', ''])('has none for %j', (name) =>
    expect(listOfFile(name)).toBeUndefined(),
  );

  it('finds every name that has no slash, whatever the id is', () => {
    const names = fc
      .string({ minLength: 1 })
      .map((text) => text.trim())
      .filter((text) => text !== '' && !/[/\\]|^inbox$|\]$|\.csv$/i.test(text));
    fc.assert(fc.property(names, fc.nat(), (name, id) => listOfFile(`${name} [${id}].csv`) === name));
  });
});
