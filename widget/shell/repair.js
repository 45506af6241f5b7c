// @ts-check
// Fetched by its stable name, past every cache, when a part of the widget is
// missing, broken or of another build: so it is always of the build that the
// server has now. What it is called with and what it calls of the asker's class
// (`all`, `heir`, `end`) is the one promise between builds; everything else may change.
import { build, query, shell } from 'faq:parts';
import { version } from 'faq:version';
import { FAQWidget } from '../page/faq-widget.js';
import { use } from '../page/parts.js';
import { amiss, soon } from '../page/promises.js';
import { afresh } from './download.js';

/**
 * repair gives a fresh copy of the shell to an asker of this build. The elements of
 * any other build become this build's, and it gives no shell.
 * @param {object} asker
 * @param {typeof FAQWidget} asker.Widget
 * @param {string} asker.build
 * @param {number} asker.fresh what no address had in it before
 * @param {object} asker.shared what outlives a build
 * @param {Error} asker.cause why it asks
 */
export async function repair({ Widget, build: itsBuild, fresh, shared, cause }) {
  const search = `${query}&${fresh}`;
  const url = new URL(shell.replace(query, search), import.meta.url).href;
  await afresh(url).catch((cause) => {
    throw amiss(`faq-shell.js cannot be loaded: ${cause.message}`, cause);
  });
  const module = await soon(import(url));
  if (module.build !== build || module.version !== version) { // what the server has does not fit together
    throw cause.message.includes('faq-shell.js') ? amiss(`faq-shell.js is of version ${module.version}, this script of ${Widget.version}: serve both from one build`) : cause;
  }
  module.begin(search, shared);
  if (itsBuild === build && Widget.version === version) return module;
  use(module, shared);
  succeed(Widget);
}

/**
 * succeed makes the elements of another build's class this build's: that class inherits from this one
 * from now on, whose constructor gives an element that is there its private fields.
 * @param {typeof FAQWidget} Widget
 */
function succeed(Widget) {
  const widgets = Widget.all();
  const { end } = Widget.prototype;
  for (const [former, present] of [[Widget, FAQWidget], [Widget.prototype, FAQWidget.prototype]]) {
    for (const name of Object.getOwnPropertyNames(former)) Reflect.deleteProperty(former, name);
    Object.setPrototypeOf(former, present);
  }
  Widget.heir = FAQWidget;
  for (const widget of widgets) {
    const { launcher, loading, ready } = end.call(widget);
    const { open, quiet, typed, typing, answered } = launcher;
    new FAQWidget(widget, { open, quiet, typed, typing, answered });
    widget.connected();
    widget.shadowRoot?.querySelector('[aria-expanded]')?.setAttribute('aria-expanded', String(open));
    if (loading) widget.loaded().catch(() => {}); // it tells of itself
    widget.ready.then(() => ready.settle(), ready.settle);
  }
}
