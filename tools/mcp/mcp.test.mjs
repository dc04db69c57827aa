import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bridge } from './bridge.mjs';
import { settingsFrom } from './settings.mjs';

/** A transport that notes what is sent. */
const aTransport = (send = async () => undefined) => {
  const sent = [];
  const start = async () => undefined;
  return { sent, start, close: start, send: async (message) => void (sent.push(message), await send(message)) };
};
/** Lets what was begun go on. */
const turn = () => new Promise(setImmediate);

describe('the settings of the stdio entry', () => {
  it('are an address and a token', () => {
    const { endpoint, token } = settingsFrom({
      ERRAND_URL: 'https://errand.example.org/',
      ERRAND_TOKEN: ' errand.a.b ',
    });
    assert.deepEqual([endpoint.href, token], ['https://errand.example.org/api/mcp', 'errand.a.b']);
    assert.equal(settingsFrom({ ERRAND_TOKEN: 'x' }).endpoint.href, 'http://localhost:8080/api/mcp');
  });

  it('say what is missing, and where to get it', () => {
    assert.throws(() => settingsFrom({}), /ERRAND_TOKEN is missing. Make an API token in the settings/);
    assert.throws(() => settingsFrom({ ERRAND_URL: 'errand', ERRAND_TOKEN: 'x' }), /ERRAND_URL is "errand". Give/);
    assert.throws(() => settingsFrom({ ERRAND_URL: 'file:///x', ERRAND_TOKEN: 'x' }), /ERRAND_URL/);
  });
});

describe('the bridge', () => {
  const ask = { jsonrpc: '2.0', id: 1, method: 'tools/list' };

  it('carries messages both ways, and says the version that was agreed on', async () => {
    const [client, server] = [
      aTransport(),
      { ...aTransport(), setProtocolVersion: (version) => (server.version = version) },
    ];
    await bridge(client, server);
    client.onmessage(ask);
    server.onmessage({ jsonrpc: '2.0', id: 1, result: { protocolVersion: '2025-06-18' } });
    await turn();
    assert.deepEqual([server.sent, client.sent.length, server.version], [[ask], 1, '2025-06-18']);
  });

  it('answers what it could not carry', async () => {
    const client = aTransport();
    await bridge(
      client,
      aTransport(async () => Promise.reject(new Error('no answer'))),
    );
    client.onmessage(ask);
    client.onmessage({ jsonrpc: '2.0', method: 'notifications/initialized' });
    await turn();
    assert.deepEqual(client.sent, [{ jsonrpc: '2.0', id: 1, error: { code: -32603, message: 'Errand: no answer' } }]);
  });
});
