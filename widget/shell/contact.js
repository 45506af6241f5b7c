// @ts-check
// The row that leads to a person. It is shown at home, after a search without hits,
// and beneath an answer that did not help, where it also asks what was missing. Its
// address carries what the reader asked and read, which the row says first.
import { read } from '../page/attributes.js';
import { create } from '../page/launcher.js';

/** @typedef {import('./shell.js').Shell} Shell */
/** @typedef {Record<string, string>} Context the values of the places in an address: query, page and slug */

const places = /\{(query|page|slug)\}/g;
const schemes = /^(https?|mailto|tel|sms):/;

/**
 * address fills in the places of a URL, or gives "" where the URL leads nowhere.
 * @param {string} url
 * @param {Context} context
 * @param {string} base
 */
export function address(url, context, base) {
  const filled = url.trim().replace(places, (_, name) => encodeURIComponent(context[name].replace(/\p{Surrogate}/gu, '')));
  if (!filled || !URL.canParse(filled, base)) return '';
  const { href } = new URL(filled, base);
  return schemes.test(href) ? href : '';
}

/**
 * mentioned lists the values that a URL has places for, in words for the reader.
 * @param {string} url
 * @param {Context} context
 * @param {Context} words in place of values that mean nothing to a reader
 */
export function mentioned(url, context, words) {
  return [...new Set([...url.matchAll(places)].map(([, name]) => name))].filter((name) => context[name]).map((name) => words[name] ?? context[name]);
}

export class Contact {
  #slug = ''; // of the answer read last
  #question = '';

  /** @param {Shell} shell @param {HTMLElement} body */
  constructor(shell, body) {
    const { phrases } = shell;
    this.shell = shell;
    this.body = body;
    this.link = create('a', { 'aria-describedby': 'mention' }, phrases.text('contact.us'));
    this.context = create('small', { id: 'mention' });
    this.slot = create('slot', { name: 'contact' });
    const row = create('p', {}, phrases.text('contact'));
    row.append(' ', this.link, this.context);
    this.slot.append(row);
    this.row = create('div', { part: 'contact', class: 'contact' });
    this.row.append(this.slot);
    this.form = /** @type {HTMLFormElement} */ (create('form', { class: 'missing' }));
    this.text = /** @type {HTMLTextAreaElement} */ (create('textarea', { id: 'missing', rows: '3', maxlength: '1000' }));
    this.asking = [create('label', { for: 'missing' }, phrases.text('missing')), this.text, create('button', { class: 'retry' }, phrases.text('send'))];
    this.form.onsubmit = (event) => this.#send(event);
    this.slot.onslotchange = () => this.show();
    body.addEventListener('click', ({ target }) => {
      const said = /** @type {Element} */ (target).closest('[data-helpful]');
      if (said) this.show(said, true);
    });
    const url = read(shell.element, 'contact');
    if (url && !address(url, { query: '', page: '', slug: '' }, document.baseURI)) console.warn(`faq: the contact "${url}" leads nowhere; write a URL or mailto:`);
  }

  /** read notes the answer being read. @param {string} slug @param {string} question */
  read(slug, question) {
    this.#slug = slug;
    this.#question = question;
    this.show();
  }

  /**
   * show puts the row where it belongs by now, or hides it.
   * @param {Element | null} [said] a button that says whether an answer helped; default that of the open answer
   * @param {boolean} [ask] whether to ask what was missing
   */
  show(said = this.shell.article.querySelector('[data-helpful="no"]'), ask = false) {
    const { element, article, input } = this.shell;
    const url = read(element, 'contact');
    const context = { query: input.value.trim(), page: read(element, 'page') || location.href.replace(/[?#].*/, ''), slug: this.#slug };
    const href = address(url, context, document.baseURI);
    const mentions = href ? mentioned(url, context, { slug: this.#question }) : [];
    this.link.setAttribute('href', href);
    const [before, after] = mentions.length ? this.shell.phrases.text('contact.with').split('#') : [];
    this.context.replaceChildren(before ?? '', ...mentions.flatMap((text, i) => [i ? ' · ' : '', create('bdi', {}, text)]), after ?? '');
    const unhelpful = said?.closest('[part=feedback]')?.querySelector('[data-helpful="no"][aria-pressed="true"]');
    const within = !article.hidden || ask;
    const offered = Boolean(href || element.querySelector(':scope > [slot=contact]'));
    this.row.hidden = !offered || (within ? !unhelpful : !this.body.querySelector('#browse:not([hidden]), #empty:not([hidden])'));
    this.form.hidden = this.row.hidden || !ask;
    const feedback = within && (unhelpful?.closest('.foot') ?? unhelpful?.closest('[part=feedback]'));
    // moved only where it must: a move is itself a slotchange
    if (!feedback) this.row.parentElement === this.body || this.body.append(this.row);
    else if (feedback.nextElementSibling !== this.form) feedback.after(this.form, this.row);
    if (!ask) return;
    this.form.replaceChildren(...this.asking);
    this.row.scrollIntoView({ block: 'nearest' });
  }

  /** #send tells the page what was missing, and thanks the reader where the box was. @param {SubmitEvent} event */
  #send(event) {
    event.preventDefault();
    const missing = this.text.value.trim();
    if (!missing) return this.text.focus();
    /** @type {HTMLElement | null | undefined} */ (this.form.previousElementSibling?.querySelector('[data-helpful="no"]'))?.focus();
    this.form.reset();
    this.form.style.minHeight = getComputedStyle(this.form).height; // nothing below it moves
    this.form.textContent = this.shell.phrases.text('thanks');
    this.shell.reading.missed(missing);
  }
}
