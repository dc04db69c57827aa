const palette = ({ page }) => page.getByRole('combobox', { name: 'Find a task or a command' });
const chat = ({ page }) => page.getByLabel('Talk to your list');
const search = ({ page }) => page.getByRole('searchbox', { name: 'Search your tasks' });
const firstTick = ({ page }) => page.getByRole('checkbox', { name: /^Complete: / }).first();

/**
 * What people do all day on the page: `does` is measured, key by key and click by click; `before` and `after` are not.
 *
 * @type {Record<string, { before?: Act, does: Act, after?: Act }>}
 * @typedef {(bench: import('./open-page.mjs').BenchPage) => Promise<unknown>} Act
 */
export const HABITS = {
  'open-palette': {
    does: ({ press }) => press('Control+k'),
    after: (bench) => palette(bench).waitFor(bench.wait),
  },
  'type-in-palette': {
    does: ({ type }) => type('call ana'),
    after: async (bench) => {
      await bench.press('Escape');
      await palette(bench).waitFor({ ...bench.wait, state: 'detached' });
    },
  },
  'type-in-chat': {
    before: (bench) => chat(bench).focus(),
    does: ({ type }) => type('call Ana tomorrow at 9am #home p1 every week'),
    after: async (bench) => {
      await bench.page.getByRole('group', { name: 'What will be understood' }).waitFor(bench.wait);
      await chat(bench).fill('');
      await chat(bench).blur();
    },
  },
  tick: {
    does: (bench) => firstTick(bench).click(bench.wait),
    after: ({ page, wait }) =>
      page
        .getByText(/^Completed “/)
        .first()
        .waitFor(wait),
  },
  'switch-view': {
    does: async ({ press, look }) => {
      for (const key of 'twca') {
        await press(key);
        await look();
      }
    },
  },
  search: {
    before: (bench) => search(bench).focus(),
    does: ({ type }) => type('review chapter 1'),
    after: async (bench) => {
      await bench.look();
      await search(bench).fill('');
      await search(bench).blur();
      await bench.look();
    },
  },
};
