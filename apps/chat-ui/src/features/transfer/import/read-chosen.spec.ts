import { strToU8, zipSync, type Zippable } from 'fflate';
import { readChosen } from './read-chosen.js';

const file = (name: string, content: string | Uint8Array, size?: number): File => {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const { buffer } = bytes.slice();
  return { name, type: '', size: size ?? bytes.length, arrayBuffer: async () => buffer } as File;
};
const zip = (files: Zippable, name = 'backup.zip'): File => file(name, zipSync(files));

describe('readChosen', () => {
  it('takes one file by itself, whatever it is', async () => {
    const files = [{ name: 'a.ics', text: 'x' }];
    expect(await readChosen([file('a.ics', 'x')])).toEqual({ name: 'a.ics', files, isAlone: true, skipped: [] });
  });

  it('takes the CSV files of an archive, and names the others', async () => {
    const archive = zip({
      'Inbox [1].csv': strToU8('one'),
      'sub/Work [2].CSV': strToU8('two'),
      'notes.txt': strToU8('x'),
      '__MACOSX/._Inbox [1].csv': strToU8('x'),
    });
    expect(await readChosen([archive])).toEqual({
      name: 'backup.zip',
      files: [
        { name: 'Inbox [1].csv', text: 'one' },
        { name: 'sub/Work [2].CSV', text: 'two' },
      ],
      isAlone: false,
      skipped: ['notes.txt', '__MACOSX/._Inbox [1].csv'],
    });
  });

  it('takes several CSV files, and names the others', async () => {
    const found = await readChosen([file('A.csv', 'a'), file('b.png', 'b'), file('C.csv', 'c')]);
    expect(found).toEqual({
      name: '2 files',
      files: [
        { name: 'A.csv', text: 'a' },
        { name: 'C.csv', text: 'c' },
      ],
      isAlone: false,
      skipped: ['b.png'],
    });
  });

  const many = Object.fromEntries(Array.from({ length: 301 }, (_, i) => [`${i}.csv`, strToU8('x')]));
  it.each<[string, File[], string]>([
    [
      'too large an archive',
      [file('a.zip', 'x', 10_000_001)],
      'The archive is larger than 10 MB. Unpack it, and choose some of its files.',
    ],
    [
      'files that are too large together',
      [file('a.csv', 'x', 6_000_000), file('b.csv', 'x', 6_000_000)],
      'The files are larger than 10 MB. Choose some of them, then the others.',
    ],
    ['an archive among others', [zip({}), file('a.csv', 'x')], 'Choose one ZIP archive by itself.'],
    [
      'an archive without a CSV file',
      [zip({ 'a.txt': strToU8('x') })],
      'There is no CSV file in it. Choose a backup of Todoist as it was downloaded.',
    ],
    [
      'an archive of more files than there are projects',
      [zip(many)],
      'There are 301 CSV files in it, more than 300. Choose some of them, then the others.',
    ],
    [
      'two files of one name',
      [file('a.csv', 'x'), file('a.csv', 'y')],
      'There are two files called “a.csv”. Rename one of them.',
    ],
    [
      'a file in it that is no text',
      [zip({ 'a.csv': new Uint8Array([0xff, 0xfe]) })],
      'The file “a.csv” is no text in UTF-8. Save it as UTF-8, or choose the file as it was exported.',
    ],
  ])('refuses %s', (_, files, message) => expect(readChosen(files)).rejects.toThrow(message));
});
