import { toast } from '../../shared/ui/toasts.js';

/** As `worker/update.worker.ts` listens for. */
const TAKE_OVER = 'take-over';
const AGAIN_MS = 3_600_000;

/** Has the browser keep the page, and tells when a newer one is there. It takes over when the person says so: nothing is lost under their hands. */
export function offerUpdates(): void {
  // A part of the page that is loaded late and is gone from the server: the page is of an older version.
  addEventListener('vite:preloadError', () => offer(reload));
  if (!('serviceWorker' in navigator)) return;
  const wasKept = navigator.serviceWorker.controller !== null;
  let isAsked = false;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) reload();
    else if (wasKept) offer(reload);
  });
  const takeOver = (waiting: ServiceWorker): void => {
    isAsked = true;
    waiting.postMessage(TAKE_OVER);
  };
  void navigator.serviceWorker
    .register('/sw.js', { updateViaCache: 'none' })
    .then((registration) => follow(registration, takeOver))
    .catch(() => undefined); // a browser that keeps nothing for us still shows the page
}

function follow(registration: ServiceWorkerRegistration, takeOver: (waiting: ServiceWorker) => void): void {
  const look = (): void => {
    const { waiting, active } = registration;
    if (waiting && active) offer(() => takeOver(waiting));
  };
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  const ask = (): void => void registration.update().catch(() => undefined);
  setInterval(ask, AGAIN_MS);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && ask());
}

const reload = (): void => location.reload();

function offer(run: () => void): void {
  toast({
    message: 'A new version of Errand is here',
    detail: 'What you are writing is kept.',
    action: { label: 'Reload', run },
    duration: Infinity,
  });
}
