/** What axe finds wrong on a page as it is shown. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Part {
  /** Only inside these. */
  within?: string;
  /** Only these rules; all of them unless told. */
  rules?: string[];
}

/** @returns a line a rule that is broken, with where; empty where all is well */
export async function violations(page: Page, { within, rules }: Part = {}): Promise<string[]> {
  // There are no frames here, for which axe would open a page of its own each time.
  let axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (within) axe = axe.include(within);
  if (rules) axe = axe.withRules(rules);
  const found = await axe.analyze();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`,
  );
}
