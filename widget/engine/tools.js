// @ts-check
// The two tools, described as in `faq mcp`: a test of its package compares them.

/** @typedef {ReturnType<typeof tool> & { execute: (input: Record<string, any>) => Promise<object> }} Tool with its action */

/** @param {string} title @param {string} name @param {string} description @param {Record<string, object>} properties @param {string} required */
const tool = (title, name, description, properties, required) => ({
  name, title, description,
  inputSchema: { type: 'object', properties, required: [required], additionalProperties: false },
  annotations: { readOnlyHint: true, untrustedContentHint: true },
});

export const tools = [
  tool('Search the help', 'search_help', 'Finds questions of the help by words, best first, with the part of each answer that fits.', {
    query: { type: 'string', description: "what to look for, in the words of the FAQ's language; typos are tolerated" },
    limit: { type: 'integer', description: 'the most hits to return, from 1 to 50; 8 when left out' },
  }, 'query'),
  tool('Read an answer', 'read_answer', 'Returns the answer of a question as Markdown, by the slug of a hit of search_help.', {
    slug: { type: 'string', description: 'the slug of a hit of search_help' },
  }, 'slug'),
];

/** @typedef {{ slug: string, question: string, trail: string[], snippet: string }} Hit */
/** @typedef {{ count: number, meant: string | null, nearest: Hit | null, hits: Hit[] }} Found as wasm/data gives it */

/**
 * found gives the result of a search in several FAQs: the best hit of each, then the second of each and so on,
 * because scores of different FAQs cannot be compared.
 * @param {Found[]} all
 * @param {number} limit
 */
export function found(all, limit) {
  const ranked = all.flatMap(({ hits }) => hits.map((hit, rank) => ({ hit, rank }))).sort((a, b) => a.rank - b.rank);
  const hits = ranked.slice(0, limit).map(({ hit: { slug, question, trail, snippet } }) => ({ slug, question, trail, snippet }));
  const count = all.reduce((sum, one) => sum + one.count, 0);
  const didYouMean = all.find(({ meant }) => meant)?.meant;
  const nearest = hits.length ? undefined : all.find((one) => one.nearest)?.nearest?.slug;
  const data = { count, ...(didYouMean && { didYouMean }), ...(nearest && { nearest }), hits };
  const lines = hits.map(({ slug, question, trail, snippet }) => `- ${question} (slug: ${slug}${trail.length ? `; ${trail.join(' > ')}` : ''})\n  ${snippet}`);
  const head = `${count} found${didYouMean ? ` for "${didYouMean}"` : ''}${nearest ? `; nearest question: ${nearest}` : ''}`;
  return { text: [head, ...lines].join('\n'), data };
}
