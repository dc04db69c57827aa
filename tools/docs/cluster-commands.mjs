import { optionOf, partsOf } from './words.mjs';

const KUBECTL_SWITCHES = (
  '-A --all-namespaces -w --watch -it -i -t --stdin --tty -p --previous -f --follow --all --all-containers --server-side --force-conflicts ' +
  '--ignore-not-found --no-headers --ignore-daemonsets --delete-emptydir-data --show-labels --prefix --raw-output'
).split(' ');
const HELM_SWITCHES =
  '--install --wait --atomic --create-namespace --all --devel --cleanup-on-fail --reuse-values --dry-run --debug'.split(
    ' ',
  );

/** What kubectl lets one write, and the kind as it is. */
const KINDS = {
  deploy: 'deployment',
  sts: 'statefulset',
  svc: 'service',
  po: 'pod',
  hpa: 'horizontalpodautoscaler',
  pdb: 'poddisruptionbudget',
  pvc: 'persistentvolumeclaim',
  cm: 'configmap',
  sa: 'serviceaccount',
  netpol: 'networkpolicy',
  ns: 'namespace',
  no: 'node',
  ev: 'event',
  networkpolicies: 'networkpolicy',
  'components.dapr.io': 'component',
  'configurations.dapr.io': 'configuration',
  'subscriptions.dapr.io': 'subscription',
  'resiliencies.dapr.io': 'resiliency',
};
/** Kinds whose names nobody knows beforehand, or that are not ours. */
const UNNAMED = ['node', 'event', 'namespace', 'crd', 'context', 'nodes.metrics.k8s.io'];

/**
 * What a call of kubectl or helm names that the rendered charts do not have.
 *
 * @param {string[]} call
 * @param {Map<string, import('./cluster-names.mjs').Names>} cluster by namespace
 * @returns {string[]}
 */
export function clusterProblems([program, ...args], cluster) {
  if (program === 'kubectl') return kubectl(args, cluster);
  if (program === 'helm') return helm(args, cluster);
  return [];
}

function kubectl(args, cluster) {
  const isFile = args.some((word) => ['apply', 'create', 'delete', 'replace'].includes(word));
  const switches = isFile ? KUBECTL_SWITCHES.filter((name) => name !== '-f') : KUBECTL_SWITCHES;
  const parts = partsOf(args, switches);
  const namespace = optionOf(parts, '-n', '--namespace');
  const about = references(parts.words);
  if (namespace === undefined)
    return about.every(([kind]) => isUnnamed(kindOf(kind))) ? [] : ['says no namespace: kubectl -n errand …'];
  const names = cluster.get(namespace);
  if (!names) return [`no chart is deployed to the namespace '${namespace}'`];
  const problems = about.flatMap(([kind, name]) => unknownName(names, kind, name));
  for (const { name, value } of parts.options) {
    if (['-l', '--selector'].includes(name)) problems.push(...unknownLabels(names, value));
    if (['-c', '--container'].includes(name) && !names.containers.has(value))
      problems.push(`no pod has a container '${value}'`);
  }
  return [...problems, ...unknownPorts(names, parts.words)];
}

/** What a command is about, as [kind, name]. */
function references([verb, ...words]) {
  if (verb === 'rollout') return references(['get', ...words.slice(1)]);
  if (verb === 'create') return words[0] === 'secret' && words[1] === 'generic' ? [['secret', words[2]]] : [];
  const pairs = words.filter((word) => word.includes('/')).map((word) => word.split('/'));
  if (pairs.length > 0) return pairs;
  if (['logs', 'exec', 'port-forward', 'cp', 'attach'].includes(verb)) return words[0] ? [['pod', words[0]]] : [];
  if (['get', 'describe', 'delete', 'edit', 'scale', 'patch', 'wait', 'label', 'annotate', 'top'].includes(verb)) {
    // `label` and `annotate` end with what they set.
    const [kinds, ...named] = words.filter((word) => !word.includes('='));
    // What another command would have printed.
    if (!kinds) return [];
    return kinds.split(',').flatMap((kind) => (named.length > 0 ? named.map((name) => [kind, name]) : [[kind]]));
  }
  return [];
}

function unknownName({ kinds }, written, name) {
  const kind = kindOf(written);
  if (isUnnamed(kind)) return [];
  if (!kinds.has(kind) && kind !== 'pod') return [`the charts have no ${written}`];
  if (!name || isPlaceholder(name) || kinds.get(kind)?.has(name)) return [];
  return [`there is no ${kind} '${name}'`];
}

const kindOf = (written) => KINDS[written] ?? KINDS[written.replace(/s$/, '')] ?? written.replace(/s$/, '');
const isUnnamed = (kind) => UNNAMED.includes(kind);
const isPlaceholder = (name) => /^[A-Z_]+$/.test(name) || name.includes('…');

function unknownLabels({ labels }, selector) {
  return selector
    .split(',')
    .filter((one) => !/!=| in | notin /.test(one) && !isPlaceholder(one.split('=')[1] ?? ''))
    .map((one) => one.replace('==', '='))
    .filter(
      (one) => !labels.has(one) && !(one.endsWith('=') || [...labels].some((label) => label.startsWith(`${one}=`))),
    )
    .map((one) => `nothing has the label ${one}`);
}

function unknownPorts({ ports }, [verb, target = '', ...forwards]) {
  const [, service] = /^(?:service|svc)\/(.+)$/.exec(target) ?? [];
  if (verb !== 'port-forward' || !ports.has(service)) return [];
  const wanted = forwards.map((one) => one.split(':').at(-1));
  return wanted
    .filter((port) => !ports.get(service).has(port))
    .map((port) => `the service ${service} has no port ${port}`);
}

const RELEASE_VERBS = ['upgrade', 'install', 'uninstall', 'rollback', 'history', 'status', 'get', 'test'];

function helm(args, cluster) {
  const parts = partsOf(args, HELM_SWITCHES);
  const [verb, ...words] = parts.words;
  const namespace = optionOf(parts, '-n', '--namespace');
  // Without a release it is spoken of, not meant to be pasted.
  if (!RELEASE_VERBS.includes(verb) || words.length === 0) return [];
  if (namespace === undefined) return ['says no namespace: helm -n errand …'];
  const names = cluster.get(namespace);
  if (!names) return [`no chart is deployed to the namespace '${namespace}'`];
  const release = verb === 'get' ? words[1] : words[0];
  if (!release || isPlaceholder(release) || names.releases.has(release)) return [];
  return [`there is no release '${release}' in ${namespace}`];
}
