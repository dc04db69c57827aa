import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const GRAVE = ['serious', 'critical'];
/** Rules about colors: all others find the same in every theme. */
const OF_COLORS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe-core finds on the page as it is now that keeps people from using it, each with the elements at fault.
 *
 * @param rules `colors` for a page that was looked at in another theme already
 */
export async function graveFindings(page: Page, rules: 'all' | 'colors' = 'all'): Promise<string[]> {
  // A page without frames has no need of a second page to put findings together, nor of what passed: it takes a quarter of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules === 'all' ? axe : axe.withRules(OF_COLORS)).analyze();
  const grave = violations.filter(({ impact }) => GRAVE.includes(String(impact)));
  return grave.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary}`),
  );
}
