// `npx nx serve <app>`: one app (or several) with its sidecar, built and started again at every change of its sources.
import { createRequire } from 'node:module';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { runUntilStopped } from './command.mjs';
import { tellEvents } from './events.mjs';
import { prepare, requireFreePort, ROOT, takeDataFolder } from './prepare.mjs';
import { UsageError } from './usage.error.mjs';

const stack = createRequire(import.meta.url)('./index.cjs');
const ADVICE = 'serve several apps at once: node tools/start/serve.mjs chat-api chat-ui';

await runUntilStopped(async ({ progress, signal, cleanUp }) => {
  const names = process.argv.slice(2);
  const dataDir = path.join(ROOT, '.errand', 'serve');
  if (names.length === 0)
    throw new UsageError('name an app: npx nx serve chat-api (several: node tools/start/serve.mjs chat-api chat-ui)');
  await takeDataFolder(dataDir, { about: { advice: ADVICE }, progress, cleanUp });
  const found = await prepare({ components: 'local' }, { progress, signal });
  const apps = names.map((name) => choose(name, found.apps));
  for (const app of apps) await requireFreePort(app.port, `change ${app.id}'s appPort in dapr.yaml`);

  const running = await stack.createStack({
    ...found,
    dataDir,
    apps: apps.map((app) => ({ ...app, command: ['node', '--watch', ...app.command.slice(1)] })),
    before: apps.map((app) => builder(app, dataDir)),
    appPorts: Object.fromEntries(apps.map((app) => [app.id, app.port])),
    onEvent: tellEvents(progress),
    onAppLine: (line) => console.log(line),
  });
  cleanUp.push(() => running.stop());
  await progress.step('serve', async () => [await running.start({ signal }), `${names.join(', ')} ready`]);
  for (const app of apps)
    progress.say(`Ready: http://localhost:${app.port}   (${app.id}, built again at every change)`);
});

function choose(name, apps) {
  const found = apps.find((app) => app.id === name);
  if (!found) throw new UsageError(`there is no app "${name}". There are: ${apps.map((app) => app.id).join(', ')}`);
  return found;
}

/** `dist/main.js` comes from `src/main.ts`, `dist/server/main.js` from `server/main.ts`. */
function builder(app, dataDir) {
  const output = app.command.at(-1);
  const folder = path.dirname(path.relative('dist', output));
  const entry = path.join(folder === '.' ? 'src' : folder, 'main.ts');
  const file = path.join(app.folder, output);
  const since = Date.now();
  return new stack.ManagedProcess({
    name: `${app.id}-build`,
    kind: 'app',
    port: 0,
    command: process.execPath,
    args: [path.join(ROOT, 'tools/build/bundle.mjs'), entry, output, '--watch'],
    cwd: app.folder,
    env: process.env,
    log: path.join(dataDir, 'logs', `${app.id}-build.jsonl`),
    onLine: (line) => console.log(`${app.id}-build: ${line}`),
    ready: async () => existsSync(file) && statSync(file).mtimeMs >= since,
  });
}
