// @ts-check
// How HTML from the engine gets into the page: through the widget's one Trusted Types
// policy where the page has Trusted Types, and parsed as HTML in a page of XHTML too,
// which would parse it as XML and refuse every <br>.
import { adorn } from './icons.js';
import { policy } from './own.js';

/**
 * write replaces the content of an element.
 * @param {Element} element
 * @param {string} html
 */
export function write(element, html) {
  if (isXML(element)) element.replaceChildren(parsed(element, html));
  else element.innerHTML = trusted(html);
  adorn(element);
}

/**
 * append adds to the content of an element.
 * @param {Element} element
 * @param {string} html
 */
export function append(element, html) {
  if (isXML(element)) element.append(parsed(element, html));
  else element.insertAdjacentHTML('beforeend', trusted(html));
  adorn(element);
}

/**
 * keepingCode runs a change that writes answers again, and gives the focus back to the block of code that had it.
 * @param {ShadowRoot} root
 * @param {() => void} change
 */
export function keepingCode(root, change) {
  const blocks = () => [...root.querySelectorAll('pre')];
  const at = blocks().findIndex((block) => block === root.activeElement);
  change();
  if (at >= 0) blocks()[at]?.focus({ preventScroll: true });
}

/** @param {Element} element */
function isXML({ ownerDocument }) {
  return ownerDocument.contentType !== 'text/html';
}

/** @param {string} html */
function trusted(html) {
  return /** @type {string} */ (policy()?.createHTML(html) ?? html);
}

/** @param {Element} element @param {string} html */
function parsed({ ownerDocument }, html) {
  const { body } = ownerDocument.implementation.createHTMLDocument('');
  body.innerHTML = trusted(html);
  const content = ownerDocument.createDocumentFragment();
  content.append(...body.childNodes);
  return content;
}
