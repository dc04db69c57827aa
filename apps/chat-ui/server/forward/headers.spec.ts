import { requestHeaders, type Forwarding } from './request-headers.js';
import { responseHeaders } from './response-headers.js';

const forwarding: Forwarding = {
  appId: 'chat-api',
  token: 'sidecar-token',
  context: { 'x-request-id': 'req-1', traceparent: 'ours' },
  client: '192.0.2.7',
  bodyLength: 0,
};
const sent = (given: Record<string, string>, more: Partial<Forwarding> = {}) =>
  requestHeaders(given, { ...forwarding, ...more });

describe('requestHeaders', () => {
  it('adds whom to call, the token, correlation id and trace, and the browser', () => {
    expect(sent({})).toEqual({
      'dapr-app-id': 'chat-api',
      'dapr-api-token': 'sidecar-token',
      'x-request-id': 'req-1',
      traceparent: 'ours',
      'x-forwarded-for': '192.0.2.7',
    });
  });

  it.each([
    'dapr-app-id',
    'dapr-api-token',
    'dapr-caller-app-id',
    'dapr-callee-app-id',
    'dapr-stream',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-real-ip',
    'forwarded',
    'traceparent',
    'tracestate',
    'baggage',
    'grpc-trace-bin',
  ])('never passes on the browser’s %s', (name) => {
    expect(Object.values(sent({ [name]: 'forged' }))).not.toContain('forged');
  });

  it.each(['connection', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'proxy-authorization', 'host'])(
    'drops %s, which belongs to this connection',
    (name) => expect(sent({ [name]: 'chunked' })).not.toHaveProperty(name),
  );

  it('drops what the Connection header names', () => {
    const headers = sent({ connection: 'close, X-Secret', 'x-secret': '1', 'x-other': '2' });
    expect(headers).not.toHaveProperty('x-secret');
    expect(headers).toHaveProperty('x-other', '2');
  });

  it('passes the rest on', () => {
    const given = { authorization: 'Bearer t', cookie: 'refresh=1', 'idempotency-key': 'k', 'if-match': '"3"' };
    expect(sent(given)).toMatchObject(given);
  });

  it('drops that a stream is wanted, which makes daprd repeat a refusal', () => {
    expect(sent({ accept: 'text/event-stream' })).not.toHaveProperty('accept');
    for (const accept of ['application/json', 'application/json, text/event-stream'])
      expect(sent({ accept })).toHaveProperty('accept', accept);
  });

  it('says the length of the body it read, not the one that was said', () => {
    expect(sent({ 'content-length': '999' }, { bodyLength: 12 })).toHaveProperty('content-length', 12);
    expect(sent({ 'transfer-encoding': 'chunked' }, { bodyLength: 12 })).toHaveProperty('content-length', 12);
    expect(sent({})).not.toHaveProperty('content-length');
  });

  it('sends no token when the sidecar asks for none', () => {
    expect(sent({}, { token: '' })).not.toHaveProperty('dapr-api-token');
  });
});

describe('responseHeaders', () => {
  it('keeps what is for the browser', () => {
    const given = { 'content-type': 'text/event-stream', 'set-cookie': ['a=1', 'b=2'], etag: '"3"', location: '/x' };
    expect(responseHeaders(given)).toEqual(given);
  });

  it('drops hop-by-hop headers and what tells of the machinery', () => {
    const given = {
      connection: 'keep-alive',
      'keep-alive': 'timeout=5',
      'transfer-encoding': 'chunked',
      'dapr-app-id': 'x',
      traceparent: '00-1-2-01',
      server: 'daprd',
    };
    expect(responseHeaders(given)).toEqual({});
  });
});
