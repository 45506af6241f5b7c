// @ts-check
// An FAQ that is asked for data: opened when it is first asked, and once more after the program has trapped.
import { load } from '../shell/loader.js';
import { dataPlace } from '../shell/places.js';

/** @typedef {{ faq: Uint8Array, vars: string[], base: string }} Opened a compiled FAQ with what is filled in, [name, value, name, value …] */
/** @typedef {{ entries: number, title: string, lang: string, key: string, unmount: () => void } & { [method in 'search' | 'suggest' | 'popular' | 'topics' | 'answer']: (...given: any[]) => any }} Handle as wasm/data has it */

export class Desk {
  /** @type {Promise<Handle> | undefined} that is open, or being opened; what failed is forgotten */
  #handle;
  #life = new AbortController();

  /** @param {() => Promise<Opened> | Opened} given gives the FAQ, each time it is opened */
  constructor(given) {
    this.given = given;
  }

  /**
   * ask gives what a question to the handle gives. A program that traps at it is started again, once.
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

  /** open gives the handle, once the FAQ can be asked. @returns {Promise<Handle>} */
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
    const failed = () => (this.#handle = undefined); // what it has handed over is dead
    engine.failures.add(failed);
    const handle = await /** @type {Promise<any>} */ (engine.mount(faq, signal, options)).catch((error) => {
      engine.failures.delete(failed);
      throw error;
    });
    signal.addEventListener('abort', () => engine.failures.delete(failed) && handle.unmount());
    return handle;
  }

  /** close gives the memory back; what is asked from now on is refused. */
  close() {
    this.#life.abort(new Error('faq: it is closed'));
  }
}
