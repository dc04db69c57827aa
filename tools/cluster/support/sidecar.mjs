import { inPod, podsOf } from './commands.mjs';

const ASK = `
  const [path, method, body, token] = process.argv.slice(1);
  const headers = { 'content-type': 'application/json', ...(token === 'own' && { 'dapr-api-token': process.env.DAPR_API_TOKEN }) };
  fetch('http://127.0.0.1:' + (process.env.DAPR_HTTP_PORT || 3500) + path, { method, headers, body: body || undefined })
    .then(async (r) => console.log(JSON.stringify({ status: r.status, text: await r.text() })));`;

/**
 * What an app's sidecar answers the app.
 *
 * @param {string} app @param {string} path
 * @param {{ method?: string, body?: string, token?: 'own' | 'none' }} [options]
 * @returns {Promise<{ status: number, text: string }>}
 */
export async function askSidecar(app, path, { method = 'GET', body = '', token = 'own' } = {}) {
  const [pod] = await podsOf(app);
  return JSON.parse(await inPod(pod.metadata.name, ASK, path, method, body, token));
}
