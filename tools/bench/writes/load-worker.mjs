// A thread of its own: what the bench does beside (it keeps the logs of what it measures) does not hold up the load.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';

/** A task as people write them: about 200 bytes. */
const taskOf = (i) => ({
  title: `Call the dentist about appointment ${i}`,
  notes: 'Ask for a slot in the morning, and whether the old X-rays are needed.',
  priority: 2,
  tags: ['health', 'calls'],
});

parentPort.on('message', async (run) => parentPort.postMessage(await load(run)));

/**
 * Closed loop: every connection sends its next write when the last one was answered, for `seconds`, or until `each` of its writes were
 * accepted. `fields` are the tasks' beside those they have anyway.
 */
async function load({ url, tokens, connections, seconds = Infinity, each = Infinity, fields = {} }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  const seen = { latencies: [], statuses: {}, ids: [], tookMs: 0 };
  const from = performance.now();
  const until = from + seconds * 1000;
  const connection = async (_, i) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokens[i % tokens.length]}` };
    for (let n = 0, accepted = 0; performance.now() < until && accepted < each; n++) {
      const text = JSON.stringify({ ...taskOf(n), ...fields });
      const own = { 'idempotency-key': randomUUID(), 'content-length': Buffer.byteLength(text) };
      const options = { agent, hostname, port, method: 'POST', path: '/api/tasks', headers: { ...headers, ...own } };
      const started = performance.now();
      const { status, body } = await send(options, text);
      seen.statuses[status] = (seen.statuses[status] ?? 0) + 1;
      if (status !== 201) continue;
      accepted++;
      seen.latencies.push(performance.now() - started);
      seen.ids.push(JSON.parse(body).id);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  seen.tookMs = performance.now() - from;
  agent.destroy();
  return seen;
}

/** A connection that breaks counts as status 0. */
function send(options, text) {
  return new Promise((resolve) => {
    const call = request(options, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode, body }));
      response.on('error', () => resolve({ status: 0, body: '' }));
    });
    call.on('error', () => resolve({ status: 0, body: '' }));
    call.end(text);
  });
}
