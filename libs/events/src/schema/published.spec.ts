import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractFiles, PUBLISHED } from './contract-files.js';
import { PublishedFileChangedError } from './published-file-changed.error.js';
import { publish, type Published, sha256 } from './published.js';

const root = join(__dirname, '../..');

describe('what is published', () => {
  const published = JSON.parse(readFileSync(join(root, PUBLISHED), 'utf8')) as Published;
  const files = contractFiles(root);

  it.each(Object.entries(published))('%s is as it was published: never edit it, see README.md', (path, hash) => {
    expect(sha256(files.get(path) ?? 'missing')).toBe(hash);
  });

  it('lists every schema and sample; if not, run `npx nx run events:schemas`', () => {
    expect([...files.keys()].filter((path) => !(path in published))).toEqual([]);
  });
});

describe('publish', () => {
  const published = { 'schemas/a.json': sha256('a') };

  it('adds what is new, in the order of the paths', () => {
    const files = new Map([
      ['src/samples/a.json', 's'],
      ['schemas/a.json', 'a'],
    ]);
    expect(Object.entries(publish(published, files))).toEqual([
      ['schemas/a.json', sha256('a')],
      ['src/samples/a.json', sha256('s')],
    ]);
  });

  it('refuses an edited file and says what to do instead', () => {
    expect(() => publish(published, new Map([['schemas/a.json', 'b']]))).toThrow(
      new PublishedFileChangedError('schemas/a.json', false),
    );
    expect(new PublishedFileChangedError('schemas/a.json', false).message).toBe(
      'schemas/a.json is published and was changed: restore it. For a new optional field raise the minor version in ' +
        'the catalog, for any other change add a new major version with an upcast (see README.md).',
    );
  });

  it('refuses a missing file', () => {
    expect(() => publish(published, new Map())).toThrow('schemas/a.json is published and was removed');
  });
});
