// That the checks of the pages find what is wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callsOf } from './calls.mjs';
import { clusterProblems } from './cluster-commands.mjs';
import { readClusterNames } from './cluster-names.mjs';
import { readPage, shellBlocks } from './pages.mjs';
import { workspaceProblems } from './workspace-commands.mjs';
import { readWorkspace } from './workspace.mjs';

const workspace = readWorkspace();
const cluster = await readClusterNames();
const SCRIPTS = ['deploy/oke/rollback.sh'];
const problemsOf = (text, check, known) => callsOf(text, SCRIPTS).flatMap((call) => check(call, known));

test('a page is its prose and its fenced blocks', () => {
  const page = readPage('a.md', 'one `a`\n```sh run\nb\n```\n```ts\nc\n```\ntwo');
  assert.deepEqual(shellBlocks(page), [{ words: ['sh', 'run'], text: 'b\n', line: 2 }]);
  assert.deepEqual(
    page.prose.map(({ text }) => text),
    ['one `a`', 'two'],
  );
});

test('a block is read as bash does, and starts nothing', () => {
  const block = `for app in a b; do kubectl get "$app c" | jq .; done
deploy/oke/rollback.sh \\
  --list # not this
A=$(curl -s x) && ! false
psql < a.sql`;
  const calls = callsOf(block, SCRIPTS).map((call) => call.join('|'));
  const wanted = [
    'kubectl|get|a c',
    'jq|.',
    'kubectl|get|b c',
    'jq|.',
    'deploy/oke/rollback.sh|--list',
    'curl|-s|x',
    'psql',
  ];
  assert.deepEqual(calls.sort(), wanted.sort());
});

const WORKSPACE = {
  'npm run frobnicate': "package.json has no script 'frobnicate'",
  'npm start --reset': "npm itself takes '--reset': what is for start comes after --",
  'npm start -- --rest': 'tools/start/start.mjs knows no --rest',
  'npm run bench -- --olny memory': 'tools/bench/bench.mjs knows no --olny',
  'npx nx test chat-app': "Nx has no project 'chat-app'",
  'npx nx run e2e:serve': "e2e has no target 'serve'",
  'npx nx affected -t lint typechekc --base main': "no project has a target 'typechekc'",
  'node tools/ci/affected.mjs --bse main': 'tools/ci/affected.mjs knows no --bse',
  'node tools/ci/afected.mjs': 'tools/ci/afected.mjs is not in the repository',
  'deploy/oke/rollback.sh chat-api --lits': 'deploy/oke/rollback.sh knows no --lits',
  'kubctl get pods': 'kubctl: a program that nobody knows',
  'docker build -f deploy/docker/servce.Dockerfile .': 'deploy/docker/servce.Dockerfile is not in the repository',
};
for (const [text, problem] of Object.entries(WORKSPACE))
  test(`${text}: is told`, () => assert.deepEqual(problemsOf(text, workspaceProblems, workspace), [problem]));

const CLUSTER = {
  'kubectl -n erand get pods': "no chart is deployed to the namespace 'erand'",
  'kubectl get pods': 'says no namespace: kubectl -n errand …',
  'helm history chat-api': 'says no namespace: helm -n errand …',
  'kubectl -n errand get deployment chat': "there is no deployment 'chat'",
  'kubectl -n errand scale deploy/chat-iu --replicas 3': "there is no deployment 'chat-iu'",
  'kubectl -n errand rollout status deployment/audit': "there is no deployment 'audit'",
  'kubectl -n errand logs -l app.kubernetes.io/name=chat -c app': 'nothing has the label app.kubernetes.io/name=chat',
  'kubectl -n errand logs deployment/chat-api -c sidecar': "no pod has a container 'sidecar'",
  'kubectl -n errand exec -i postgres-1 -c postgres -- psql': "there is no pod 'postgres-1'",
  'kubectl -n errand port-forward service/chat-ui 8080:8080': 'the service chat-ui has no port 8080',
  'kubectl -n errand get secret errand-redis': "there is no secret 'errand-redis'",
  'kubectl -n errand get components.dapr.io pubsub-audit': "there is no component 'pubsub-audit'",
  'helm -n errand history chat': "there is no release 'chat' in errand",
  'helm upgrade --install errand deploy/helm/chat-api -n errand': "there is no release 'errand' in errand",
};
for (const [text, problem] of Object.entries(CLUSTER))
  test(`${text}: is told`, () => assert.deepEqual(problemsOf(text, clusterProblems, cluster), [problem]));

const RIGHT = [
  'kubectl -n errand get pods,svc,hpa',
  'kubectl describe nodes',
  'kubectl create namespace errand',
  'kubectl -n errand scale deployment/chat-ui --replicas=3',
  'kubectl -n errand exec -i postgres-0 -c postgres -- pg_dump -U errand',
  'kubectl -n errand port-forward svc/chat-ui 8080:80',
  'kubectl -n errand get secret errand-postgres -o yaml',
  'kubectl -n errand logs -l app.kubernetes.io/part-of=errand -c daprd --prefix --tail=-1',
  'kubectl -n dapr-system rollout restart statefulset/dapr-scheduler-server',
  'kubectl -n errand exec POD -c app -- node -e 1',
  'helm -n errand rollback chat-api 7 --wait',
  'npm start -- --components kafka-postgres --replicas chat-api=2',
  'npx nx affected -t lint typecheck test',
];
for (const text of RIGHT)
  test(`${text}: passes`, () => {
    assert.deepEqual(problemsOf(text, workspaceProblems, workspace), []);
    assert.deepEqual(problemsOf(text, clusterProblems, cluster), []);
  });
