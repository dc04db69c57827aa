// One person's way through the whole product, at its front door: sign up -> chat -> event -> audit. `node tools/ci/flow.mjs --url URL`
// A user is made each time: verify-<id>@example.org.
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const HELP = 'node tools/ci/flow.mjs --url http://localhost:8080 [--timeout SECONDS]';
const { url, timeout } = readOptions();
const deadline = Date.now() + timeout * 1000;
const correlationId = randomUUID();
let token;

try {
  const page = await step('the page is served', () => call('GET', '/'));
  if (!page.includes('<div id="root"')) throw new Error(`GET / answered, but not with the page: ${page.slice(0, 200)}`);
  const email = `verify-${correlationId}@example.org`;
  const session = await step('sign up', () => call('POST', '/api/auth/signup', { email, password: randomUUID() }));
  token = session.accessToken;
  const { reply } = await step('chat', () =>
    call('POST', '/api/chat', { message: 'check the deployment tomorrow #verify' }),
  );
  console.log(`   ${reply.split('\n')[0]}`);
  await step('the event is in the audit log', () => until(auditEntry));
  const verdict = await step('the audit log is unbroken', () => call('GET', '/api/audit/verify'));
  if (!verdict.valid) throw new Error(`the audit log does not verify: ${JSON.stringify(verdict)}`);
} catch (error) {
  console.error(
    `failed at ${url}: ${error.message}${error.cause ? ` (${error.cause.message || error.cause.code})` : ''}`,
  );
  process.exitCode = 1;
}

async function step(name, work) {
  const from = performance.now();
  try {
    const result = await work();
    console.log(`ok ${name} (${Math.round(performance.now() - from)} ms)`);
    return result;
  } catch (error) {
    console.log(`not ok ${name}`);
    throw error;
  }
}

async function call(method, path, body) {
  const headers = { 'x-request-id': correlationId, 'idempotency-key': randomUUID() };
  if (token) headers.authorization = `Bearer ${token}`;
  if (body) headers['content-type'] = 'application/json';
  const signal = AbortSignal.timeout(Math.max(1, deadline - Date.now()));
  const response = await fetch(url + path, { method, headers, body: body && JSON.stringify(body), signal });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 300)}`);
  return /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
}

async function auditEntry() {
  const { items } = await call('GET', `/api/audit?correlationId=${correlationId}`);
  return items.find(({ type }) => type.startsWith('errand.task.created'));
}

async function until(condition) {
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (Date.now() > deadline)
      throw new Error(`no errand.task.created within ${timeout} s: see audit-svc's log and its sidecar's`);
    await delay(250);
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { url: { type: 'string' }, timeout: { type: 'string', default: '60' } } });
    const seconds = Number(values.timeout);
    if (!values.url || !URL.canParse(values.url)) throw new Error(`--url ${values.url ?? ''}: an address is wanted`);
    if (!(seconds > 0)) throw new Error(`--timeout ${values.timeout}: seconds are wanted`);
    return { url: values.url.replace(/\/$/, ''), timeout: seconds };
  } catch (error) {
    console.error(`${error.message.split('. ')[0]}.\n${HELP}`);
    process.exit(2);
  }
}
