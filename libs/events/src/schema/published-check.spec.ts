import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = join(__dirname, '../../../../tools/checks/events-published.mjs');
const LIST = 'libs/events/schemas/published.json';

describe('tools/checks/events-published', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'events-published-'));
    git('init', '-q', '-b', 'main');
    commit();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('accepts an addition', () => {
    publish({ a: '1' });
    commit();
    publish({ a: '1', b: '2' });
    expect(check('main')).toEqual({ status: 0, text: 'All 1 schemas and samples published at main are unchanged.\n' });
  });

  it.each([
    ['a change', { a: '2', b: '1' }],
    ['a removal', { b: '1' }],
  ])('refuses %s and names the file', (_name, now) => {
    publish({ a: '1', b: '1' });
    commit();
    publish(now);
    const { status, text } = check('main');
    expect(status).toBe(1);
    expect(text).toBe(
      'Published at main and no longer the same:\n  a\nRestore them. For a new optional field raise the minor version ' +
        'in the catalog, for any other change add a new major version with an upcast (see libs/events/README.md).\n',
    );
  });

  it('accepts a base from before the first publication', () => {
    expect(check('main')).toEqual({ status: 0, text: 'Nothing was published at main.\n' });
  });

  it('says when the base is not there', () => {
    expect(check('nowhere')).toEqual({
      status: 2,
      text: 'No commit "nowhere": fetch it (a shallow clone lacks it), or name another base.\n',
    });
  });

  function git(...args: string[]): void {
    const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, ...args], { cwd: folder });
  }
  function commit(): void {
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '--no-verify', '-m', 'test');
  }
  function publish(list: Record<string, string>): void {
    mkdirSync(join(folder, 'libs/events/schemas'), { recursive: true });
    writeFileSync(join(folder, LIST), JSON.stringify(list));
  }
  function check(base: string): { status: number | null; text: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, base], { cwd: folder, encoding: 'utf8' });
    return { status, text: stdout + stderr };
  }
});
