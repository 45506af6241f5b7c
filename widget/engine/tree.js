// @ts-check
// Parses the HTML that package markdown writes, with every attribute quoted, every element closed and all text escaped.

/** @typedef {{ tag: string, attributes: Record<string, string>, nodes: (string | Element)[] }} Element */

const piece = /<(\/?)([a-z][a-z\d]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>|[^<]+|</g;
const attribute = /([a-z-]+)(?:="([^"]*)")?/g;
const empty = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** @type {Record<string, string>} */
const references = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** parse gives the nodes of HTML. @param {string} html @returns {(string | Element)[]} */
export function parse(html) {
  /** @type {Element} */
  const root = { tag: '', attributes: {}, nodes: [] };
  const open = [root];
  for (const [all, closes, tag, rest] of html.matchAll(piece)) {
    const { nodes } = open[open.length - 1];
    if (!tag) {
      nodes.push(decoded(all));
    } else if (closes) {
      const at = open.findLastIndex((element) => element.tag === tag);
      if (at > 0) open.length = at;
    } else {
      const attributes = Object.fromEntries([...rest.matchAll(attribute)].map(([, name, value = '']) => [name, decoded(value)]));
      const element = { tag, attributes, nodes: [] };
      nodes.push(element);
      if (!empty.has(tag)) open.push(element);
    }
  }
  return root.nodes;
}

/** @param {string} text with character references */
const decoded = (text) => text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, number, hex, name) => (name ? (references[name] ?? all) : letter(parseInt(number ?? hex, number ? 10 : 16))));

/** @param {number} code */
const letter = (code) => String.fromCodePoint(code <= 0x10ffff ? code : 0xfffd);
