// @ts-check
// What is remembered of the questions that found no answer: in this browser's storage, for a while, and not much.

/**
 * An Asked is a query that found nothing, or nothing that was opened.
 * @typedef {object} Asked
 * @property {string} query masked
 * @property {number} count how many answers it found
 * @property {string} lang of the interface, BCP 47
 * @property {number} times how often it was asked
 * @property {string} day when last, as YYYY-MM-DD
 * @property {string} [then] the slug of the answer that was opened next, by other words
 */
/** @typedef {{ slug: string, helpful: boolean, day: string }} Vote the last word on an answer */
/** @typedef {{ slug: string, missing: string, day: string }} Missing what an answer lacked */
/** @typedef {{ version: 1, queries: Asked[], votes: Vote[], missing: Missing[] }} Report each list with the oldest first */

const day = 86_400_000; // ms
const age = 90; // days that are remembered
const most = { queries: 200, votes: 100, missing: 50 };
const longest = 1000; // characters of a text
const room = 64_000; // bytes, in UTF-8

export class Ledger {
  #kept = /** @type {Report | undefined} */ (undefined); // where nothing can be stored: as long as the page is

  /** @param {() => string} key of the storage */
  constructor(key) {
    this.key = key;
  }

  /** report is all that is remembered. */
  report() {
    if (this.#kept) return tidied(this.#kept);
    try {
      return tidied(JSON.parse(localStorage.getItem(this.key()) ?? '{}'));
    } catch {
      return tidied({}); // no storage here, or something else in it
    }
  }

  /** expire forgets what is too old. */
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

  /** led remembers which answer was opened after a query by other words. @param {string} query @param {string} then */
  led(query, then) {
    const report = this.report();
    const row = take(report, query);
    if (row) this.#store({ ...report, queries: [...report.queries, { ...row, then }] });
  }

  /** found takes a query back, once, that led to something after all. @param {string} query */
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

/** take takes the row of a query out of a report. @param {Report} report @param {string} query */
function take(report, query) {
  const at = report.queries.findIndex((row) => row.query.toLowerCase() === query.toLowerCase());
  return at < 0 ? undefined : report.queries.splice(at, 1)[0];
}

function today() {
  return new Date().toISOString().slice(0, 10);
}

/**
 * tidied is a report within its bounds, of any JSON: what is not of the form, too old or too much is left out, the oldest first.
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
