import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { codeSpans, readPage, readPages, shellBlocks } from '../../docs/pages.mjs';
import { command, ROOT } from '../support/commands.mjs';
import { target } from '../support/target.mjs';
import { User } from '../support/user.mjs';
import { waitUntil } from '../support/wait-until.mjs';

/** Pages for operators. What of them changes something has a check of its own. */
const PAGES = [
  'docs/verification.md',
  'docs/runbook.md',
  'docs/monitoring.md',
  'docs/demo-script.md',
  'docs/oke-deployment.md',
];
const READS = /^(kubectl (-n \S+ |--namespace \S+ )?(get|describe|logs) |helm -n \S+ list)/;
/** What stands for something else, waits for ever, or asks for what is not part of the deployment. */
const NOT_HERE = /…|\b(APP|POD|NODE|NAME|ID)\b|--watch| -w\b|--previous|monitoring|grafana|\bhpa\b|\btop\b/;

const page = (file) => readPage(file, readFileSync(path.join(ROOT, file), 'utf8'));
const lines = (file) => shellBlocks(page(file)).flatMap(({ text }) => text.replaceAll('\\\n', ' ').split('\n'));
const commandsOf = (file) =>
  [...lines(file), ...codeSpans(page(file)).map(({ text }) => text)]
    .map((text) => text.replace(/ #.*$/, '').trim())
    .filter((text) => READS.test(text) && !NOT_HERE.test(text));

const shell = (text, env) => command('bash', ['-euo', 'pipefail', '-c', text], { env: { ...process.env, ...env } });

async function idOfAnEvent() {
  const user = await User.signUp();
  await user.createTask({ title: randomUUID() });
  const traced = async () => (await user.get('/api/audit')).items[0]?.correlationId;
  return waitUntil(traced, { what: 'its event in the log' });
}

test('what the pages tell operators to type is understood by the cluster', async (t) => {
  const commands = [...new Set(PAGES.flatMap(commandsOf))];
  assert.ok(commands.length > 20, `${commands.length} commands`);
  const ID = await idOfAnEvent();
  for (const text of commands) {
    // A pipe into grep may find nothing, which is no mistake of the command before it.
    const [first, ...filters] = text.split(' | ');
    await t.test(text, () =>
      shell(filters.length > 0 ? `${first} | { ${filters.join(' | ')} || true; }` : first, { ID }),
    );
  }
});

/** Blocks that begin with ```sh cluster, whole, in the order of their pages: the one that signs up comes before the one that logs in. */
const marked = readPages()
  .flatMap((one) => shellBlocks(one).map((block) => ({ ...block, where: `${one.file}:${block.line}` })))
  .filter(({ words }) => words[1] === 'cluster')
  .sort((a, b) => Number(b.text.includes('auth/signup')) - Number(a.text.includes('auth/signup')));

test('whole blocks of the pages do what they say', async (t) => {
  assert.ok(marked.length >= 6, `${marked.length} blocks`);
  const folder = mkdtempSync(path.join(tmpdir(), 'errand-docs-'));
  t.after(() => rmSync(folder, { recursive: true }));
  // A block may add to the kubeconfig.
  const KUBECONFIG = path.join(folder, 'config');
  copyFileSync(process.env.KUBECONFIG ?? path.join(homedir(), '.kube/config'), KUBECONFIG);
  const ID = await idOfAnEvent();
  const email = `${randomUUID()}@example.org`;
  for (const { text, where } of marked)
    await t.test(where, async () => {
      const here = text.replaceAll('http://localhost:8080', target.url).replaceAll('me@example.org', email);
      const env = { ...process.env, KUBECONFIG, ID };
      const said = await command('bash', ['-euc', here], { env });
      assert.doesNotMatch(said, /"status":[45]\d\d/);
    });

  await t.test('who asks in words may read, and reads no Secret', async () => {
    const asker = (what) => command('kubectl', ['--kubeconfig', KUBECONFIG, '--context', 'asker', 'get', what]);
    assert.match(await asker('components.dapr.io'), /pubsub/);
    assert.match(await asker('pods'), /chat-api/);
    await assert.rejects(asker('secrets'), /forbidden/i);
  });
});

/** `ten` and `five apps` are for a person to count. */
const isName = (text) => /^([a-z][\w-]+|\d+)$/.test(text) && text !== 'ten';

test('the table "By hand" of docs/verification.md shows what it says', async () => {
  const rows = page('docs/verification.md').prose.filter(({ text }) => /\| `(kubectl|helm) /.test(text));
  assert.equal(rows.length, 7);
  for (const { text } of rows) {
    const [, , cell, expected] = text.split(/(?<!\\)\|/).map((part) => part.trim());
    const shown = await shell(cell.replaceAll('`', '').replaceAll('\\|', '|'));
    const names = expected.replaceAll('`', '').split(', ').filter(isName);
    for (const name of names) assert.ok(shown.includes(name), `${cell}: ${name} is not in\n${shown}`);
  }
});
