// `npx nx serve chat-api` as a person uses it, with a real sidecar, scheduler and Redis, in a small workspace of its own with a tiny app.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { ensureDapr, ensureRedis, freePorts, waitFor } = require('./index.cjs');
const { identityOf } = require('./stack/identity.cjs');
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const root = mkdtempSync(path.join(tmpdir(), 'errand-serve-'));
const at = (...parts) => path.join(root, ...parts);
const COPIED = ['tools/start', 'tools/runtime', 'tools/build', 'deploy/dapr', 'package.json', 'package-lock.json'];
const COPIED_TOO = ['nx.json', 'tsconfig.base.json', 'apps/chat-api/project.json', 'apps/chat-api/package.json'];
const MAIN = `import { createServer } from 'node:http';
import { greeting } from './greeting.js';
const server = createServer((_, response) => response.end(greeting));
server.listen(Number(process.env['APP_PORT']), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
`;
let port;

before(async () => {
  for (const name of [...COPIED, ...COPIED_TOO]) cpSync(path.join(ROOT, name), at(name), { recursive: true });
  [port] = await freePorts(1);
  const description = readFileSync(path.join(ROOT, 'dapr.yaml'), 'utf8');
  writeFileSync(at('dapr.yaml'), description.replace('appPort: 3001', `appPort: ${port}`));
  mkdirSync(at('apps/chat-api/src'));
  writeFileSync(at('apps/chat-api/src/main.ts'), MAIN);
  greet('first');
  mkdirSync(at('node_modules'));
  for (const name of readdirSync(path.join(ROOT, 'node_modules')).filter((one) => one === '.bin' || one[0] !== '.')) {
    symlinkSync(path.join(ROOT, 'node_modules', name), at('node_modules', name));
  }
  writeFileSync(at('node_modules/.package-lock.json'), '{}');
  await Promise.all([ensureDapr(), ensureRedis()]);
});
after(() => rmSync(root, { recursive: true, force: true }));

const greet = (words) =>
  writeFileSync(at('apps/chat-api/src/greeting.ts'), `export const greeting: string = '${words}';\n`);
const answer = async () => (await fetch(`http://127.0.0.1:${port}/`)).text();
const answers = (words, timeoutMs) =>
  waitFor(async () => (await answer()) === words, { what: `the app to answer ${words}`, timeoutMs });
const rows = () => JSON.parse(readFileSync(at('.errand/serve/run.json'), 'utf8'));

function serve() {
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' };
  const child = spawn('npx', ['nx', 'serve', 'chat-api'], { cwd: root, detached: true, env });
  child.text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (child.text += text));
  child.ended = once(child, 'close');
  child.says = (pattern) =>
    waitFor(() => pattern.test(child.text) || (child.exitCode !== null && assert.fail(child.text)), {
      what: `nx serve says ${pattern} and not:\n${child.text}`,
      timeoutMs: 90_000,
    });
  return child;
}

test('nx serve runs one app with its sidecar, builds and starts it again at a change, and ends at SIGINT', async () => {
  const child = serve();
  try {
    await child.says(new RegExp(`Ready: http://localhost:${port} `));
    await answers('first', 10_000);
    const names = rows().map(({ name }) => name);
    assert.deepEqual(names.sort(), ['chat-api', 'chat-api-build', 'chat-api-dapr', 'redis', 'scheduler']);
    const sidecar = rows().find(({ name }) => name === 'chat-api-dapr');

    greet('second');
    await answers('second', 30_000);
    await child.says(/(build finished[^]*){2}/); // from then on the builder looks for the next change
    writeFileSync(at('apps/chat-api/src/greeting.ts'), 'export const greeting = ;\n');
    await child.says(/ERROR[^]*Expression expected[^]*greeting\.ts/);
    assert.equal(await answer(), 'second', 'what was there runs on');
    greet('third');
    await answers('third', 30_000);
    assert.equal(rows().find(({ name }) => name === 'chat-api-dapr').pid, sidecar.pid, 'the sidecar stays');
  } finally {
    const started = rows();
    process.kill(-child.pid, 'SIGINT');
    await child.ended;
    await waitFor(() => started.every(({ pid }) => identityOf(pid) === null), { what: 'everything to end' });
  }
  await assert.rejects(answer);
});
