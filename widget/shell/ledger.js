// @ts-check
// The record of questions that found no answer: in this browser's storage, limited in age and size.

/**
 * An Asked is a query that found nothing, or nothing that was opened.
 * @typedef {object} Asked
 * @property {string} query masked
 * @property {number} count how many answers it found
 * @property {string} lang of the interface, BCP 47
 * @property {number} times how often it was asked
 * @property {string} day when it was asked last, as YYYY-MM-DD
 * @property {string} [then] the slug of the answer opened next, found by other words
 */
/** @typedef {{ slug: string, helpful: boolean, day: string }} Vote the last word on an answer */
/** @typedef {{ slug: string, missing: string, day: string }} Missing what an answer lacked */
/** @typedef {{ version: 1, queries: Asked[], votes: Vote[], missing: Missing[] }} Report each list has the oldest first */

const day = 86_400_000; // ms
const age = 90; // days that an item is remembered
const most = { queries: 200, votes: 100, missing: 50 };
const longest = 1000; // characters of a text
const room = 64_000; // bytes, in UTF-8

export class Ledger {
  #kept = /** @type {Report | undefined} */ (undefined); // where nothing can be stored: kept as long as the page

  /** @param {() => string} key of the storage */
  constructor(key) {
    this.key = key;
  }

  /** report gives all that is remembered. */
  report() {
    if (this.#kept) return tidied(this.#kept);
    try {
      return tidied(JSON.parse(localStorage.getItem(this.key()) ?? '{}'));
    } catch {
      return tidied({}); // no storage here, or it holds something else
    }
  }

  /** expire forgets items that are too old. */
  expire() {
    this.#store(this.report());
  }

  forget() {
    this.#store(tidied({}));
  }

  /** asked remembers a query that led to nothing. @param {string} query @param {number} count @param {string} lang */
  asked(query, count, lang) {
    const report = this.report();
    const { times = 0, then } = take(report, query) ?? {};
    report.queries.push({ query, count, lang, times: times + 1, day: today(), ...(then && { then }) });
    this.#store(report);
  }

  /** led remembers the answer that other words led to after a query. @param {string} query @param {string} then */
  led(query, then) {
    const report = this.report();
    const row = take(report, query);
    if (row) this.#store({ ...report, queries: [...report.queries, { ...row, then }] });
  }

  /** found takes back one asking of a query that led to something after all. @param {string} query */
  found(query) {
    const report = this.report();
    const row = take(report, query);
    if (row && row.times > 1) report.queries.push({ ...row, times: row.times - 1 });
    this.#store(report);
  }

  /** voted remembers whether an answer helped. @param {string} slug @param {boolean} helpful */
  voted(slug, helpful) {
    const report = this.report();
    const votes = report.votes.filter((vote) => vote.slug !== slug);
    this.#store({ ...report, votes: [...votes, { slug, helpful, day: today() }] });
  }

  /** missed remembers what an answer lacked. @param {string} slug @param {string} missing masked */
  missed(slug, missing) {
    const report = this.report();
    report.missing.push({ slug, missing: missing.slice(0, longest), day: today() });
    this.#store(report);
  }

  /** @param {Report} report */
  #store(report) {
    const kept = tidied(report);
    this.#kept = undefined;
    try {
      if (kept.queries.length + kept.votes.length + kept.missing.length) localStorage.setItem(this.key(), JSON.stringify(kept));
      else localStorage.removeItem(this.key());
    } catch {
      this.#kept = kept;
    }
  }
}

/** take removes the row of a query from a report and gives it. @param {Report} report @param {string} query */
function take(report, query) {
  const at = report.queries.findIndex((row) => row.query.toLowerCase() === query.toLowerCase());
  return at < 0 ? undefined : report.queries.splice(at, 1)[0];
}

function today() {
  return new Date().toISOString().slice(0, 10);
}

/**
 * tidied makes a report within its bounds from any JSON. Rows that are malformed or too old are left out; of too many, the oldest go first.
 * @param {any} any
 * @returns {Report}
 */
function tidied(any) {
  const text = (/** @type {unknown} */ value) => typeof value === 'string' && value !== '' && value.length <= longest;
  const fresh = (/** @type {any} */ row) => /^\d{4}-\d\d-\d\d$/.test(row?.day) && Date.now() - Date.parse(row.day) < age * day;
  const number = (/** @type {unknown} */ value, /** @type {number} */ least) => Number.isSafeInteger(value) && Number(value) >= least;
  const rows = (/** @type {'queries' | 'votes' | 'missing'} */ name, /** @type {(row: any) => boolean} */ fits) =>
    Array.isArray(any?.[name]) ? any[name].filter((/** @type {any} */ row) => fresh(row) && fits(row)).slice(-most[name]) : [];
  /** @type {Report} */
  const report = {
    version: 1,
    queries: rows('queries', ({ query, count, lang, times, then }) => text(query) && text(lang) && number(count, 0) && number(times, 1) && (then === undefined || text(then))),
    votes: rows('votes', ({ slug, helpful }) => text(slug) && typeof helpful === 'boolean'),
    missing: rows('missing', ({ slug, missing }) => text(slug) && text(missing)),
  };
  while (new TextEncoder().encode(JSON.stringify(report)).length > room) {
    [report.missing, report.queries, report.votes].find((rows) => rows.length)?.shift();
  }
  return report;
}
