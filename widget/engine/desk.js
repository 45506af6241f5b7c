// @ts-check
// An FAQ asked for data: opened when it is first asked, and again after the program has trapped.
import { load } from '../shell/loader.js';
import { dataPlace } from '../shell/places.js';

/** @typedef {{ faq: Uint8Array, vars: string[], base: string }} Opened a compiled FAQ with its variables, [name, value, name, value …] */
/** @typedef {{ entries: number, title: string, lang: string, key: string, unmount: () => void } & { [method in 'search' | 'suggest' | 'popular' | 'topics' | 'answer']: (...given: any[]) => any }} Handle as wasm/data has it */

export class Desk {
  /** @type {Promise<Handle> | undefined} open or being opened; a failed one is forgotten */
  #handle;
  #life = new AbortController();

  /** @param {() => Promise<Opened> | Opened} given gives the FAQ each time it is opened */
  constructor(given) {
    this.given = given;
  }

  /**
   * ask puts a question to the handle and gives its result. A program that traps is started again, once.
   * @template T
   * @param {(handle: Handle) => T} question
   * @returns {Promise<T>}
   */
  async ask(question) {
    for (let tries = 2; tries > 0; tries--) {
      const handle = await this.open();
      this.#life.signal.throwIfAborted();
      const answer = question(handle);
      if (answer !== undefined) return answer;
    }
    throw new Error('faq: the engine stopped twice at this question');
  }

  /** open gives the handle once the FAQ can be asked. @returns {Promise<Handle>} */
  open() {
    return (this.#handle ??= this.#mount().catch((error) => {
      this.#handle = undefined;
      throw error;
    }));
  }

  async #mount() {
    const { signal } = this.#life;
    signal.throwIfAborted();
    const [{ faq, ...options }, engine] = await Promise.all([this.given(), load(dataPlace(), 'faqwidgetData')]);
    signal.throwIfAborted();
    const failed = () => (this.#handle = undefined); // the handle is dead
    engine.failures.add(failed);
    const handle = await /** @type {Promise<any>} */ (engine.mount(faq, signal, options)).catch((error) => {
      engine.failures.delete(failed);
      throw error;
    });
    signal.addEventListener('abort', () => engine.failures.delete(failed) && handle.unmount());
    return handle;
  }

  /** close frees the memory; later questions are refused. */
  close() {
    this.#life.abort(new Error('faq: the FAQ is closed'));
  }
}
