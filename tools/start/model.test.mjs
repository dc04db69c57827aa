import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { HELP } from './options.mjs';
import { withModel } from './model.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const models = path.join(root, 'deploy/dapr/models');
const NAMES = readdirSync(models).filter((one) => !one.includes('.'));
const APPS = [
  { id: 'chat-api', resourcesPaths: ['/a'] },
  { id: 'chat-ui', resourcesPaths: ['/a'] },
];

const folders = [];
after(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));
function where(env = {}) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'errand-model-'));
  folders.push(dataDir);
  return { root, dataDir, env };
}

test('without a model nothing changes', () => {
  assert.equal(withModel(APPS, undefined, where()), APPS);
});

test('the component is for chat-api alone, and its key lies where the secret store reads it', () => {
  const at = where({ COHERE_API_KEY: 'a key' });
  const [api, page] = withModel(APPS, 'cohere', at);
  assert.deepEqual(api.resourcesPaths, ['/a', path.join(models, 'cohere')]);
  assert.deepEqual(page, APPS[1]);
  const file = path.join(at.dataDir, 'secrets.json');
  const secrets = JSON.parse(readFileSync(file, 'utf8'));
  assert.equal(secrets['cohere-api-key'], 'a key');
  assert.ok(secrets['auth-signing-key']);
  assert.equal(statSync(file).mode & 0o077, 0);
  assert.ok(withModel(APPS, 'cohere', { ...at, env: {} }), 'the key is kept');
});

test('a key that is missing is asked for', () => {
  const at = where();
  assert.throws(() => withModel(APPS, 'openai', at), {
    name: 'UsageError',
    message: `--model openai wants a key: OPENAI_API_KEY=… npm start -- --model openai\nOnce: it is kept in ${at.dataDir}/secrets.json, which only you can read.`,
  });
  assert.ok(withModel(APPS, 'ollama', at), 'Ollama wants none');
});

test('an unknown model is refused with those that there are', () => {
  for (const name of ['gpt', '', '..', '../models/openai'])
    assert.throws(() => withModel(APPS, name, where()), {
      message: /^--model .*: there is no such model\. There are: anthropic, cohere/,
    });
});

test('each model is one component of that name, for chat-api, with its key out of the secret store, and the help names it', () => {
  assert.deepEqual(NAMES, ['anthropic', 'cohere', 'mistral', 'ollama', 'openai']);
  for (const name of NAMES) {
    assert.ok(HELP.includes(name));
    const { kind, metadata, spec, scopes } = parse(readFileSync(path.join(models, name, 'model.yaml'), 'utf8'));
    assert.deepEqual(
      { kind, metadata, scopes },
      { kind: 'Component', metadata: { name: 'model' }, scopes: ['chat-api'] },
    );
    assert.match(spec.type, /^conversation\./);
    const key = spec.metadata.find((one) => one.name === 'key');
    const secret = `${name}-api-key`;
    if (key) assert.deepEqual(key, { name: 'key', secretKeyRef: { name: secret, key: secret } });
  }
});
