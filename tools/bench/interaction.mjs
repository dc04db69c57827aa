import { signUp } from './account.mjs';
import { openPage } from './interaction/open-page.mjs';
import { HABITS } from './interaction/habits.mjs';
import { percentile } from './table.mjs';
import { withProduct } from './with-product.mjs';

const TASKS = 400;
const AT_ONCE = 8;
const WARM_UP = 2;
const ROUNDS = 10;
const DAY_MS = 86_400_000;

/**
 * How long the page takes to answer a person: from a key or a click, as the browser received it, to the first frame that was painted after
 * all of its handlers had run. A real Chromium, the product's own page, an account of 400 tasks.
 */
export function measureInteraction({ say }) {
  say('starting the product');
  return withProduct(async ({ running }) => {
    const user = await signUp(running);
    say(`making ${TASKS} tasks`);
    await makeTasks(user);
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
      return Object.entries(times).flatMap(([name, samples]) => [
        { name: `interaction-${name}-p50`, ours: percentile(samples, 0.5), unit: `ms, of ${samples.length}` },
        { name: `interaction-${name}-p95`, ours: percentile(samples, 0.95), unit: 'ms' },
      ]);
    } finally {
      await page.close();
    }
  });
}

/** Some overdue, most within a month, some without a date; with tags, priorities and lists. */
async function makeTasks({ send }) {
  const today = Date.now();
  for (let from = 0; from < TASKS; from += AT_ONCE) {
    const batch = Array.from({ length: AT_ONCE }, (_, i) => from + i);
    await Promise.all(
      batch.map((i) =>
        send('POST', '/api/tasks', {
          title: `${['write report', 'call Ana about plan', 'buy milk for week', 'review chapter'][i % 4]} ${i}`,
          ...(i % 5 > 0 && { due: new Date(today + ((i % 40) - 5) * DAY_MS).toISOString().slice(0, 10) }),
          priority: (i % 4) + 1,
          tags: [`tag${i % 12}`],
          ...(i % 3 === 0 && { list: ['Home', 'Work', 'Garden'][(i % 9) % 3] }),
        }),
      ),
    );
  }
}
