// @ts-check
// HTML of an answer → Markdown, for agents and for all who want it with values and links filled in. It knows the
// elements that package markdown writes, needs no DOM, and escapes text that would mean something in Markdown.
import { parse } from './tree.js';

/** @typedef {import('./tree.js').Element} Element */
/** @typedef {string | Element} Node */

/** The block elements, which divide the text around them. */
const divides = new Set('p h1 h2 h3 h4 h5 h6 ul ol blockquote pre div table hr details summary section'.split(' '));

/** @type {Record<string, string>} */
const signs = { strong: '**', b: '**', em: '*', i: '*', del: '~~', s: '~~' };

/** The elements that Markdown has no syntax for, kept as HTML that its readers know. */
const kept = new Set(['kbd', 'sub', 'sup']);

/** toMarkdown gives an answer as Markdown. @param {string} html as package markdown writes it */
export function toMarkdown(html) {
  return blocks(parse(html));
}

/** @param {Node[]} nodes */
function blocks(nodes) {
  /** @type {string[]} */
  const list = [];
  /** @type {Node[]} inline nodes of the present paragraph */
  let line = [];
  const end = () => {
    list.push(paragraph(line));
    line = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || !divides.has(node.tag)) {
      line.push(node);
    } else {
      end();
      list.push(block(node));
    }
  }
  end();
  return list.filter(Boolean).join('\n\n');
}

/** @param {Node[]} nodes */
function paragraph(nodes) {
  return inline(nodes).trim().replace(/^(?:[-+>]|#{1,6}(?=\s|$))/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** @param {Element} element */
function block({ tag, attributes, nodes }) {
  switch (tag) {
    case 'ul':
    case 'ol':
      return items(nodes, tag === 'ol' ? Number(attributes.start ?? 1) : 0);
    case 'blockquote':
      return indent(blocks(nodes), '> ', '> ');
    case 'pre':
      return code(nodes);
    case 'table':
      return table(nodes);
    case 'hr':
      return '---';
    case 'p':
      return paragraph(nodes);
    case 'summary':
      return paragraph(nodes).replace(/^.+$/s, '**$&**');
    case 'div':
    case 'section':
      return attributes.class === 'footnotes' ? footnotes(nodes) : blocks(nodes);
    case 'details':
      return blocks(nodes);
  }
  return paragraph(nodes).replace(/^(?=.)/, `${'#'.repeat(Number(tag[1]))} `);
}

/** @param {Node[]} nodes @param {number} first the first number of a numbered list; otherwise 0 */
function items(nodes, first) {
  const texts = named(nodes, 'li').map((item, i) => {
    const mark = first ? `${first + i}. ` : '- ';
    return indent(blocks(item.nodes), mark, ' '.repeat(mark.length));
  });
  return texts.join(texts.some((text) => text.includes('\n\n')) ? '\n\n' : '\n');
}

/** @param {Node[]} nodes the children of the element around the list of footnotes */
function footnotes(nodes) {
  return named(named(nodes, 'ol').flatMap((list) => list.nodes), 'li').map((item, i) => indent(blocks(item.nodes), `[^${i + 1}]: `, '    ')).join('\n');
}

/** @param {Node[]} nodes */
function code(nodes) {
  const [inner] = named(nodes, 'code');
  const content = text(nodes).replace(/\n$/, '');
  const fence = longer(content, '```');
  return `${fence}${inner?.attributes.class?.replace('language-', '') ?? ''}\n${content}\n${fence}`;
}

/** @param {Node[]} nodes */
function table(nodes) {
  const rows = named(nodes, 'thead', 'tbody').flatMap((part) => named(part.nodes, 'tr'));
  const lines = rows.map((row) => `| ${named(row.nodes, 'th', 'td').map((cell) => inline(cell.nodes).trim().replaceAll('|', '\\|').replace(/\s*\\?\n/g, ' ')).join(' | ')} |`);
  const columns = rows.length ? named(rows[0].nodes, 'th', 'td').length : 0;
  if (columns) lines.splice(1, 0, `|${' --- |'.repeat(columns)}`);
  return lines.join('\n');
}

/** @param {Node[]} nodes @returns {string} */
function inline(nodes) {
  return nodes.map((node) => (typeof node === 'string' ? escape(node) : span(node))).join('').replace(/\\\n +/g, '\\\n');
}

/** @param {Element} element */
function span({ tag, attributes, nodes }) {
  const { href = '', src = '', title } = attributes;
  switch (tag) {
    case 'br':
      return '\\\n';
    case 'img':
      return `![${escape(attributes.alt ?? '')}](${address(src)})`;
    case 'input':
      return 'checked' in attributes ? '[x]' : '[ ]'; // a space follows
    case 'code':
      return quoted(text(nodes));
    case 'button':
      return '';
    case 'span':
      return attributes.class === 'external' ? '' : inline(nodes);
    case 'a':
      if (attributes.class === 'footnote-backref') return '';
      return href ? `[${inline(nodes)}](${address(href)}${title ? ` "${title.replaceAll('"', '\\"')}"` : ''})` : inline(nodes);
  }
  if (/^fnref/.test(attributes.id ?? '')) return `[^${text(nodes)}]`;
  const content = inline(nodes);
  if (kept.has(tag)) return `<${tag}>${content}</${tag}>`;
  const sign = signs[tag] ?? '';
  return sign && content.trim() ? content.replace(/^(\s*)(.*?)(\s*)$/s, `$1${sign}$2${sign}$3`) : content;
}

/** @param {Node[]} nodes @returns {string} */
function text(nodes) {
  return nodes.map((node) => (typeof node === 'string' ? node : text(node.nodes))).join('');
}

/** @param {Node[]} nodes @param {...string} tags @returns {Element[]} */
function named(nodes, ...tags) {
  return nodes.filter((node) => typeof node !== 'string' && tags.includes(node.tag)).map((node) => /** @type {Element} */ (node));
}

/** escape escapes the characters of a text that would mean something in Markdown. @param {string} part */
const escape = (part) => part.replace(/\s+/g, ' ').replace(/[\\`*_[\]<]|~(?=~)|&(?=#?\w+;)/g, '\\$&');

/** @param {string} url */
const address = (url) => (/[\s()<>]/.test(url) ? `<${url.replace(/[<>\n]/g, encodeURIComponent)}>` : url);

/** @param {string} content */
function quoted(content) {
  const fence = longer(content, '`');
  const room = /^`|`$|^ .* $/.test(content) ? ' ' : '';
  return content && fence + room + content.replace(/\n/g, ' ') + room + fence;
}

/** longer gives a fence that is longer than any run of backticks in the content. @param {string} content @param {string} fence */
function longer(content, fence) {
  const most = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
  return fence.length > most ? fence : '`'.repeat(most + 1);
}

/** @param {string} content @param {string} first before its first line @param {string} rest before all others */
const indent = (content, first, rest) => content.split('\n').map((line, i) => (i ? rest : first) + line).map((line) => line.trimEnd()).join('\n');
