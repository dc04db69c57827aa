import { fileFor } from './answer-from.js';
import { FILES, VERSION } from './build-info.js';
import { worker } from './scope.js';

const PREFIX = 'errand-page-';
/** Files of one build only: a page never gets a script of another one. */
const CACHE = `${PREFIX}${VERSION}`;

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
  const file = fileFor(event.request, worker.location.origin);
  if (file) event.respondWith(answer(file, event.request));
});

/** Names without a hash in them are asked for anew, past the browser's own cache. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })));
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function answer(file: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(file, { ignoreVary: true })) ?? fetch(request);
}
