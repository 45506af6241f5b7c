// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toMarkdown } from '../engine/to-markdown.js';

/** HTML as package markdown writes it, and its Markdown. @type {[html: string, markdown: string][]} */
const table = [
  ['', ''],
  ['<p>One.</p>\n<p>Two<br>\nlines.</p>\n', 'One.\n\nTwo\\\nlines.'],
  ['<p>a <strong>b <em>c</em></strong> <del>d</del> <mark>e</mark> <kbd>F1</kbd> H<sub>2</sub>O</p>', 'a **b *c*** ~~d~~ e <kbd>F1</kbd> H<sub>2</sub>O'],
  ['<p>a<strong> b </strong>c<em> </em>d</p>', 'a **b** c d'],
  ['<h4>A heading</h4>\n<p>Text</p>\n<hr>\n', '#### A heading\n\nText\n\n---'],
  ['<ul>\n<li>a</li>\n<li>b\n<ol start="3">\n<li>c</li>\n<li>d</li>\n</ol>\n</li>\n</ul>', '- a\n- b\n\n  3. c\n  4. d'.replace('- a\n', '- a\n\n')],
  ['<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>', '- a\n- b'],
  ['<ul>\n<li><input type="checkbox" disabled aria-label="Task" checked> done</li>\n<li><input type="checkbox" disabled aria-label="Task"> open</li>\n</ul>', '- [x] done\n- [ ] open'],
  ['<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>', '> a\n>\n> b'],
  ['<div class="code" data-lang="sh"><button type="button" class="copy" data-copy>Copy</button><pre tabindex="0"><code class="language-sh">a &lt; b\n```\n</code></pre></div>', '````sh\na < b\n```\n````'],
  ['<p><code>a*b</code> <code>`</code> <code> </code></p>', '`a*b` `` ` `` ` `'],
  ['<div class="table" role="region" tabindex="0" aria-label="Table"><table>\n<thead>\n<tr>\n<th>a</th>\n<th align="right">b|c</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1<br>2</td>\n<td align="right"><code>x</code></td>\n</tr>\n</tbody>\n</table></div>', '| a | b\\|c |\n| --- | --- |\n| 1 2 | `x` |'],
  ['<p><a href="https://a.example/?b=1&amp;c=2" title="d &quot;e&quot;" target="_blank" rel="noopener noreferrer">f<span class="external"> (opens in a new tab)</span></a></p>', '[f](https://a.example/?b=1&c=2 "d \\"e\\"")'],
  ['<p><a data-faq="other" href="#other">the other</a> <a>none</a> <a href="/a (b).pdf">c</a></p>', '[the other](#other) none [c](</a (b).pdf>)'],
  ['<p><img src="/a.png" alt="a [b]" loading="lazy" decoding="async"></p>', '![a \\[b\\]](/a.png)'],
  ['<details>\n<summary>More</summary>\n<p>text</p>\n</details>', '**More**\n\ntext'],
  ['<p>a<sup id="fnref:fn-x-1"><a href="#fn:fn-x-1" class="footnote-ref" role="doc-noteref">1</a></sup></p>\n<div class="footnotes" role="doc-endnotes">\n<hr>\n<ol>\n<li id="fn:fn-x-1">\n<p>note&#160;<a href="#fnref:fn-x-1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p>\n</li>\n</ol>\n</div>', 'a[^1]\n\n[^1]: note'],
  // text stays text
  ['<p>1. a</p><p>- b</p><p># c</p><p>&gt; d</p><p>+1</p><p>#hash</p><p>3 x</p>', '1\\. a\n\n\\- b\n\n\\# c\n\n\\> d\n\n\\+1\n\n#hash\n\n3 x'],
  ['<p>*a* _b_ [c](d) `e` &lt;script&gt; &amp;amp; a ~~ b \\</p>', '\\*a\\* \\_b\\_ \\[c\\](d) \\`e\\` \\<script> \\&amp; a \\~~ b \\\\'],
  ['<p>5 &lt; 6 &amp; 7 > 3</p>', '5 \\< 6 & 7 > 3'],
];

for (const [html, markdown] of table) {
  test(`the Markdown of ${JSON.stringify(html).slice(0, 70)}`, () => assert.equal(toMarkdown(html), markdown));
}

test('no HTML at all makes it fail, and elements that are not written are text', () => {
  for (const html of ['<', '<p', '</p>', '<p><strong>a', 'a</li></ul>b', '<a href="x>y</a>', '&#x110000;', '&#99999999999;', '<li>a', '<td>a', '<h9>a</h9>']) assert.equal(typeof toMarkdown(html), 'string', html);
});
