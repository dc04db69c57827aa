import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { command, ROOT } from '../support/commands.mjs';
import { runbook } from '../support/runbook.mjs';
import { User } from '../support/user.mjs';
import { waitUntil } from '../support/wait-until.mjs';

const [BACKUP, RESTORE] = runbook('## Backup and restore');
/** Where somebody would be: the dump lies in this folder. */
const folder = mkdtempSync(path.join(tmpdir(), 'errand-backup-'));
for (const name of ['deploy', 'tools']) symlinkSync(path.join(ROOT, name), path.join(folder, name));
after(() => rmSync(folder, { recursive: true, force: true }));

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
