import { signUp } from './account.mjs';
import { openPage } from './interaction/open-page.mjs';
import { HABITS } from './interaction/habits.mjs';
import { makeTasks } from './interaction/make-tasks.mjs';
import { p50AndP95 } from './table.mjs';
import { withProduct } from './with-product.mjs';

const TASKS = 400;
const WARM_UP = 2;
const ROUNDS = 10;

/**
 * How long the page takes to answer a person: from a key or a click, as the browser received it, to the first frame that was painted after
 * all of its handlers had run. A real Chromium, the product's own page, an account of 400 tasks.
 */
export function measureInteraction({ say }) {
  say('starting the product');
  return withProduct(async ({ running }) => {
    const user = await signUp(running);
    await makeTasks(user, TASKS, say);
    const page = await openPage(`http://127.0.0.1:${running.find('chat-ui').port}`, user);
    try {
      const times = Object.fromEntries(Object.keys(HABITS).map((name) => [name, []]));
      for (let i = 0; i < WARM_UP + ROUNDS; i++) {
        say(i < WARM_UP ? 'warming up' : `round ${i + 1 - WARM_UP} of ${ROUNDS}`);
        for (const [name, habit] of Object.entries(HABITS)) {
          const waits = await page.measure(habit);
          if (i >= WARM_UP) times[name].push(...waits);
        }
      }
      return Object.entries(times).flatMap(([name, samples]) => p50AndP95(`interaction-${name}`, samples));
    } finally {
      await page.close();
    }
  });
}
