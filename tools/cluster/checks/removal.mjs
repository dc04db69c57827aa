import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command, deploy, kubectl } from '../support/commands.mjs';
import { User } from '../support/user.mjs';
import { waitUntil } from '../support/wait-until.mjs';

const APP = 'recurring-svc';
const SELECTED = ['-l', `app.kubernetes.io/name=${APP}`];
const REPEATING = { title: 'water the plants', due: '2027-01-01', recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1' };

test('a release is deleted whole, the others serve on, and installed again it does what waited for it', async () => {
  const user = await User.signUp();
  await command('helm', ['uninstall', APP, '-n', 'errand', '--wait', '--timeout', '2m']);
  await kubectl('wait', 'pod', ...SELECTED, '--for=delete', '--timeout=60s');
  const left = await kubectl('get', 'deployments,services,configmaps,serviceaccounts,pods', ...SELECTED, '-o', 'name');
  assert.equal(left, '');

  const { id } = await user.createTask(REPEATING);
  await user.post(`/api/tasks/${id}/complete`, {}, 200);
  await deploy('--only', APP, '--skip-verify');
  const next = async () => (await user.tasks()).some((task) => task.id !== id && task.status === 'open');
  await waitUntil(next, { what: 'the next occurrence of a task that was completed meanwhile' });
});
