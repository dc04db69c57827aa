import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { readPage, shellBlocks } from '../../docs/pages.mjs';
import { command, ROOT } from '../support/commands.mjs';
import { User } from '../support/user.mjs';
import { waitUntil } from '../support/wait-until.mjs';

const PAGE = 'docs/runbook.md';
/** The section's two blocks, as they stand there. */
const [BACKUP, RESTORE] = blocksOf('## Backup and restore');
/** Where somebody would be: the dump lies in this folder. */
const folder = mkdtempSync(path.join(tmpdir(), 'errand-backup-'));
for (const name of ['deploy', 'tools']) symlinkSync(path.join(ROOT, name), path.join(folder, name));
after(() => rmSync(folder, { recursive: true, force: true }));

function blocksOf(heading) {
  const text = readFileSync(path.join(ROOT, PAGE), 'utf8');
  const section = text.slice(text.indexOf(heading) + heading.length).split('\n## ')[0];
  return shellBlocks(readPage(PAGE, section)).map((block) => block.text);
}

const shell = (text) => command('bash', ['-euo', 'pipefail', '-c', text], { cwd: folder });

test("the runbook's backup is restored by the runbook's commands: what came after it is gone, the rest works", async () => {
  const user = await User.signUp();
  const kept = await user.createTask({ title: 'before the dump' });
  await waitUntil(async () => (await user.get('/api/audit')).items.length > 0, { what: 'its event in the log' });
  assert.match(await shell(BACKUP), /TABLE DATA public state errand/);
  await user.createTask({ title: 'after the dump' });

  assert.match(await shell(RESTORE), /All checks passed\./);
  assert.deepEqual(
    (await user.tasks()).map(({ id, title }) => ({ id, title })),
    [{ id: kept.id, title: 'before the dump' }],
  );
  assert.equal((await user.get('/api/audit/verify')).valid, true);
  await user.createTask({ title: 'after the restore' });
  const logged = async () => (await user.get('/api/audit')).items.filter(({ type }) => type.includes('created')).length;
  await waitUntil(async () => (await logged()) === 2, { what: 'the next event in the log' });
});
