import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { codeSpans, readPage, shellBlocks } from '../../docs/pages.mjs';
import { command, ROOT } from '../support/commands.mjs';
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

test('what the pages tell operators to type is understood by the cluster', async (t) => {
  const commands = [...new Set(PAGES.flatMap(commandsOf))];
  assert.ok(commands.length > 20, `${commands.length} commands`);
  const user = await User.signUp();
  await user.createTask({ title: randomUUID() });
  const traced = async () => (await user.get('/api/audit')).items[0]?.correlationId;
  const ID = await waitUntil(traced, { what: 'its event in the log' });
  for (const text of commands) {
    // A pipe into grep may find nothing, which is no mistake of the command before it.
    const [first, ...filters] = text.split(' | ');
    await t.test(text, () =>
      shell(filters.length > 0 ? `${first} | { ${filters.join(' | ')} || true; }` : first, { ID }),
    );
  }
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
