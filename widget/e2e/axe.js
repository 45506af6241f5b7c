// @ts-check
// What axe-core finds in a page.
import axe from 'axe-core';

const wcag = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

/** The rules that depend on colours, for a page that has passed all rules in other colours. */
export const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/**
 * breaches lists what axe finds in a page or in a part of it: the rule, the place and the remedy.
 * @param {import('playwright-core').Page} page
 * @param {string} [within]
 * @param {{ type: string, values: string[] }} [rules]
 * @returns {Promise<string[]>}
 */
export async function breaches(page, within = 'faq-widget', rules = wcag) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([selector, runOnly]) => {
      const { violations } = await /** @type {any} */ (globalThis).axe.run(selector, { runOnly });
      return violations.flatMap((/** @type {any} */ v) => v.nodes.map((/** @type {any} */ n) => `${v.id}: ${n.target.flat().join(' ')}: ${n.failureSummary}`));
    },
    /** @type {const} */ ([within, rules]),
  );
}
