import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command, deploy, kubectl, podsOf } from '../support/commands.mjs';
import { Load } from '../support/load.mjs';
import { target } from '../support/target.mjs';

const imageOf = (app) => kubectl('get', 'deployment', app, '-o', 'jsonpath={.spec.template.spec.containers[0].image}');
const namesOf = async (app) => (await podsOf(app)).map(({ metadata }) => metadata.name).sort();

/** Does it under load, and wants every request answered. */
async function withoutFailure(t, work) {
  const load = await Load.begin();
  await work();
  await load.goesOn();
  const judged = await load.end();
  t.diagnostic(`${load.accepted} requests meanwhile`);
  assert.deepEqual({ failures: load.failures, ...judged }, { failures: [], lost: 0, twice: 0 });
}

if (target.nextTag)
  test('chat-api is upgraded to another image under load, and no request fails', async (t) => {
    await withoutFailure(t, () => deploy('--only', 'chat-api', '--tag', target.nextTag, '--skip-verify'));
    assert.equal((await imageOf('chat-api')).split(':').at(-1), target.nextTag);
  });

if (target.nextTag)
  test('rollback.sh takes it back under load, and no request fails', async (t) => {
    await withoutFailure(t, () => command('deploy/oke/rollback.sh', ['chat-api']));
    assert.notEqual((await imageOf('chat-api')).split(':').at(-1), target.nextTag);
  });

test('a release with an image that does not come is taken back, and its pods serve on', async () => {
  const [image, pods] = await Promise.all([imageOf('audit-svc'), namesOf('audit-svc')]);
  const broken = deploy('--only', 'audit-svc', '--tag', 'none-such', '--skip-verify', '--timeout', '30s');
  await assert.rejects(broken, ({ output }) => {
    assert.match(output, /audit-svc did not become ready within 30s; Helm has taken it back/);
    return true;
  });
  assert.deepEqual([await imageOf('audit-svc'), await namesOf('audit-svc')], [image, pods]);
});
