import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  randomUUID,
  verify,
  type ECDH,
} from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a browser's `PushManager.subscribe` gives. */
export interface TestSubscription {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** A message as the browser gets it from its push service. */
export interface PushedMessage {
  endpoint: string;
  headers: IncomingHttpHeaders;
  /** Decrypted. */
  text: string;
  /** What its sender signed (RFC 8292). */
  claims: { aud: string; exp: number; sub: string };
}

interface Browser {
  keys: ECDH;
  auth: Buffer;
  senderKey: string;
}

interface Refusal {
  status: number;
  headers?: Record<string, string>;
}

/**
 * A push service with its browsers: takes what is posted (RFC 8030), checks who signed it (RFC 8292), and decrypts it (RFC 8291), by
 * nothing but Node's own cryptography.
 */
export class PushService {
  readonly messages: PushedMessage[] = [];
  /** Requests that were no push message, and why. */
  readonly faults: string[] = [];
  private readonly browsers = new Map<string, Browser>();
  private readonly refusals: Refusal[] = [];

  private constructor(
    private readonly server: Server,
    /** As an entry of PUSH_SERVICES. */
    readonly origin: string,
  ) {}

  static async start(): Promise<PushService> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const service = new PushService(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { status, headers } = service.take(String(request.url), request.headers, Buffer.concat(parts));
        response.writeHead(status, headers).end();
      });
    });
    return service;
  }

  /** A new browser. @param senderKey whose messages it takes: the public key that `PushManager.subscribe` is given */
  subscribe(senderKey: string): TestSubscription {
    const endpoint = `${this.origin}/send/${randomUUID()}`;
    const keys = createECDH('prime256v1');
    const p256dh = keys.generateKeys('base64url');
    const auth = randomBytes(16);
    this.browsers.set(endpoint, { keys, auth, senderKey });
    return { endpoint, p256dh, auth: auth.toString('base64url') };
  }

  /** From now on it does not know this browser. */
  unsubscribe(endpoint: string): void {
    this.browsers.delete(endpoint);
  }

  /** The next requests are answered so, one each. */
  refuse(...refusals: Refusal[]): void {
    this.refusals.push(...refusals);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(path: string, headers: IncomingHttpHeaders, body: Buffer): Refusal {
    const endpoint = `${this.origin}${path}`;
    const browser = this.browsers.get(endpoint);
    if (!browser) return { status: 410 };
    const refusal = this.refusals.shift();
    if (refusal) return refusal;
    try {
      const claims = claimsIn(headers, browser.senderKey, this.origin);
      this.messages.push({ endpoint, headers, text: decrypted(body, browser), claims });
      return { status: 201 };
    } catch (error) {
      this.faults.push(String(error));
      return { status: 400 };
    }
  }
}

/** @see https://www.rfc-editor.org/rfc/rfc8292 */
function claimsIn(
  { authorization = '', ttl }: IncomingHttpHeaders,
  senderKey: string,
  origin: string,
): PushedMessage['claims'] {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  must(key === senderKey, 'the sender is not the one that was subscribed to');
  const [header = '', payload = '', signature = ''] = token.split('.');
  const signed = Buffer.from(`${header}.${payload}`);
  const how = { key: publicKeyOf(key), dsaEncoding: 'ieee-p1363' } as const;
  must(verify('sha256', signed, how, Buffer.from(signature, 'base64url')), 'the signature is wrong');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as PushedMessage['claims'];
  const seconds = claims.exp - Date.now() / 1_000;
  must(claims.aud === origin, `signed for ${claims.aud}`);
  must(seconds > 0 && seconds <= 24 * 3_600, `signed for ${seconds} s`);
  must(/^\d+$/.test(String(ttl)), 'there is no TTL');
  return claims;
}

function publicKeyOf(point: string) {
  const bytes = Buffer.from(point, 'base64url');
  const [x, y] = [bytes.subarray(1, 33), bytes.subarray(33)].map((one) => one.toString('base64url'));
  return createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' } });
}

/** @see https://www.rfc-editor.org/rfc/rfc8291#section-3.4 and https://www.rfc-editor.org/rfc/rfc8188#section-2 */
function decrypted(body: Buffer, { keys, auth }: Browser): string {
  const salt = body.subarray(0, 16);
  const sender = body.subarray(21, 21 + body.readUInt8(20));
  const sealed = body.subarray(21 + sender.length);
  must(sealed.length <= body.readUInt32BE(16), 'there is more than one record');
  const ofBoth = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
  const secret = derive(keys.computeSecret(sender), auth, ofBoth, 32);
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createDecipheriv('aes-128-gcm', key, nonce);
  cipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  const end = padded.lastIndexOf(2);
  must(end >= 0 && padded.subarray(end + 1).every((byte) => byte === 0), 'the last record does not end as it must');
  return padded.subarray(0, end).toString();
}

const derive = (secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));

function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new RangeError(otherwise);
}
