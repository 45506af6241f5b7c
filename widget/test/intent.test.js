// @ts-check
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { when } from '../page/intent.js';

const global = /** @type {any} */ (globalThis);
afterEach(() => {
  delete global.IntersectionObserver;
  delete global.requestIdleCallback;
});

/** @param {string} strategy @param {string} [agent] the attribute, if any */
function start(strategy, agent) {
  const element = /** @type {any} */ (Object.assign(new EventTarget(), { hasAttribute: (/** @type {string} */ name) => name === agent }));
  const life = new AbortController();
  const state = { element, life, calls: 0, stop: () => {} };
  state.stop = when(strategy, element, life.signal, () => state.calls++);
  return state;
}

test('eager is at once', () => {
  assert.equal(start('eager').calls, 1);
});

for (const type of ['pointerover', 'focusin']) {
  test(`intent is the first ${type}`, () => {
    const state = start('intent');
    assert.equal(state.calls, 0);
    state.element.dispatchEvent(new Event(type));
    state.element.dispatchEvent(new Event('pointerover'));
    assert.equal(state.calls, 1);
  });
}

test('visible is the first sight, not the first report', () => {
  /** @type {(entries: { isIntersecting: boolean }[]) => void} */
  let report = () => {};
  let watching = false;
  global.IntersectionObserver = class {
    /** @param {typeof report} callback */
    constructor(callback) {
      report = callback;
    }
    observe() {
      watching = true;
    }
    disconnect() {
      watching = false;
    }
  };
  const state = start('visible');
  report([{ isIntersecting: false }]);
  assert.deepEqual([state.calls, watching], [0, true]);
  report([{ isIntersecting: true }]);
  assert.deepEqual([state.calls, watching], [1, false]);
});

test('an agent waits for no hand, by any strategy', () => {
  let idle = () => {};
  global.requestIdleCallback = (/** @type {() => void} */ callback) => {
    idle = callback;
  };
  const state = start('intent', 'agent');
  assert.equal(state.calls, 0);
  idle();
  assert.equal(state.calls, 1);
});

test('idle is when the browser says so', () => {
  let idle = () => {};
  global.requestIdleCallback = (/** @type {() => void} */ callback) => {
    idle = callback;
    return 7;
  };
  const state = start('idle');
  assert.equal(state.calls, 0);
  idle();
  assert.equal(state.calls, 1);
});

test('what is called off is called by no hand', () => {
  const state = start('intent');
  state.stop();
  state.element.dispatchEvent(new Event('pointerover'));
  assert.equal(state.calls, 0);
});

test('an element that is gone asks for nothing', () => {
  let idle = () => {};
  global.requestIdleCallback = (/** @type {() => void} */ callback) => (idle = callback);
  const state = start('idle');
  state.life.abort();
  state.element.dispatchEvent(new Event('focusin'));
  idle();
  assert.equal(state.calls, 0);
});
