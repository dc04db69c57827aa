import { signUp } from './account.mjs';
import { openPage } from './interaction/open-page.mjs';
import { makeTasks } from './interaction/make-tasks.mjs';
import { watchSearch } from './interaction/watch-search.mjs';
import { p50AndP95 } from './table.mjs';
import { withProduct } from './with-product.mjs';

const TASKS = 10_000;
/** The least number of as many digits as the last task's. */
const LEAST = TASKS / 10;
const WARM_UP = 5;
const NUMBERS = 30;
const PAUSE_MS = 100;

/**
 * Searching while one types, in an account of 10,000 tasks: from each key, as the browser received it, to the frame with what it found. The
 * titles end in numbers; one is typed, digit by digit. Beside it what the API alone takes for the same searches, at the front door.
 */
export function measureSearch({ say }) {
  say('starting the product');
  return withProduct(async ({ running }) => {
    const user = await signUp(running);
    await makeTasks(user, TASKS, say);
    const page = await openPage(`http://127.0.0.1:${running.find('chat-ui').port}`, user);
    try {
      await page.page.evaluate(watchSearch);
      const times = { page: [], api: [] };
      for (let i = 0; i < WARM_UP + NUMBERS; i++) {
        say(i < WARM_UP ? 'warming up' : `number ${i + 1 - WARM_UP} of ${NUMBERS}`);
        const number = String(LEAST + ((i * 2_473) % (TASKS - LEAST)));
        const found = await typed(page, number);
        const answered = await asked(user, number);
        if (i < WARM_UP) continue;
        times.page.push(...found);
        times.api.push(...answered);
      }
      return rows(times);
    } finally {
      await page.close();
    }
  });
}

const rows = (times) =>
  [
    ['search-10k', times.page],
    ['search-10k-api', times.api],
  ].flatMap(([name, samples]) => p50AndP95(name, samples));

/** @returns {Promise<number[]>} ms from each key to what it found */
async function typed({ page, look, wait }, number) {
  const field = page.getByRole('searchbox', { name: 'Search your tasks' });
  await field.fill('');
  await look();
  await field.focus();
  await page.evaluate(() => globalThis.searches.reset());
  for (const [i, digit] of [...number].entries()) {
    await page.keyboard.press(digit);
    await page.waitForFunction((keys) => globalThis.searches.found.length >= keys, i + 1, wait);
    await page.waitForTimeout(PAUSE_MS);
  }
  return page.evaluate(() => globalThis.searches.found);
}

/** @returns {Promise<number[]>} ms of the API for the search after each key */
async function asked({ send }, number) {
  const times = [];
  for (let i = 1; i <= number.length; i++) {
    const from = performance.now();
    await send('GET', `/api/tasks?status=open&sort=due&limit=100&filter=${number.slice(0, i)}`);
    times.push(performance.now() - from);
  }
  return times;
}
