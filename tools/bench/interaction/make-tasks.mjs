const AT_ONCE = 8;
const DAY_MS = 86_400_000;
const SAID_EVERY = 400;
const TITLES = ['write report', 'call Ana about plan', 'buy milk for week', 'review chapter'];
/** No digits: a search for a number finds titles alone. */
const TAGS = [...'abcdefghijkl'].map((letter) => `tag-${letter}`);
const LISTS = ['Home', 'Work', 'Garden'];

/**
 * Makes tasks: some overdue, most within a month, some without a date; with tags, priorities and lists.
 *
 * @param {{ send: (method: string, path: string, body?: object) => Promise<unknown> }} user @param {number} count @param {(text: string) => void} say
 */
export async function makeTasks({ send }, count, say) {
  const today = Date.now();
  for (let from = 0; from < count; from += AT_ONCE) {
    if (from % SAID_EVERY === 0) say(`${from} of ${count} tasks`);
    const batch = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => from + i);
    await Promise.all(
      batch.map((i) =>
        send('POST', '/api/tasks', {
          title: `${TITLES[i % TITLES.length]} ${i}`,
          ...(i % 5 > 0 && { due: new Date(today + ((i % 40) - 5) * DAY_MS).toISOString().slice(0, 10) }),
          priority: (i % 4) + 1,
          tags: [TAGS[i % TAGS.length]],
          ...(i % 3 === 0 && { list: LISTS[(i % 9) % LISTS.length] }),
        }),
      ),
    );
  }
}
