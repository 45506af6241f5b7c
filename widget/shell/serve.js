// @ts-check
// Which widget shows what the page's address asks for.
import { alike } from './present.js';

/** @typedef {import('../page/faq-widget.js').FAQWidget} FAQWidget */

let turn = 0; // of the latest address that was asked for: an older one gives up

/**
 * serve lets the widget that an address names show what it asks for. An address that names none, or none that
 * is there, is served by the first widget of the document that has the answer, and a query by the first:
 * of those with that routing, one after the other, each when it is ready.
 * It resolves with whether one has it; an address that was followed by another one counts as served.
 * @param {import('./address.js').Target} target
 * @param {FAQWidget} asker
 * @param {string} routing
 * @param {(widget: FAQWidget) => boolean | Promise<boolean> | undefined} take
 */
export async function serve(target, asker, routing, take) {
  const mine = ++turn;
  const tried = new Set();
  for (;;) {
    const all = alike(asker, routing); // more may have come meanwhile
    const named = all.filter((widget) => target.id && widget.id === target.id);
    const due = named.length ? named : target.slug ? all : all.slice(0, 1);
    const widget = due.find((one) => !tried.has(one));
    if (!widget) return false;
    tried.add(widget);
    await widget.ready.catch(() => {}); // one that has failed has no shell, and takes nothing
    if (mine !== turn || (await take(widget))) return true;
  }
}
