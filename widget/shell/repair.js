// @ts-check
// Fetched by its stable name, past every cache, when a part of the widget is
// missing, broken or of another build; so it is always of the server's present build.
// Its parameters, and the members of the asker's class that it uses (`all`, `heir`,
// `end`), are the one contract between builds; everything else may change.
import { build, query, shell } from 'faq:parts';
import { version } from 'faq:version';
import { FAQWidget } from '../page/faq-widget.js';
import { use } from '../page/parts.js';
import { amiss, soon } from '../page/promises.js';
import { afresh } from './download.js';

/**
 * repair gives an asker of this build a fresh copy of the shell. For an asker of another
 * build it turns the asker's elements into this build's, and gives no shell.
 * @param {object} asker
 * @param {typeof FAQWidget} asker.Widget
 * @param {string} asker.build
 * @param {number} asker.fresh a number that no address has had before
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
  if (module.build !== build || module.version !== version) { // the server's files do not fit together
    throw cause.message.includes('faq-shell.js') ? amiss(`faq-shell.js has version ${module.version}, this script ${Widget.version}: serve both from one build`) : cause;
  }
  module.begin(search, shared);
  if (itsBuild === build && Widget.version === version) return module;
  use(module, shared);
  succeed(Widget);
}

/**
 * succeed turns the elements of another build's class into this build's. The other class now inherits from
 * this one, whose constructor gives an existing element its private fields.
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
    if (loading) widget.loaded().catch(() => {}); // it reports its own failure
    widget.ready.then(() => ready.settle(), ready.settle);
  }
}
