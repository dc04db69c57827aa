import type { PageFile } from './page-file.js';

/** Paths that belong to services and are never the page. */
const SERVICES = /^\/(api|feeds|health|dapr|events|job|internal)(\/|$)/i;

/**
 * The file that answers a request, if one does: the file of that name, else, for a browser that opens a page of the application,
 * `index.html`.
 *
 * @param accept the request's `Accept` header
 */
export function findFile(
  files: ReadonlyMap<string, PageFile>,
  path: string,
  accept: string | undefined,
): PageFile | undefined {
  if (path === '/') return files.get('/index.html');
  const named = files.get(path);
  if (named) return named;
  const isNavigation = accept?.includes('text/html') && !path.split('/').at(-1)?.includes('.') && !SERVICES.test(path);
  return isNavigation ? files.get('/index.html') : undefined;
}
