import { withProduct } from './with-product.mjs';

const TIMES = 2;
const SETS = ['kafka-postgres', 'local'];

/**
 * Seconds from the start of an app and its sidecar, both at the same moment and everything else running, until both are ready: the app's
 * `/health/ready` says 200. Each app by itself, the slower of two, on both component sets; the largest of all is the figure.
 */
export async function measureStartWithSidecar({ say }) {
  const rows = [];
  for (const components of SETS) {
    say(`starting the product on ${components}`);
    const seconds = await withProduct(({ running }) => startEach(running, say), { components });
    rows.push(...[...seconds].map(([app, ours]) => row(`start-with-sidecar-${components}-${app}`, ours)));
  }
  return [row('start-with-sidecar', Math.max(...rows.map(({ ours }) => ours))), ...rows];
}

const row = (name, ours) => ({ name, ours, unit: 's' });

async function startEach(running, say) {
  const slower = new Map();
  for (const { app, sidecar } of running.pairs) {
    const times = [];
    for (let i = 0; i < TIMES; i++) {
      say(`${app.name}, ${i + 1} of ${TIMES}`);
      times.push(await startAgain(app, sidecar));
    }
    slower.set(app.name, Math.max(...times));
  }
  return slower;
}

async function startAgain(app, sidecar) {
  await app.stop();
  await sidecar.stop();
  const from = performance.now();
  await Promise.all([sidecar.start(), app.start()]);
  await Promise.all([sidecar.waitReady(), app.waitReady()]);
  return (performance.now() - from) / 1000;
}
