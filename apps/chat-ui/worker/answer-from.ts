/** Paths that belong to services and are never the page: the same that the page's server leaves alone. */
const SERVICES = /^\/(api|health|dapr|events|job|internal)(\/|$)/i;

/** What a request is, as far as the worker is concerned. */
export interface Asked {
  method: string;
  mode: string;
  url: string;
}

/**
 * Which file of the page answers a request.
 *
 * @param origin of the page
 * @returns undefined when the network has to: the API, above all
 */
export function fileFor({ method, mode, url }: Asked, origin: string): string | undefined {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || asked !== origin || SERVICES.test(pathname)) return undefined;
  const isFile = pathname.split('/').at(-1)?.includes('.') ?? false;
  if (mode === 'navigate') return isFile ? undefined : '/';
  return pathname;
}
