import { Injectable } from '@nestjs/common';
import { Sidecar } from '../client/sidecar.js';
import { ServiceConfig } from '../config/service-config.js';
import { InvocationError, SidecarUnreachableError } from '../errors/dapr.errors.js';

const TIMEOUT_MS = 20_000;
const LONGEST_TEXT = 500;

/** Segments that a sidecar leaves as they are: it takes `%` apart, and then a path may lead to another host. */
const PLAIN_PATH = /^(\/[\w~!$&'()*+,;=:@.-]+)+$/;

/** What is sent outside. */
export interface OutgoingPost {
  /** The whole address; see `arrivesAsItIs`. */
  url: string;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** What came back, from there or from the sidecar that could not reach it (500). */
export interface OutsideAnswer {
  status: number;
  /** The header `Retry-After`. */
  retryAfter: string | null;
  /** The beginning of the body. */
  text: string;
}

/**
 * Whether a call of an address through the sidecar arrives there and nowhere else: daprd (1.18) resolves `%2e%2e` and `//` after it was
 * asked, takes a slash off the end, and sends neither a user nor a fragment.
 */
export function arrivesAsItIs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { href, origin, pathname, search } = new URL(address);
  return href === address && href === `${origin}${pathname}${search}` && PLAIN_PATH.test(pathname);
}

/**
 * Calls what is outside of the product, by the name of an HTTPEndpoint. One whose base address is `https:/` takes any host, as the first
 * part of the path.
 *
 * An address in the place of the name would do without a resource, but then daprd shows this app's own token to whoever it calls.
 *
 * @see https://docs.dapr.io/developing-applications/building-blocks/service-invocation/howto-invoke-non-dapr-endpoints/
 */
@Injectable()
export class HttpEndpoints {
  constructor(
    private readonly sidecar: Sidecar,
    private readonly config: ServiceConfig,
  ) {}

  /**
   * @param endpoint name of the HTTPEndpoint
   * @throws InvocationError (`ERR_ENDPOINT_ADDRESS`) for an address that would not arrive as it is, SidecarUnreachableError
   */
  async post(endpoint: string, { url, headers, body }: OutgoingPost): Promise<OutsideAnswer> {
    if (!arrivesAsItIs(url)) {
      const why = 'the address would not arrive as it is';
      throw new InvocationError(`call of ${endpoint}: ${why}`, 'ERR_ENDPOINT_ADDRESS', 400, 'final', undefined);
    }
    const { host, pathname, search } = new URL(url);
    const through = `${this.sidecar.url}/v1.0/invoke/${endpoint}/method/${host}${pathname}${search}`;
    const own = { 'dapr-api-token': this.config.DAPR_API_TOKEN };
    const asked = { method: 'POST', headers: { ...headers, ...own }, body, signal: AbortSignal.timeout(TIMEOUT_MS) };
    try {
      const answer = await fetch(through, asked);
      const text = (await answer.text()).slice(0, LONGEST_TEXT);
      return { status: answer.status, retryAfter: answer.headers.get('retry-after'), text };
    } catch (failure) {
      throw new SidecarUnreachableError(`call of ${endpoint}`, failure);
    }
  }
}
