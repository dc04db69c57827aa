import { source, type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core finds on the page as it is now, each with the elements at fault. It stays in the page until that is loaded anew. */
async function analyse(page: Page, options: RunOptions): Promise<string[]> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(source);
  const run = { ...options, resultTypes: ['violations'], iframes: false };
  const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(run)})`)) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary}`),
  );
}

/** Everything axe-core has to say. */
export const allFindings = (page: Page): Promise<string[]> => analyse(page, {});

/** What it says of contrast alone. */
export const contrastFindings = (page: Page): Promise<string[]> => analyse(page, { runOnly: ['color-contrast'] });
