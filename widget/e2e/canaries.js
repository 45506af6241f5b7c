// @ts-check
// A script put into a page before anything else runs, to detect everything that a
// hostile text could do there: run code, add nodes outside the widget, change
// globals, or bring in forbidden addresses and elements.

/**
 * A Watch records everything that goes wrong in a page.
 * @typedef {object} Watch
 * @property {string[]} heard
 * @property {(root: ParentNode) => number} look checks the elements beneath root against the allow-list and gives their number
 * @property {() => void} compare compares the page with its state before the widget
 */

/**
 * watch runs in the page.
 * @param {[string, string, string][]} allowed
 */
export function watch(allowed) {
  /** @type {string[]} */
  const heard = [];
  const page = /** @type {any} */ (globalThis);

  for (const name of ['canary', 'alert', 'confirm', 'prompt', 'open', 'print']) {
    page[name] = () => heard.push(`${name} was called`);
  }
  addEventListener('securitypolicyviolation', (event) => heard.push(`violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  addEventListener('error', (event) => heard.push(`error: ${event.message}`));
  addEventListener('beforeunload', () => heard.push('the page is left'));

  /** What the widget may do to itself, seen from outside. */
  const own = (/** @type {MutationRecord} */ { type, target }) => type === 'attributes' && /** @type {Element} */ (target).localName === 'faq-widget';
  const observer = new MutationObserver((records) => {
    for (const record of records) if (!own(record)) heard.push(`${record.type} of <${record.target.nodeName}> changed`);
  });

  /** @type {Map<string, unknown>} */
  const before = new Map();
  const state = () => new Map([
    ...Object.getOwnPropertyNames(page).filter((name) => !/^\d+$|^event$/.test(name)).map((name) => /** @type {[string, unknown]} */ ([`window.${name}`, page[name]])),
    ...['cookie', 'title', 'domain', 'referrer', 'body', 'head', 'forms', 'scripts', 'getElementById', 'querySelector', 'location', 'defaultView'].map((name) => /** @type {[string, unknown]} */ ([`document.${name}`, page.document[name]])),
    ...[Object, Array, Function, String, Promise].map((type) => /** @type {[string, unknown]} */ ([`${type.name}.prototype`, Object.getOwnPropertyNames(type.prototype).join()])),
    ['address', location.pathname],
    ['elements', String(document.querySelectorAll('*').length)],
  ]);

  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    for (const [name, value] of state()) before.set(name, value);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });

  /** @type {Map<string, RegExp[]>} */
  const patterns = new Map();
  for (const [element, attribute, pattern] of allowed) {
    const key = `${element} ${attribute}`;
    const any = ['*', 'URL', 'IMAGE'].includes(pattern);
    patterns.set(key, [...(patterns.get(key) ?? []), any ? /(?:)/ : new RegExp(`^(?:${pattern})$`)]);
  }
  const schemes = /** @type {Record<string, RegExp>} */ ({ href: /^(https?|mailto|tel):/, src: /^(https?:|data:image\/(png|jpeg|gif|webp|avif)[;,])/ });

  /** The browser itself resolves an address; one that it cannot parse leads nowhere. */
  const meaning = (/** @type {string} */ address) => (URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : 'https:');

  /** The widget's own icons, of one path each: letters and numbers, which only draw. */
  const icon = /^<svg viewBox="0 0 24 24"><path d="[MmLlHhVvAaZz\d .-]+"><\/path><\/svg>$/;

  /** @param {Element} element */
  const check = (element) => {
    if (icon.test(element.closest('svg')?.outerHTML ?? '')) return;
    const name = element.localName;
    if (!patterns.has(`${name} `) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') heard.push(`<${name}>: ${element.outerHTML}`);
    for (const { name: attribute, value } of element.attributes) {
      if (!patterns.get(`${name} ${attribute}`)?.some((pattern) => pattern.test(value))) heard.push(`<${name} ${attribute}=${value}>`);
      if (schemes[attribute] && !schemes[attribute].test(meaning(value))) heard.push(`<${name} ${attribute}=${value}>`);
    }
  };

  /** @type {Watch} */
  const result = {
    heard,
    look(root) {
      const elements = root.querySelectorAll('*');
      elements.forEach(check);
      return elements.length;
    },
    compare() {
      const after = state();
      for (const [name, value] of after) {
        const was = before.get(name);
        if (name !== 'window.watch' && value !== was && !(Number.isNaN(value) && Number.isNaN(was)) && !/^window\.(scroll|page|inner|outer|screen)/.test(name)) heard.push(`${name} changed`);
      }
      for (const name of before.keys()) if (!after.has(name)) heard.push(`${name} is gone`);
    },
  };
  Object.defineProperty(page, 'watch', { value: result });
}
