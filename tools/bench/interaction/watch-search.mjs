/* global document, addEventListener, requestAnimationFrame, MessageChannel, MutationObserver -- the function runs in the page */

/** Runs in the page: notes how long each key waited for the frame in which every line of the list has what was typed so far. */
export function watchSearch() {
  let noted = 0;
  const keys = [];
  const found = [];
  const reset = () => (noted = keys.length = found.length = 0);
  globalThis.searches = { found, reset };
  addEventListener('keydown', ({ timeStamp }) => keys.push(timeStamp), { capture: true });
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel(); // its message comes after the frame was painted
      port1.onmessage = then;
      port2.postMessage(undefined);
    });
  new MutationObserver(() => {
    if (noted >= keys.length) return;
    const typed = document.activeElement.value;
    const lines = [...document.querySelectorAll('[role=list][aria-label=Tasks] [data-task] > span')];
    if (lines.length === 0 || !lines.every(({ textContent }) => textContent.includes(typed))) return;
    noted = keys.length;
    const from = keys.at(-1);
    afterPaint(() => found.push(performance.now() - from));
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
