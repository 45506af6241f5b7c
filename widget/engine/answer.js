// @ts-check
// Answers without a widget: as HTML without the controls that need the widget's script, as Markdown and as text.
import english from '../locales/en.json' with { type: 'json' };
import { arrive, withWords } from '../shell/markdown.js';
import { toMarkdown } from './to-markdown.js';

/** @typedef {{ markdown: string, slug: string, context: Uint8Array, text: string }} Source of an answer, as wasm/data gives it */

/** The buttons that copy code, as package markdown writes them. */
const copy = /<button type="button" class="copy" data-copy>[^<]*<\/button>/g;

/** answers gives a function that renders an answer. @param {Record<string, string>} [words] of a language, instead of the English ones */
export function answers(words) {
  const render = withWords({ ...english, ...words });
  return async (/** @type {Source} */ { markdown, slug, context, text }) => {
    await arrive();
    const html = render(markdown, slug, context)?.replace(copy, '') ?? plainly(text);
    return { html, markdown: toMarkdown(html), text };
  };
}

/** @type {Record<string, string>} */
const escaped = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** plainly gives text as HTML, for an answer at which the program has trapped. @param {string} text */
const plainly = (text) => text.split('\n').map((line) => `<p>${line.replace(/[&<>"]/g, (sign) => escaped[sign])}</p>\n`).join('');
