// @ts-check
// Runs in a page of MiniSearch: a box and a list over a stored index.
import { miniSearch, peer } from './engines.js';

const { default: MiniSearch } = await import(/** @type {any} */ ('/peers/minisearch/dist/es/index.js'));
const folder = location.pathname.replace(/[^/]*$/, '');
const [stored, entries] = await Promise.all(['minisearch.json', 'corpus.json'].map(async (file) => (await fetch(folder + file)).text()));
const index = MiniSearch.loadJSON(stored, miniSearch);
const engine = peer(JSON.parse(entries), (/** @type {string} */ query) => index.search(query).map((/** @type {any} */ hit) => hit.id));
engine.list.id = 'results';
engine.list.parentElement.querySelector('input').id = 'input';
