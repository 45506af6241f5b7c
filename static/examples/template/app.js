// The engine without the element: hits come as data, and the page shows them with its own template.
import { open, segments } from '../../faq-engine.mjs';

const faq = await open({ src: 'faq.md' });
const [input, output, template, list, article] = document.querySelectorAll('input, output, template, ul, article');

// The one policy that may turn an answer into elements: the engine's HTML is safe.
const policy = window.trustedTypes?.createPolicy('faq-widget', { createHTML: (html) => html });

input.addEventListener('input', search);
if (input.value) search(); // typed while the engine was loading
async function search() {
  const { query, count, meant, hits } = await faq.search(input.value, { limit: 5 });
  if (query !== input.value) return; // another key came first
  output.textContent = meant ? `${count} for “${meant}”` : `${count} found`;
  list.replaceChildren(...hits.map(item));
}

function item(hit) {
  const node = template.content.cloneNode(true);
  const link = node.querySelector('a');
  link.href = `#${hit.slug}`;
  fill(node.querySelector('b'), hit.question, hit.questionRanges);
  fill(node.querySelector('small'), hit.snippet, hit.snippetRanges);
  return node;
}

function fill(element, text, ranges) {
  for (const part of segments(text, ranges)) {
    const node = document.createElement(part.marked ? 'mark' : 'span');
    node.textContent = part.text;
    element.append(node);
  }
}

addEventListener('hashchange', show);
async function show() {
  const answer = await faq.answer(decodeURIComponent(location.hash));
  if (!answer) return;
  article.innerHTML = policy ? policy.createHTML(answer.html) : answer.html;
  const heading = document.createElement('h2');
  heading.textContent = answer.question;
  article.prepend(heading);
}
show();
