// @ts-check
// What the journeys through other people's pages have in common.
export const markdown = '## Where do apples grow?\nOn trees, as [pears](#what-are-pears) do.\n\n## What are pears?\nGreen.\n\n## Are quinces eaten raw?\nNo.\n';

/**
 * element gives the HTML of a widget that loads at once.
 * @param {string} mode
 * @param {string} [more] attributes
 */
export const element = (mode, more = '') => `<faq-widget mode="${mode}" src="/faq.md" load="eager" shortcut="mod+k" ${more}></faq-widget>`;
