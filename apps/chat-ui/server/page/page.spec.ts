import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFile } from './find-file.js';
import { PageMissingError, readPage } from './read-page.js';

const HTML = 'text/html,application/xhtml+xml,*/*;q=0.8';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'page-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<p>page</p>');
  writeFileSync(path.join(folder, 'assets/index-B1.js'), 'code');
  writeFileSync(path.join(folder, 'assets/index-B1.js.br'), 'small');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('readPage', () => {
  it('knows each file by its path, with its compressed forms', () => {
    const files = readPage(folder);
    expect([...files.keys()].sort()).toEqual(['/assets/index-B1.js', '/index.html']);
    expect(files.get('/assets/index-B1.js')?.compressed.br?.toString()).toBe('small');
  });

  it('lets hashed names be kept for ever and others be asked for each time', () => {
    const files = readPage(folder);
    expect(files.get('/assets/index-B1.js')?.cacheControl).toBe('public, max-age=31536000, immutable');
    expect(files.get('/index.html')?.cacheControl).toBe('no-cache');
  });

  it('says how to get a page when there is none', () => {
    expect(() => readPage(path.join(folder, 'none'))).toThrow(PageMissingError);
    expect(() => readPage('/none')).toThrow(
      'no page in /none: index.html is missing. Build it with "npx nx build chat-ui", or set PAGE_DIR.',
    );
  });
});

describe('findFile', () => {
  it.each(['/', '/today', '/tasks/42'])('opens the page at %s', (asked) => {
    expect(findFile(readPage(folder), asked, HTML)?.type).toMatch('text/html');
  });

  it.each(['/api', '/api/tasks', '/health/live', '/job/x', '/events/x', '/internal/x', '/assets/old-A0.js', '/x.png'])(
    'never answers %s with the page',
    (asked) => expect(findFile(readPage(folder), asked, HTML)).toBeUndefined(),
  );

  it('gives the page to browsers only', () => {
    expect(findFile(readPage(folder), '/today', 'application/json')).toBeUndefined();
  });
});
