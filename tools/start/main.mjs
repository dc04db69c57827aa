import { createRequire } from 'node:module';
import path from 'node:path';
import { openBrowser } from './browser.mjs';
import { ensureBuilt, outputsOf } from './build.mjs';
import { runUntilStopped } from './command.mjs';
import { readEnvironmentFile } from './environment-file.mjs';
import { tellEvents } from './events.mjs';
import { HELP, readOptions } from './options.mjs';
import { withModel } from './model.mjs';
import { prepare, requireFreePort, ROOT, shown, takeDataFolder } from './prepare.mjs';
import { seconds } from './progress.mjs';
import { UsageError } from './usage.error.mjs';

const stack = createRequire(import.meta.url)('./index.cjs');

/** @param {string[]} args what follows `npm start --` */
export function main(args) {
  return runUntilStopped(async (tools) => {
    const options = readOptions(args, process.env, ROOT);
    if (options.help) {
      console.log(HELP);
      return 'done';
    }
    await start(options, tools);
  });
}

async function start(options, { progress, signal, cleanUp }) {
  const from = performance.now();
  const { dataDir, port } = options;
  const url = `http://localhost:${port}`;
  await takeDataFolder(dataDir, { about: { url }, progress, cleanUp });
  await requireFreePort(port, `choose another port: npm start -- --port ${port < 65_535 ? port + 1 : port - 1}`);
  const env = readEnvironmentFile(process.env.ERRAND_ENV_FILE);
  if (options.reset) stack.resetDataFolder(dataDir);
  const found = await prepare(options, { progress, signal });
  refuseUnknownApps(options.replicas, found.apps);
  const outputs = outputsOf(found.apps);
  await progress.step('build', async (say) => [null, await ensureBuilt(ROOT, { outputs, say, signal })]);

  const { components, replicas } = options;
  const onEvent = tellEvents(progress);
  const apps = withModel(found.apps, options.model, { root: ROOT, dataDir, env: process.env });
  const running = await stack.createStack({
    ...found,
    apps,
    dataDir,
    components,
    replicas,
    env,
    mailbox: true,
    onEvent,
    appPorts: { 'chat-ui': port },
  });
  cleanUp.push(() => running.stop());
  await progress.step('stack', async (say) => {
    const names = (list) => list.map((one) => one.name).join(', ');
    const waiting = () => names(running.processes.filter((one) => !one.isReady));
    say(
      `starting ${names(running.processes)}`,
      () => `waiting for ${waiting()} (a scheduler that was killed needs 20 s)`,
    );
    await running.start({ signal });
    return [null, `${running.processes.length} processes are ready; logs in ${shown(path.join(dataDir, 'logs'))}`];
  });
  progress.say(`\nReady: ${url}\n(after ${seconds(from)}; Ctrl-C stops it)`);
  progress.say(`Mails: http://localhost:${running.find('mailbox').port} (nothing leaves this machine)`);
  if (options.observe) progress.say(whereToLook(running.find('prometheus').port));
  if (options.open && process.stdout.isTTY) openBrowser(url);
}

/** Grafana cannot be had from a package registry, so it is not started here. */
const whereToLook = (port) =>
  `Prometheus: http://localhost:${port}/consoles/index.html\n` +
  `For charts, import deploy/monitoring/dashboards into a Grafana whose Prometheus is http://localhost:${port} (docs/monitoring.md)`;

function refuseUnknownApps(replicas, apps) {
  const unknown = Object.keys(replicas).find((id) => !apps.some((app) => app.id === id));
  if (!unknown) return;
  throw new UsageError(`--replicas ${unknown}: no such app. There are: ${apps.map((app) => app.id).join(', ')}`);
}
