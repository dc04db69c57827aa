// `node tools/helm/budget.mjs`: does all that the deployment to Oracle's free tier asks for fit on its nodes, with the room that a rolling
// update takes? Prints the table; exit code 1 when it does not.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { fit } from './budget/fit.mjs';
import { podsOf } from './budget/pods.mjs';
import { bytes, milliCores } from './budget/quantities.mjs';
import { table } from './budget/table.mjs';
import { parseResources, render, ROOT } from './helm.mjs';
import { APPS, releases } from './releases.mjs';

const { ensureDaprChart } = createRequire(import.meta.url)('../runtime/index.cjs');

/** What is there, and what no chart here renders: deploy/oke/budget.yaml. */
export function readBudgetFile(file = path.join(ROOT, 'deploy/oke/budget.yaml')) {
  const { nodes, storage, parts } = parse(readFileSync(file, 'utf8'));
  const pod = ({ count = 1, cpu, memory, ...rest }) => ({
    ...rest,
    count,
    cpu: milliCores(cpu),
    memory: bytes(memory),
  });
  return {
    nodes: {
      count: nodes.count,
      cpu: milliCores(nodes.cpu),
      memory: bytes(nodes.memory),
      storage: bytes(nodes.storage),
    },
    storage: bytes(storage),
    parts: parts.map(({ title, pods }) => ({ title, rows: pods.map(pod) })),
  };
}

/** Every resource of the deployment to a place, by release; Dapr's own chart among them. */
export async function renderAll(place = 'oke') {
  const { chart } = await ensureDaprChart({ progress: (text) => console.error(`  ${text}`) });
  const dapr = { name: 'dapr', chart, namespace: 'dapr-system', values: ['deploy/helm/dapr-values.yaml'] };
  const all = new Map();
  for (const release of [dapr, ...releases(place)]) all.set(release.name, parseResources(await render(release)));
  return all;
}

/**
 * @param {Map<string, object[]>} resources by release
 * @param {ReturnType<typeof readBudgetFile>} given
 * @returns {Parameters<typeof table>[0]} `problems` is empty when all of it fits
 */
export function addUp(resources, { nodes, storage, parts }) {
  const of = (names, options) => names.flatMap((name) => podsOf(resources.get(name) ?? [], options));
  const apps = of(APPS);
  const largest = apps.reduce((a, b) => (b.cpu > a.cpu || (b.cpu === a.cpu && b.memory > a.memory) ? b : a));
  const all = [
    { title: 'Apps, each with its sidecar', rows: apps },
    { title: 'Autoscalers at their most', rows: more(apps, of(APPS, { replicas: 'most' })) },
    { title: 'A rolling update', rows: [{ ...largest, name: `${largest.name}, one more`, count: 1 }] },
    { title: 'Dapr', rows: of(['dapr']) },
    { title: 'Broker and store', rows: of(['backing']) },
    { title: 'Seeing (optional)', rows: of(['monitoring']) },
    ...parts,
  ].filter(({ rows }) => rows.length > 0);
  const pods = all.flatMap(({ rows }) => rows);
  const times = (one) => one.count * (one.perNode ? nodes.count : 1);
  const sum = (key) => pods.reduce((total, one) => total + times(one) * (one[key] ?? 0), 0);
  const asked = { cpu: sum('cpu'), memory: sum('memory'), storage: sum('storage') + nodes.count * nodes.storage };
  const has = { cpu: nodes.count * nodes.cpu, memory: nodes.count * nodes.memory, storage };
  const { left, without } = fit(pods, nodes);
  return { parts: all, asked, given: has, left, problems: problemsOf(asked, has, without) };
}

const more = (least, most) =>
  most
    .map((one, i) => ({ ...one, name: `${one.name}, more`, count: one.count - least[i].count }))
    .filter(({ count }) => count > 0);

function problemsOf(asked, given, without) {
  const over = Object.keys(given).filter((what) => asked[what] > given[what]);
  return [
    ...over.map((what) => `more ${what} is asked for than there is`),
    ...(without.length > 0 ? [`no node has room for ${without.join(', ')}`] : []),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const budget = addUp(await renderAll(), readBudgetFile());
  console.log(table(budget));
  if (budget.problems.length > 0) process.exitCode = 1;
}
