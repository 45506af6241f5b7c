// @ts-check
// The form of an answer and a query in the page's address: `#faq/slug` and
// `#faq?q=…`, or `?faq=slug&q=…`. Those of a second widget name its id: `#faq/slug?in=id`,
// `?faq=slug&faq.in=id`. The rest of the address is the page's own and is kept.

/**
 * longest is the most letters of a query that an address holds. Encoded, a letter
 * takes up to nine characters, and some servers refuse 2,048.
 */
const longest = 200;

/** @typedef {{ slug: string, query: string, id?: string }} Target what an address asks for, and the id of the widget asked; any may be "" */

/**
 * parse gives what an address asks of the help, or null for nothing.
 * @param {string} href
 * @param {string} routing hash, query or none
 * @returns {Target | null}
 */
export function parse(href, routing) {
  const url = new URL(href);
  if (routing === 'query') {
    const slug = url.searchParams.get('faq');
    return slug === null ? null : { slug, query: shortened(url.searchParams.get('q')), id: url.searchParams.get('faq.in') ?? '' };
  }
  const own = routing === 'hash' && /^#faq(?:\/([^?]*))?(?:\?(.*))?$/.exec(url.hash);
  if (!own || own[1] === undefined && own[2] === undefined) return null;
  const more = new URLSearchParams(own[2]);
  return { slug: decoded(own[1] ?? ''), query: shortened(more.get('q')), id: more.get('in') ?? '' };
}

/**
 * format gives the address that asks for an answer or a query, or for nothing.
 * A query leaves the page's own hash alone. So does everything where the page keeps
 * its routes in the hash (#/…, #!…): what is shown is then in no address.
 * @param {string} href the present address
 * @param {string} routing
 * @param {Target} target
 */
export function format(href, routing, { slug, query, id = '' }) {
  const url = new URL(href);
  query = shortened(query);
  if (routing === 'query') {
    const ours = url.searchParams.has('faq');
    if (!ours && !slug && !query) return href;
    if (ours) ['faq', 'q', 'faq.in'].forEach((name) => url.searchParams.delete(name));
    if (slug || query) url.searchParams.set('faq', slug);
    if (query) url.searchParams.set('q', query);
    if (id && (slug || query)) url.searchParams.set('faq.in', id);
    return url.href;
  }
  const ours = parse(href, routing) !== null;
  if (routing !== 'hash' || /^#[/!]/.test(url.hash) || (!ours && url.hash && !slug)) return href;
  const own = id && `in=${encodeURIComponent(id)}`;
  if (slug) url.hash = `faq/${encodeURIComponent(slug)}${own && `?${own}`}`;
  else if (query) url.hash = `faq?q=${encodeURIComponent(query)}${own && `&${own}`}`;
  else if (ours) url.hash = '';
  return url.hash ? url.href : url.href.replace(/#$/, '');
}

/**
 * shortened cuts a query to what an address holds, in whole letters: an address
 * cannot hold half a surrogate pair.
 * @param {string | null} query
 */
export function shortened(query) {
  return (query ?? '').slice(0, longest).replace(/\p{Cs}/gu, '');
}

/**
 * decoded gives a part of an address as people write it.
 * @param {string} part
 */
export function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // not encoded: as it is
  }
}
