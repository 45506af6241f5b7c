// @ts-check
// Which widget shows what the page's address asks for.
import { alike } from './present.js';

/** @typedef {import('../page/faq-widget.js').FAQWidget} FAQWidget */

let turn = 0; // of the latest address: serving an older one gives up

/**
 * serve has the widget that an address names show what it asks for. An address that names no widget, or none
 * in the document, is served by the first widget that has the answer; a query, by the first widget. Only
 * widgets of that routing are tried, one after another, each when it is ready.
 * It resolves with whether one has it; an address that another has followed counts as served.
 * @param {import('./address.js').Target} target
 * @param {FAQWidget} asker
 * @param {string} routing
 * @param {(widget: FAQWidget) => boolean | Promise<boolean> | undefined} take
 */
export async function serve(target, asker, routing, take) {
  const mine = ++turn;
  const tried = new Set();
  for (;;) {
    const all = alike(asker, routing); // more may have been added meanwhile
    const named = all.filter((widget) => target.id && widget.id === target.id);
    const due = named.length ? named : target.slug ? all : all.slice(0, 1);
    const widget = due.find((one) => !tried.has(one));
    if (!widget) return false;
    tried.add(widget);
    await widget.ready.catch(() => {}); // a failed widget has no shell, and takes nothing
    if (mine !== turn || (await take(widget))) return true;
  }
}
