import { createServer } from 'node:http';
import { documentOf, listPage, mailPage } from './pages.mjs';

/** Nothing that a mail brings along runs or is loaded. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; frame-ancestors 'self'";
const HTML = 'text/html; charset=utf-8';

/**
 * The mailbox as a page, and as JSON for tests (`/mails.json`, `?to=` for one recipient).
 *
 * @param {import('./mail-store.mjs').MailStore} store
 */
export function webServer(store) {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [type, body] = answer(url, store) ?? [];
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type ?? 'text/plain',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.end(body ?? 'There is no such mail.');
  });
}

function answer({ pathname, searchParams }, store) {
  if (pathname === '/') return [HTML, listPage(store.list())];
  if (pathname === '/mails.json') {
    const to = searchParams.get('to');
    return ['application/json', JSON.stringify(store.list().filter((mail) => to === null || mail.to.includes(to)))];
  }
  const [, id, isDocument] = /^\/mails\/([\w-]+)(\/html)?$/.exec(pathname) ?? [];
  const mail = id && store.find(id);
  return mail ? [HTML, isDocument ? documentOf(mail) : mailPage(mail)] : undefined;
}
