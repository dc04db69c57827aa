import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { command, kubectl, podsOf } from '../support/commands.mjs';
import { Load } from '../support/load.mjs';
import { runbook } from '../support/runbook.mjs';
import { target } from '../support/target.mjs';
import { User } from '../support/user.mjs';
import { waitUntil } from '../support/wait-until.mjs';

const inSeconds = (seconds) => new Date(Date.now() + seconds * 1000).toISOString();
const rolledOut = (app) => kubectl('rollout', 'status', `deployment/${app}`, '--timeout=120s');

for (const app of ['chat-api', 'notification-svc'])
  test(`a pod of ${app} is killed under load: nothing accepted is lost, or there twice`, async (t) => {
    const load = await Load.begin();
    const [{ metadata }] = await podsOf(app);
    await kubectl('delete', 'pod', metadata.name, '--grace-period=0', '--force');
    await load.goesOn();
    await rolledOut(app);
    await load.goesOn();
    assert.deepEqual(await load.end(), { lost: 0, twice: 0 });
    t.diagnostic(`${load.accepted} requests, repeated: ${load.failures.length}`);
  });

test("a pod of Dapr's scheduler is killed: a reminder comes all the same, and the runbook's commands bring all three back", async () => {
  const user = await User.signUp();
  await user.createTask({ title: 'in spite of it', due: inSeconds(10), reminders: ['PT0S'] });
  const ofDapr = (...args) => command('kubectl', ['-n', 'dapr-system', ...args]);
  await ofDapr('delete', 'pod', 'dapr-scheduler-server-0', '--grace-period=0', '--force');
  const told = async () => (await user.get('/api/notifications')).items.length > 0;
  await waitUntil(told, { what: 'the reminder', timeoutMs: 120_000 });
  // Alone it does not: its storage was in memory, and the two others know it as a member that has had one.
  const [allAnew] = runbook("### Dapr's scheduler anew");
  await command('bash', ['-euo', 'pipefail', '-c', allAnew]);
});

/** Processes of the node, by what they were called with; only those of this cluster's namespace are seen here. */
const nodeProcesses = (words) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandLine(pid).startsWith(words))
    .map(Number);

function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // it has ended meanwhile
  }
}

if (target.own)
  for (const [name, words] of [
    ['kubelet', 'hyperkube kubelet '],
    ['containerd', 'containerd -c '],
    ["Kubernetes' scheduler", 'hyperkube kube-scheduler '],
  ])
    test(`the node's ${name} is killed: requests are answered, and a lost pod is made anew`, async () => {
      const load = await Load.begin();
      const killed = nodeProcesses(words);
      assert.equal(killed.length, 1, `processes: ${killed}`);
      process.kill(killed[0], 'SIGKILL');
      await waitUntil(() => nodeProcesses(words).some((pid) => pid !== killed[0]), { what: `another ${name}` });
      const [{ metadata }] = await podsOf('audit-svc');
      await kubectl('delete', 'pod', metadata.name);
      await rolledOut('audit-svc');
      await load.goesOn();
      const judged = await load.end();
      assert.deepEqual({ failures: load.failures, ...judged }, { failures: [], lost: 0, twice: 0 });
    });
