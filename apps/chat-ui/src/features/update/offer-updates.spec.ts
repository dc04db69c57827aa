/** @jest-environment ./src/testing/page-environment.cjs */
import { toasts } from '../../shared/ui/toasts.js';
import { offerUpdates } from './offer-updates.js';

/** As much of a registration as the page looks at. */
class Registration extends EventTarget {
  active: object | null = {};
  installing: EventTarget | null = null;
  waiting: { postMessage: jest.Mock } | null = null;
  readonly update = jest.fn(() => Promise.resolve());

  /** A newer version was fetched, and waits. */
  arrive(): void {
    const installing = new EventTarget();
    this.installing = installing;
    this.dispatchEvent(new Event('updatefound'));
    this.waiting = { postMessage: jest.fn() };
    installing.dispatchEvent(new Event('statechange'));
  }
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

async function open(registration: Registration): Promise<EventTarget> {
  const container = Object.assign(new EventTarget(), { controller: {}, register: () => Promise.resolve(registration) });
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: container });
  offerUpdates();
  await settled();
  return container;
}

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setTimeout'] });
  toasts.set([]);
});
afterEach(() => jest.useRealTimers());

describe('a new version', () => {
  it('is told of when it is there, stays on the page, and takes over when the person says so', async () => {
    const registration = new Registration();
    await open(registration);
    expect(toasts.get()).toEqual([]);
    registration.arrive();
    const [shown] = toasts.get();
    expect(shown).toMatchObject({ message: 'A new version of Errand is here', duration: Infinity });
    expect(registration.waiting?.postMessage).not.toHaveBeenCalled();
    shown?.action?.run();
    expect(registration.waiting?.postMessage).toHaveBeenCalledWith('take-over');
  });

  it('is told of when it had arrived before, and none is looked for in vain at the first visit', async () => {
    const before = new Registration();
    before.waiting = { postMessage: jest.fn() };
    await open(before);
    expect(toasts.get()).toHaveLength(1);
    toasts.set([]);
    const first = new Registration();
    first.active = null;
    await open(first);
    first.arrive();
    expect(toasts.get()).toEqual([]);
  });

  it('that another tab took over with is told of too', async () => {
    const container = await open(new Registration());
    container.dispatchEvent(new Event('controllerchange'));
    expect(toasts.get()).toHaveLength(1);
  });

  it('is looked for every hour, and when the page comes into sight', async () => {
    const registration = new Registration();
    await open(registration);
    jest.advanceTimersByTime(3_600_000);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(registration.update.mock.calls.length).toBeGreaterThanOrEqual(2);
  });
});
