// The scripts of deploy/oke, with programs that only remember how they were called.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { promisify } from 'node:util';
import { APPS, RESOURCES } from './affected/releases.mjs';
import { ROOT, Scripts, upgraded } from './testing/scripts.mjs';

const { ensureShellcheck } = createRequire(import.meta.url)('../runtime/shellcheck.cjs');
const DEPLOY = 'deploy/oke/deploy-oke.sh';
const QUICK = ['--values', 'local', '--skip-dapr', '--skip-verify'];
const shells = (folder) =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.sh'))
    .map((name) => `${folder}/${name}`);
const OKE = shells('deploy/oke');
const CI = shells('tools/ci');
const NODE = shells('tools/cluster/node');

let scripts;
beforeEach(() => (scripts = new Scripts()));
afterEach(() => scripts.remove());

test('shellcheck finds nothing', async () => {
  const { shellcheck, env } = await ensureShellcheck();
  const args = ['-x', '-a', '-P', ROOT, ...OKE, ...CI, ...NODE];
  await promisify(execFile)(shellcheck, args, { cwd: ROOT, env: { ...process.env, ...env } }).catch(
    ({ stdout, message }) => assert.fail(stdout || message),
  );
});

test('every script is strict, and can be run', () => {
  for (const script of [...OKE, ...CI, ...NODE]) {
    assert.match(
      readFileSync(path.join(ROOT, script), 'utf8'),
      /^#!\/usr\/bin\/env bash\n(#.*\n)+set -euo pipefail\n/,
      script,
    );
    assert.ok(statSync(path.join(ROOT, script)).mode & 0o100, `${script} is not executable`);
  }
});

for (const script of OKE) {
  test(`${path.basename(script)} explains itself, and calls nothing meanwhile`, () => {
    const { status, stdout, calls } = scripts.run(script, ['--help']);
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`^${script.replaceAll('.', '\\.')}`));
    for (const option of [...stdout.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, name]) => name))
      assert.ok(readFileSync(path.join(ROOT, script), 'utf8').includes(`    ${option})`), `${option} is not read`);
    assert.deepEqual(calls, []);
  });

  test(`${path.basename(script)} tells an option that it does not know`, () => {
    const { status, stderr } = scripts.run(script, ['--frobnicate']);
    assert.equal(status, 2);
    assert.match(stderr, /^error: unknown option '--frobnicate'\.\nTry: .* --help\n$/);
  });

  test(`${path.basename(script)} calls nothing in a dry run`, () => {
    const words = script.endsWith('rollback.sh') ? ['chat-api', '--dry-run'] : ['--dry-run'];
    const { status, stdout, stderr, calls } = scripts.run(script, words);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^(\+ (helm|kubectl|terraform|oci) |would check )/m);
    assert.deepEqual(calls, []);
  });
}

test('the scripts and the pipeline know the same releases, in the same order', () => {
  const { calls } = scripts.run(DEPLOY, [...QUICK, '--monitoring']);
  assert.deepEqual(upgraded(calls), [...RESOURCES, ...APPS]);
});

test('sidecars send spans where there is a collector, and only there; once asked for, it stays', () => {
  const sent = (options) => {
    const { calls } = scripts.run(DEPLOY, [...QUICK, ...options]);
    const [resources] = calls.filter((call) => call.includes('upgrade') && call.includes('dapr-resources'));
    const to = resources.find((word) => word.startsWith('tracing.otel.endpointAddress='))?.split('=')[1];
    return { to, monitoring: upgraded(calls).includes('monitoring') };
  };
  const address = 'otel-collector.monitoring:4317';
  assert.deepEqual(sent([]), { to: undefined, monitoring: false });
  assert.deepEqual(sent(['--monitoring']), { to: address, monitoring: true });
  scripts.answer([{ when: ['history', 'monitoring'], say: '[{"revision":1,"status":"deployed"}]' }]);
  assert.deepEqual(sent([]), { to: address, monitoring: true });
  assert.deepEqual(sent(['--only', 'dapr-resources']), { to: address, monitoring: false });
});

test('monitoring is in a namespace of its own, knows that of the apps, and keeps what was set of it', () => {
  const { calls } = scripts.run(DEPLOY, [...QUICK, '--monitoring', '--namespace', 'elsewhere']);
  const [words] = calls.filter((call) => call[3] === 'monitoring').map((call) => call.join(' '));
  assert.match(
    words,
    / -n monitoring .*--reset-then-reuse-values --create-namespace --set namespaces\.apps=elsewhere$/,
  );
});

test('a deployment makes each Secret once, of random text, and shows none of it', () => {
  const first = scripts.run(DEPLOY, [...QUICK]);
  assert.equal(first.status, 0, first.stderr);
  const made = scripts.secrets();
  const tokens = APPS.flatMap((app) => [`${app}-api-token`, `${app}-app-token`]);
  const keys = ['auth-signing-key', 'push-vapid-key'];
  assert.deepEqual(Object.keys(made).sort(), [...tokens, ...keys, 'errand-kafka', 'errand-postgres'].sort());
  const values = [...tokens.map((name) => made[name].token), ...keys.map((name) => made[name][name])];
  assert.equal(new Set(values).size, 12);
  for (const value of [...values, made['errand-postgres'].password]) {
    assert.match(value, /^[\w-]{43}$/);
    assert.ok(!JSON.stringify(first).includes(value), 'a secret was shown, or was an argument');
  }

  const second = scripts.run(DEPLOY, [...QUICK]);
  assert.equal(second.status, 0, second.stderr);
  assert.deepEqual(scripts.secrets(), made);
  assert.match(second.stdout, /secret auth-signing-key: kept/);
});

test('in the cluster, broker and database are the chart backing', () => {
  scripts.run(DEPLOY, [...QUICK]);
  const { 'errand-kafka': kafka, 'errand-postgres': postgres } = scripts.secrets();
  assert.deepEqual(kafka, { brokers: 'kafka:9092', authType: 'none', username: '', password: '', saslMechanism: '' });
  const wanted = `host=postgres port=5432 user=errand password=${postgres.password} dbname=errand sslmode=disable`;
  assert.equal(postgres.connectionString, wanted);
});

const EXTERNAL = {
  KAFKA_BROKERS: 'seed.example.org:9092',
  KAFKA_USERNAME: 'errand',
  KAFKA_PASSWORD: 'over the hills',
  POSTGRES_CONNECTION: 'host=ep-x.example.org user=errand password=hunter2 dbname=errand sslmode=require',
};

test('with accounts elsewhere there is no backing: topics by rpk, ports for the network policies', () => {
  const options = [...QUICK, '--broker', 'external', '--database', 'external'];
  const { status, stdout, stderr, calls } = scripts.run(DEPLOY, options, EXTERNAL);
  assert.equal(status, 0, stderr);
  assert.deepEqual(upgraded(calls), ['dapr-resources', ...APPS]);
  const topics = calls.filter(([program, , verb]) => program === 'rpk' && verb === 'create').map((call) => call[3]);
  assert.deepEqual(topics, ['task-events', 'reminders', 'task-updates', 'dead-letters']);
  const ports = calls.filter((call) => call.includes('networkPolicy.externalPorts={9092,5432}')).map((call) => call[3]);
  assert.deepEqual(
    ports,
    APPS.filter((app) => app !== 'chat-ui'),
  );
  assert.equal(scripts.secrets()['errand-kafka'].saslMechanism, 'SHA-256');
  for (const secret of ['over the hills', 'hunter2'])
    assert.ok(!(stdout + stderr + JSON.stringify(calls)).includes(secret));
});

test('what was said once of broker and database holds for the next deployment', () => {
  scripts.run(DEPLOY, [...QUICK, '--broker', 'external', '--skip-topics'], EXTERNAL);
  const { stdout, calls } = scripts.run(DEPLOY, [...QUICK, '--skip-topics']);
  assert.match(stdout, /broker: external, database: in-cluster/);
  assert.ok(calls.some((call) => call[3] === 'backing' && call.includes('kafka.enabled=false')));
});

/** What a deployment says of the language model, release by release. */
const modelOf = (calls) =>
  Object.fromEntries(
    calls
      .filter(([program, verb]) => program === 'helm' && verb === 'upgrade')
      .map((call) => [call[3], call.filter((word) => word.startsWith('model.')).join(' ')])
      .filter(([, said]) => said !== ''),
  );

test('a language model is a component and what chat-api may do for it; its key is shown nowhere', () => {
  const { status, stdout, stderr, calls } = scripts.run(DEPLOY, [...QUICK, '--model', 'cohere'], {
    MODEL_API_KEY: 'between us',
  });
  assert.equal(status, 0, stderr);
  assert.deepEqual(modelOf(calls), {
    'dapr-resources': 'model.provider=cohere',
    'chat-api': 'model.provider=cohere model.port=443',
  });
  assert.deepEqual(scripts.secrets()['cohere-api-key'], { 'cohere-api-key': 'between us' });
  assert.ok(!(stdout + stderr + JSON.stringify(calls)).includes('between us'));
  const again = scripts.run(DEPLOY, [...QUICK, '--model', 'cohere']);
  assert.equal(again.status, 0, again.stderr);
});

test('once asked for, the model stays, with its name and address, until it is taken away', () => {
  const model = '{"provider":"ollama","name":"qwen3:4b","endpoint":"http://ollama.ai.svc:11434/v1"}';
  scripts.answer([{ when: ['get', 'values', 'dapr-resources'], say: `{"model":${model}}` }]);
  assert.deepEqual(modelOf(scripts.run(DEPLOY, QUICK).calls), {
    'dapr-resources': 'model.provider=ollama model.name=qwen3:4b model.endpoint=http://ollama.ai.svc:11434/v1',
    'chat-api': 'model.provider=ollama model.port=11434',
  });
  assert.deepEqual(modelOf(scripts.run(DEPLOY, [...QUICK, '--model', 'none']).calls), {});
});

test('a model without its key, one that is not there, and an address that is none are told', () => {
  const told = (...args) => scripts.run(DEPLOY, [...QUICK, ...args]).stderr;
  assert.match(
    told('--model', 'openai'),
    /error: the model openai wants a key: MODEL_API_KEY in the environment, once\./,
  );
  assert.match(told('--model', 'gpt'), /--model gpt: none, or one of anthropic cohere mistral ollama openai\./);
  assert.match(told('--model', 'ollama', '--model-endpoint', 'ollama'), /--model-endpoint ollama: an address/);
  assert.match(told('--model-name', 'x'), /are of a --model\./);
});

/** The apps that were restarted. */
const restarted = (calls) =>
  calls.filter((call) => call.includes('restart')).map((call) => call.at(-1).replace('deployment/', ''));

test('sidecars are started anew, one app after the other, when the Secrets they read have changed', () => {
  const options = [...QUICK, '--skip-topics', '--broker', 'external'];
  assert.deepEqual(restarted(scripts.run(DEPLOY, options, EXTERNAL).calls), []);
  const moved = scripts.run(DEPLOY, options, { ...EXTERNAL, KAFKA_BROKERS: 'other.example.org:9092' });
  assert.deepEqual(restarted(moved.calls), APPS);
});

test('… and when their components have', () => {
  const deploy = () => restarted(scripts.run(DEPLOY, ['--only', 'dapr-resources', '--skip-verify']).calls);
  assert.deepEqual(deploy(), []);
  scripts.answer([{ when: ['get', 'manifest'], say: 'the same before and after' }]);
  assert.deepEqual(deploy(), []);
  scripts.answerWithCount({ when: ['get', 'manifest'] });
  assert.deepEqual(deploy(), APPS);
});

test('a database connection that cannot be meant is refused', () => {
  const refused = (connection) =>
    scripts.run(DEPLOY, [...QUICK, '--database', 'external'], { POSTGRES_CONNECTION: connection }).stderr;
  assert.match(refused('host=x sslmode=disable'), /sslmode=disable would send the password in clear/);
  assert.match(refused('host=ep-x-pooler.example.org sslmode=require'), /names a pooler/);
  assert.match(scripts.run(DEPLOY, [...QUICK, '--database', 'external']).stderr, /needs POSTGRES_CONNECTION/);
});

test('the image that is asked for is taken; else a release keeps the one it has', () => {
  const asked = scripts.run(DEPLOY, [
    '--only',
    'audit-svc',
    '--skip-verify',
    '--registry',
    'ghcr.io/me/errand',
    '--tag',
    'abc',
  ]);
  const helm = asked.calls.find(([program, verb]) => program === 'helm' && verb === 'upgrade').join(' ');
  assert.match(
    helm,
    /--atomic --wait .*--set image\.repository=ghcr\.io\/me\/errand-audit-svc --set-string image\.tag=abc/,
  );
  assert.deepEqual(upgraded(asked.calls), ['audit-svc']);

  scripts.answer([
    { when: ['get', 'values'], say: '{"image":{"repository":"ghcr.io/me/errand-audit-svc","tag":"1234567"}}' },
  ]);
  const kept = scripts.run(DEPLOY, ['--only', 'audit-svc', '--skip-verify']);
  assert.ok(
    kept.calls.some((call) => call.includes('image.tag=1234567')),
    kept.stderr,
  );
});

test('on OKE, a first deployment has to say which images', () => {
  const { status, stderr, calls } = scripts.run(DEPLOY, ['--skip-verify']);
  assert.equal(status, 1);
  assert.match(stderr, /error: which image of chat-api\?\n {2}Say --registry/);
  assert.deepEqual(upgraded(calls), []);
});

test('a release that fails ends the deployment, with what the cluster says', () => {
  scripts.answer([
    { when: ['upgrade', 'notification-svc'], complain: 'timed out waiting', exit: 1 },
    { when: ['get', 'pods'], say: 'notification-svc-1 1/2 CrashLoopBackOff' },
  ]);
  const { status, stderr, calls } = scripts.run(DEPLOY, [...QUICK]);
  assert.equal(status, 1);
  assert.match(
    stderr,
    /notification-svc did not become ready.*\n.*CrashLoopBackOff[^]*error: the release notification-svc failed/,
  );
  assert.equal(upgraded(calls).at(-1), 'notification-svc');
});

test('a cluster that does not answer is told before anything is done', () => {
  scripts.answer([{ when: ['version'], exit: 1 }]);
  const { status, stderr } = scripts.run(DEPLOY, ['--context', 'nowhere']);
  assert.equal(status, 1);
  assert.match(stderr, /^error: the cluster of context nowhere does not answer\.\n {2}kubectl config get-contexts/);
});

test('the context that was named is used everywhere', () => {
  const { calls } = scripts.run(DEPLOY, ['--context', 'kind-errand', '--values', 'local', '--skip-verify']);
  for (const call of calls.filter(([program]) => program === 'kubectl'))
    assert.equal(call[2], 'kind-errand', call.join(' '));
  for (const call of calls.filter(([program]) => program === 'helm'))
    assert.ok(call.includes('kind-errand'), call.join(' '));
});

test('bad input is told', () => {
  const told = (...args) => scripts.run(DEPLOY, args).stderr;
  assert.match(told('--values', 'aks'), /--values aks: oke or local/);
  assert.match(told('--registry', 'ghcr.io/Me/errand'), /image names are lower case/);
  assert.match(
    told('--only', 'chat-apo'),
    /there is no release 'chat-apo'\.\n.*backing monitoring dapr-resources chat-api/,
  );
  assert.match(told('--tag'), /--tag needs a value/);
  assert.match(scripts.run('deploy/oke/rollback.sh', []).stderr, /name one release/);
  assert.match(scripts.run('deploy/oke/rollback.sh', ['chat-api', 'two']).stderr, /revision 'two' is not a number/);
});

test("Dapr's chart is the pinned one, and injects where the apps are", () => {
  const { calls } = scripts.run('deploy/oke/dapr-init.sh', ['--namespace', 'elsewhere', '--dashboard']);
  const [dapr, dashboard] = calls
    .filter(([program, verb]) => program === 'helm' && verb === 'upgrade')
    .map((call) => call.join(' '));
  assert.match(dapr, /dapr --repo https:\/\/dapr\.github\.io\/helm-charts --version 1\.18\.2 /);
  assert.match(dapr, /namespaceSelector\.matchLabels\.kubernetes\\\.io\/metadata\\\.name=elsewhere/);
  assert.match(dashboard, /dapr-dashboard --repo .* --version 0\.15\.0/);
});

test("Dapr's resource definitions are upgraded with its version, and only then: a running operator has put its address into them", () => {
  const definitions = (image) => {
    scripts.answer([{ when: ['get', 'deployment', 'dapr-operator'], say: image }]);
    return scripts.run('deploy/oke/dapr-init.sh').calls.filter((call) => call.includes('crds')).length;
  };
  assert.equal(definitions(''), 0);
  assert.equal(definitions('ghcr.io/dapr/operator:1.18.2'), 0);
  assert.equal(definitions('ghcr.io/dapr/operator:1.17.4'), 1);
});

test('the cluster is planned, confirmed, made, and its version written down', () => {
  const { status, stderr } = scripts.run('deploy/oke/cluster-setup.sh', []);
  assert.equal(status, 1);
  assert.match(stderr, /terraform\.tfvars is missing\.\n {2}Copy terraform\.tfvars\.example/);
  const { calls } = scripts.run('deploy/oke/cluster-setup.sh', ['--kubeconfig-only']);
  assert.deepEqual(
    calls.map(([program]) => program),
    ['terraform', 'terraform', 'oci'],
  );
});
