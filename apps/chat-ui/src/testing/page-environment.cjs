const { TestEnvironment } = require('jest-environment-jsdom');

/** What browsers have and jsdom lacks: Node's own of the same name. */
const FROM_NODE = [
  'fetch',
  'Request',
  'Response',
  'Headers',
  'ReadableStream',
  'TextEncoder',
  'TextDecoder',
  'BroadcastChannel',
  'structuredClone',
];

/** Of every element, in pixels. */
const SIZE = 600;

/** jsdom with what the page needs beyond it. Nothing is laid out here: every element is as large as the window. */
class PageEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { global: page } = this;
    for (const name of FROM_NODE) page[name] = globalThis[name];
    // Node's Request knows Node's signals only.
    page.AbortController = AbortController;
    page.AbortSignal = AbortSignal;
    page.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
    page.ResizeObserver = class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    page.CSS = { escape: (text) => text };
    page.Element.prototype.scrollIntoView = () => undefined;
    page.Element.prototype.scrollTo = () => undefined;
    page.Element.prototype.hasPointerCapture = () => false;
    for (const size of ['offsetHeight', 'offsetWidth']) {
      Object.defineProperty(page.HTMLElement.prototype, size, { get: () => SIZE });
    }
    for (const size of ['clientHeight', 'clientWidth']) {
      Object.defineProperty(page.Element.prototype, size, { get: () => SIZE });
    }
  }
}

module.exports = PageEnvironment;
