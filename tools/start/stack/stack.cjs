const { createApp } = require('./app.cjs');
const { StackError } = require('./errors.cjs');
const { createBacking } = require('./backing.cjs');
const { prepareDataFolder } = require('./data-folder.cjs');
const { readable } = require('./log-lines.cjs');
const { freePorts } = require('./ports.cjs');
const { createMailbox } = require('./mailbox.cjs');
const { removeRunFile, writeRunFile } = require('./run-file.cjs');
const { createPrometheus } = require('./prometheus.cjs');
const { createScheduler } = require('./scheduler.cjs');
const { ensureSecrets, ensureTokens } = require('./secrets.cjs');
const { createSidecar } = require('./sidecar.cjs');
const { supervise } = require('./supervisor.cjs');

/** The app whose port is the public one. It is stopped first: nothing new comes in while the rest drains. */
const PAGE = 'chat-ui';

/** Everything is killed when an orderly stop takes longer: 30 s are promised. */
const STOP_LIMIT_MS = 27_000;

/** @type {typeof import('../index.cjs').createStack} */
async function createStack(options) {
  const { dataDir, apps, dapr, components = 'local', replicas = {}, supervised = true, onEvent = () => {} } = options;
  prepareDataFolder(dataDir);
  const tokens = ensureTokens(
    dataDir,
    apps.map((app) => app.id),
  );
  const scheduler = await createScheduler({ dataDir, runtime: dapr });
  const say = (process, text) => onEvent({ type: 'said', process, text });
  const backing = await createBacking(components, { ...options, say });
  const mailbox = await createMailbox({ dataDir });
  const environment = {
    ERRAND_SECRETS: ensureSecrets(dataDir),
    ERRAND_SMTP_PORT: String(mailbox.smtpPort),
    ...backing.env,
  };
  const page = options.appPorts?.[PAGE] ?? (await freePorts(1))[0];
  const shared = {
    ...options,
    appPorts: { ...options.appPorts, [PAGE]: page },
    // Where links in mails lead.
    env: { PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${page}`, ...options.env },
  };
  const pairs = [];
  for (const app of apps) {
    for (let replica = 1; replica <= (replicas[app.id] ?? 1); replica++) {
      pairs.push(
        await createPair({
          ...shared,
          app,
          replica,
          tokens: tokens[app.id],
          environment,
          scheduler: scheduler.address,
        }),
      );
    }
  }
  const base = [...(options.before ?? []), ...backing.processes, scheduler, ...(options.mailbox ? [mailbox] : [])];
  const shown = [...base, ...pairs.flatMap((pair) => [pair.sidecar, pair.app])];
  const { prometheus: runtime } = options;
  const observers = runtime ? [await createPrometheus({ dataDir, runtime, processes: shown })] : [];
  const processes = [...shown, ...observers];
  for (const one of processes) {
    one.onChange(() => writeRunFile(dataDir, processes));
    if (supervised) supervise(one, onEvent);
  }
  return { ...stackOf({ dataDir, base, pairs, observers, processes, onEvent }), tokens };
}

/** One replica of an app and its sidecar. */
async function createPair({
  app,
  replica,
  tokens,
  environment,
  scheduler,
  appPorts = {},
  dataDir,
  dapr,
  env,
  onAppLine,
}) {
  const [http, grpc, internal, metrics, appMetrics, free] = await freePorts(6);
  const ports = { app: (replica === 1 && appPorts[app.id]) || free, http, grpc, internal, metrics, appMetrics };
  const sidecar = createSidecar({
    app,
    replica,
    ports,
    dataDir,
    runtime: dapr,
    scheduler,
    env: { ...environment, ...tokens },
  });
  return { ports, sidecar, app: createApp({ app, replica, ports, dataDir, tokens, env, onLine: onAppLine }) };
}

function stackOf({ dataDir, base, pairs, observers, processes, onEvent }) {
  return {
    dataDir,
    processes,
    pairs,

    find(name) {
      const found = processes.find((one) => one.name === name);
      if (!found)
        throw new StackError(
          `no process "${name}" in this stack. There are: ${processes.map((one) => one.name).join(', ')}`,
        );
      return found;
    },

    async start({ signal, timeoutMs = 90_000 } = {}) {
      await startAll(base, { signal, timeoutMs, onEvent });
      await startAll([...pairs.flatMap((pair) => [pair.sidecar, pair.app]), ...observers], {
        signal,
        timeoutMs,
        onEvent,
      });
    },

    async stop() {
      for (const one of processes) one.letGo();
      const late = setTimeout(() => processes.forEach((one) => one.signal('SIGKILL')), STOP_LIMIT_MS);
      for (const step of stopOrder(processes)) await Promise.all(step.map((one) => one.stop()));
      clearTimeout(late);
      for (const one of processes) one.close();
      removeRunFile(dataDir);
    },
  };
}

/** Each is told when it is ready. The first that fails ends the waiting for the others. */
async function startAll(processes, { signal, timeoutMs, onEvent }) {
  signal?.throwIfAborted();
  for (const one of processes) await one.start();
  const failed = new AbortController();
  const signals = [failed.signal, ...(signal ? [signal] : [])];
  const waitFor = async (one) => {
    const from = Date.now();
    await one.waitReady({ timeoutMs, signal: AbortSignal.any([givesUp(one), ...signals]) });
    onEvent({ type: 'ready', process: one, tookMs: Date.now() - from });
  };
  const outcomes = processes.map((one) => waitFor(one).catch((error) => fail(one, error, signal)));
  try {
    await Promise.all(outcomes);
  } catch (error) {
    failed.abort(error);
    await Promise.allSettled(outcomes);
    throw error;
  }
}

/** A program that keeps dying is not waited for to the end. */
function givesUp(one) {
  const gaveUp = new AbortController();
  let deaths = 0;
  one.onChange((_, event) => {
    if (event.type === 'exited' && !event.expected && ++deaths === 3) gaveUp.abort(new StackError('it keeps dying'));
  });
  return gaveUp.signal;
}

function fail(one, error, signal) {
  signal?.throwIfAborted();
  const last = one.tail(8).map((line) => `    ${readable(line)}`);
  throw new StackError(
    `${one.name} did not start: ${error.message}. Its last lines (all of them in ${one.log}):\n${last.join('\n')}`,
  );
}

/** Page, apps, sidecars, scheduler and who watches, broker. */
function stopOrder(processes) {
  const of = (kind) => processes.filter((one) => one.kind === kind);
  const isPage = (one) => one.name === PAGE;
  return [
    of('app').filter(isPage),
    of('app').filter((one) => !isPage(one)),
    of('sidecar'),
    [...of('scheduler'), ...of('observer')],
    [...of('broker'), ...of('store')],
  ];
}

module.exports = { createStack, stopOrder, PAGE };
