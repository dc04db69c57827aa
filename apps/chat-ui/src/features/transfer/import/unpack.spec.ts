import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { unpack } from './unpack.js';

const BROKEN =
  'The archive is broken, or is no ZIP archive. Download it again, or unpack it and choose the CSV files in it.';
const TOO_LARGE = 'The archive is larger than 10 MB when it is unpacked. Choose some of its files instead.';
const PASSWORD = 'The archive asks for a password. Unpack it, and choose the CSV files in it.';

const isCsv = (name: string): boolean => name.endsWith('.csv');
const textsIn = (archive: Uint8Array): [string, string][] =>
  unpack(archive, isCsv).files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
/** Sets the first bit of the flags of each entry, as programs that encrypt do. */
const encrypted = (archive: Uint8Array): Uint8Array => {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at++) {
    const sign = view.getUint32(at, true);
    if (sign === 0x04034b50) bytes[at + 6] = (bytes[at + 6] ?? 0) | 1;
    if (sign === 0x02014b50) bytes[at + 8] = (bytes[at + 8] ?? 0) | 1;
  }
  return bytes;
};

describe('unpack', () => {
  it('gives the wanted files with their folders, and names the others', () => {
    const archive = zipSync({
      'Inbox [1].csv': strToU8('a'),
      'Büro/Work [2].csv': strToU8('bé'),
      'empty.csv': strToU8(''),
      'stored.csv': [strToU8('as it is'), { level: 0 }],
      'readme.txt': strToU8('x'),
      'a folder/': strToU8(''),
    });
    expect(textsIn(archive)).toEqual([
      ['Inbox [1].csv', 'a'],
      ['Büro/Work [2].csv', 'bé'],
      ['empty.csv', ''],
      ['stored.csv', 'as it is'],
    ]);
    expect(unpack(archive, isCsv).skipped).toEqual(['readme.txt']);
  });

  it('gives back what was packed, whatever it is', () => {
    const contents = fc.uint8Array({ maxLength: 20_000 });
    fc.assert(
      fc.property(fc.array(contents, { minLength: 1, maxLength: 5 }), (all) => {
        const files: Zippable = Object.fromEntries(all.map((bytes, i) => [`${i}.csv`, bytes]));
        const found = unpack(zipSync(files), isCsv).files;
        expect(found.map(({ bytes }) => [...bytes])).toEqual(all.map((bytes) => [...bytes]));
      }),
      { numRuns: 30 },
    );
  });

  it('stops where what comes out is too large, though the archive is small and says otherwise', () => {
    const archive = zipSync({ 'bomb.csv': new Uint8Array(40_000_000), 'after.csv': strToU8('x') });
    expect(archive.length).toBeLessThan(50_000);
    new DataView(archive.buffer).setUint32(22, 10, true); // the size that it says it has
    const seen: string[] = [];
    const wanted = (name: string): boolean => seen.push(name) > 0;
    expect(() => unpack(archive, wanted)).toThrow(TOO_LARGE);
    expect(seen).toEqual(['bomb.csv']);
  });

  it('counts all files together, and none that is not wanted', () => {
    const six = new Uint8Array(6_000_000);
    expect(() => unpack(zipSync({ 'a.csv': six, 'b.csv': six }), isCsv)).toThrow(TOO_LARGE);
    expect(textsIn(zipSync({ 'a.txt': six, 'b.txt': six, 'c.csv': strToU8('x') }))).toEqual([['c.csv', 'x']]);
  });

  it('says that an archive asks for a password', () => {
    const archive = encrypted(zipSync({ 'a.csv': strToU8('secret') }));
    expect(() => unpack(archive, isCsv)).toThrow(PASSWORD);
  });

  const whole = zipSync({ 'a.csv': strToU8('TYPE,CONTENT\n'.repeat(2_000)), 'b.csv': strToU8('b') });
  const spoilt = whole.slice();
  spoilt.fill(0xff, 36, 60);
  it.each([
    ['nothing', new Uint8Array()],
    ['a text', strToU8('TYPE,CONTENT\ntask,a,\n'.repeat(3))],
    ['the first half of one', whole.subarray(0, whole.length / 2)],
    ['one with a hole', spoilt],
    ['one without a beginning', whole.subarray(40)],
  ])('refuses %s as broken', (_, bytes) => expect(() => unpack(bytes, isCsv)).toThrow(BROKEN));
});
