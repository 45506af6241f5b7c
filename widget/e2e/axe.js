// @ts-check
// What axe-core has to say about a page.
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * breaches lists what axe finds in a page or in a part of it: rule, where, and how to mend it.
 * @param {import('playwright-core').Page} page
 * @param {string} [within]
 * @returns {Promise<string[]>}
 */
export async function breaches(page, within = 'faq-widget') {
  await page.evaluate(axe.source);
  return page.evaluate(
    async ([selector, values]) => {
      const { violations } = await /** @type {any} */ (globalThis).axe.run(selector, { runOnly: { type: 'tag', values } });
      return violations.flatMap((/** @type {any} */ v) => v.nodes.map((/** @type {any} */ n) => `${v.id}: ${n.target.flat().join(' ')}: ${n.failureSummary}`));
    },
    /** @type {const} */ ([within, tags]),
  );
}
