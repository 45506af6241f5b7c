// @ts-check
// Fetches the shards that an action of the reader or a call of the page needs and that are not here yet.
// A part of its own, for widgets with an FAQ in shards. What is shown stays until what follows is complete.
import { build } from 'faq:parts';
import { create } from '../page/launcher.js';
import { Pace } from './pace.js';
import { fetched, outdated } from './shard.js';

export { version } from 'faq:version';

/** @typedef {import('./router.js').Router} Router */
/** @typedef {import('./shell.js').Shell} Shell */
/** @typedef {[method: string, argument: string]} Call */

/** How long a list waits before it is marked busy, in ms. */
const moment = 150;
/** How long help waits for its first shards, in ms. */
const patience = 5000;
/** @param {number} ms */
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** heard gives a promise whose failure nobody needs to handle. @template T @param {Promise<T>} promise */
function heard(promise) {
  promise.catch(() => {});
  return promise;
}

/**
 * bring gives an engine that mounts an FAQ in shards once the first of them are here.
 * @param {Shell} shell
 * @param {import('./loader.js').Engine} engine
 * @param {string} root address of the root
 * @param {string} asker the build of the shell
 * @returns {import('./loader.js').Engine}
 */
export function bring(shell, engine, root, asker) {
  if (asker !== build) throw new Error('faq-shards.js is of another build');
  let answered = () => {};
  return {
    ...engine,
    root,
    answered: new Promise((resolve) => (answered = () => resolve(undefined))),
    async mount(at, signal, options) {
      const shards = new Shards(shell, root, signal, answered);
      let stop = () => {};
      const stopped = heard(/** @type {Promise<never>} */ (new Promise((_, reject) => engine.failures.add((stop = reject)))));
      try {
        const handle = await engine.mount(at, signal, { ...options, want: shards.want });
        await Promise.race([stopped, shards.attend(handle)]); // it answers what is typed, as mounting a whole FAQ does
        if (signal.aborted) handle.unmount();
        signal.throwIfAborted();
        return handle;
      } finally {
        engine.failures.delete(stop); // from here on the shell heeds them
      }
    },
  };
}

class Shards {
  /** @type {any} the shell's handle, once it is there */
  #handle;
  /** @type {(handle: any) => void} */
  #give = () => {};
  #there = new Promise((resolve) => (this.#give = resolve));
  #turn = 0; // number of the waiting action
  #timer = 0;
  /** @type {Map<string, Promise<Uint8Array>>} shards being fetched, or here and not handed over yet */
  #held = new Map();
  /** @type {Promise<unknown>[]} what the view needs at first */
  #first = [];
  /** @type {(() => void) | undefined} retries what has failed */
  #again;
  #gone = false; // whether what has failed is no longer on the server

  /** @param {Shell} shell @param {string} root its address @param {AbortSignal} life @param {() => void} answered is called once the first question is answered */
  constructor(shell, root, life, answered) {
    this.shell = shell;
    this.root = root;
    this.life = life;
    this.answered = answered;
    this.retry = create('button', { class: 'retry' }, shell.launcher.words.retry);
    this.retry.onclick = async () => {
      shell.input.focus({ preventScroll: true });
      if (!this.#gone || !(await outdated(root))) return this.#again?.();
      shell.launcher.router?.step(); // so that what is typed is there again
      location.reload();
    };
    this.pace = new Pace(shell.input, life);
    window.addEventListener('online', () => this.#again?.(), { signal: life });
    life.addEventListener('abort', () => {
      this.#handle = undefined;
      this.#calm();
    });
  }

  /** want is called by the view with the names of shards; without names, an action needs none. @param {string} names @param {boolean} quietly */
  want = (names, quietly) => {
    if (!names) return this.#begin();
    const wanted = quietly ? this.#bring(names).then(() => this.#handle?.filled()) : this.#act(() => this.#hits(names), () => this.#handle?.settled());
    if (!this.#handle) this.#first.push(wanted);
    heard(wanted); // on failure, what is shown does without
  };

  /** attend makes the shell and its router wait for the shards that their calls need. @param {any} handle */
  async attend(handle) {
    this.#handle = handle;
    this.#give(handle);
    const { shell } = this;
    const { search, show, knows, has, suggest } = Object.getPrototypeOf(shell);
    Object.assign(shell, {
      search: (/** @type {string} */ query) => {
        shell.input.value = String(query).slice(0, shell.input.maxLength);
        return heard(this.#outlived(this.#call(() => [['search', shell.input.value]], () => search.call(shell, query), () => shell.slugs)));
      },
      show: (/** @type {string} */ slug) => this.#call(() => [['show', String(slug)]], () => show.call(shell, slug), () => false),
      knows: async (/** @type {string} */ slug) => (await shell.has(slug)) || knows.call(shell, slug),
      has: (/** @type {string} */ slug) => this.#asked(() => [['show', String(slug)]], () => has.call(shell, slug)),
      suggest: (/** @type {string} */ path) => this.#asked(() => [['suggest', path]], () => suggest.call(shell, path)),
    });
    const { reveal } = handle;
    handle.reveal = (/** @type {string} */ slug) => {
      const id = this.#asked(() => [['show', slug]], () => reveal(slug));
      return typeof id === 'string' ? id : '';
    };
    const { router } = shell.launcher;
    if (router) this.#guide(router);
    const begun = this.#first.map((one) => one.catch((error) => this.#fail(error, () => handle.filled())));
    if (router) begun.push(this.#ready(() => this.#calls(router.now())).catch(() => {}));
    await Promise.race([Promise.all(begun), wait(patience)]);
  }

  /** #outlived gives the slugs that a search has found, or those of the next shell where the program has stopped meanwhile. @param {string[] | Promise<string[]>} slugs */
  async #outlived(slugs) {
    const found = await slugs;
    return this.life.aborted ? (await this.shell.element.loaded()).slugs : found;
  }

  /** #guide makes a router wait, as long as the shell is there. @param {any} router */
  #guide(router) {
    const { take, restore } = Object.getPrototypeOf(router);
    router.take = (/** @type {import('./address.js').Target} */ target) => this.#call(() => this.#calls({ query: target.query, trail: target.slug ? [target.slug] : [] }), () => take.call(router, target), () => true);
    router.restore = (/** @type {import('./session.js').Place} */ place) => {
      const mended = () => {
        restore.call(router, place);
        router.place = router.now();
      };
      this.#call(() => this.#calls(place), mended, () => {});
    };
    this.life.addEventListener('abort', () => {
      delete router.take;
      delete router.restore;
    });
  }

  /** #calls gives the calls that show a place. @param {{ query: string, trail: string[] }} place @returns {Call[]} */
  #calls({ query, trail }) {
    return [['search', query], .../** @type {Call[]} */ (trail.map((slug) => ['show', slug]))];
  }

  /** #call acts once the shards that its calls need are here, unless the reader does something else meanwhile. @template T @param {() => Call[]} calls @param {() => T} act @param {() => T} dropped */
  #call(calls, act, dropped) {
    if (!this.#lacks(calls)) return act();
    return heard(this.#act(() => this.#ready(calls), act).then((done) => (done ? done.result : dropped())));
  }

  /** #asked is #call for a question that is not an action. @template T @param {() => Call[]} calls @param {() => T} give */
  #asked(calls, give) {
    return this.#lacks(calls) ? heard(this.#ready(calls).then(give)) : give();
  }

  /** #lacks names the shards that calls need. @param {() => Call[]} calls @returns {string} */
  #lacks(calls) {
    return calls().map((call) => this.#handle?.needs(call)).filter(Boolean).join(' ');
  }

  /** #ready fetches the shards that calls need, until they need none. @param {() => Call[]} calls */
  async #ready(calls) {
    for (let names; (names = this.#lacks(calls)); ) await this.#bring(names);
  }

  /**
   * #hits fetches what an action needs. Entries alone wait until typing rests. During fast typing only words are
   * fetched, which the next letters need too, and postings after a pause. The view asks again.
   * @param {string} names
   */
  async #hits(names) {
    const last = names.startsWith('e');
    const words = names.split(' ').filter((name) => /^[wv]/.test(name)).join(' ');
    if (this.pace.hasty && words) return this.#bring(words);
    const early = this.pace.early(last);
    if (early > 0) return wait(early); // more keys may come meanwhile
    await this.#bring(names);
    if (last) this.answered();
  }

  /** #act runs an action of the reader: it waits, shows that it does, and is dropped for a later action. @template T @param {() => Promise<unknown>} prepare @param {() => T} act */
  async #act(prepare, act) {
    const mine = this.#begin();
    const due = () => mine === this.#turn && !this.life.aborted;
    this.#timer = window.setTimeout(() => this.#busy(true), moment);
    try {
      await prepare();
    } catch (error) {
      if (due()) this.#fail(/** @type {Error} */ (error), () => this.#act(prepare, act).catch(() => {}));
      throw error;
    }
    return due() ? (this.#calm(), { result: act() }) : undefined;
  }

  /** #begin begins an action and drops the one that waited. */
  #begin = () => (this.#calm(), ++this.#turn);

  /** #bring fetches shards in parallel and hands them over. @param {string} names */
  async #bring(names) {
    const list = [...new Set(names.split(' '))];
    for (const name of list) if (!this.#held.has(name)) this.#held.set(name, fetched(this.root.replace('.root.wasm', `/${name}.wasm`)));
    const tries = await Promise.allSettled(list.map((name) => this.#held.get(name)));
    await this.#there;
    for (const name of list) this.#held.delete(name);
    // One by one, because garbage is collected between calls: all at once would grow the memory, which never shrinks.
    const broken = tries.map((one, i) => one.status === 'fulfilled' && this.#handle?.add([list[i], one.value])).find(Boolean);
    for (const one of tries) if (one.status === 'rejected') throw one.reason;
    if (broken) throw broken;
  }

  /** #fail shows that a shard did not come; what is shown and typed stays. @param {Error & { gone?: boolean }} error @param {() => void} again */
  #fail(error, again) {
    this.#calm();
    [this.#again, this.#gone] = [() => (this.#calm(), again()), Boolean(error.gone)];
    console.warn(error.message);
    const { launcher } = this.shell;
    launcher.notice.replaceChildren(create('p', {}, launcher.words.failed), this.retry);
    launcher.notice.hidden = false;
  }

  /** #calm takes back the signs of waiting and failure. */
  #calm() {
    clearTimeout(this.#timer);
    this.#busy(false);
    if (this.#again) this.shell.launcher.notice.hidden = true;
    this.#again = undefined;
  }

  /** @param {boolean} busy */
  #busy(busy) {
    /** @type {any} */ (this.shell.article.parentElement ?? {}).ariaBusy = busy ? 'true' : null;
  }
}
