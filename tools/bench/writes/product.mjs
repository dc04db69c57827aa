import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const stack = createRequire(import.meta.url)('../../start/index.cjs');
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export const COMPONENTS = 'kafka-postgres';
/** What takes a write. Consumers stay away: the peer has none, and theirs is the same machine. */
const APPS = ['chat-api', 'chat-ui'];
/** Passwords are hashed slowly on purpose. */
const AT_ONCE = 4;

/** The product's way of a write on empty data: broker, store, scheduler, chat-api and chat-ui with their sidecars. Not started. */
export async function createProduct(dataDir) {
  const all = stack.readDaprYaml(path.join(ROOT, 'dapr.yaml'), { components: COMPONENTS });
  const apps = all.filter(({ id }) => APPS.includes(id));
  const backing = await stack.ensureBacking(COMPONENTS);
  const running = await stack.createStack({
    dataDir,
    apps,
    dapr: await stack.ensureDapr(),
    components: COMPONENTS,
    ...backing,
  });
  return { running, like: apps[0] };
}

/** Signs so many users up. @returns {Promise<string[]>} their access tokens */
export async function signUpMany(running, users) {
  const url = `http://127.0.0.1:${running.find('chat-api').port}/api/auth/signup`;
  const tokens = [];
  const some = async () => {
    while (tokens.length < users) tokens.push(await signUp(url));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, some));
  return tokens.slice(0, users);
}

async function signUp(url) {
  const body = JSON.stringify({ email: `${randomUUID()}@example.org`, password: 'a password for the bench' });
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  if (answer.status !== 201) throw new Error(`a sign-up was answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()).accessToken;
}
