// @ts-check
// A panel on a phone is a sheet: it can be swiped down, lies above the keyboard, and
// brings up no keyboard before its reader taps the search box.

/** narrow matches a page so narrow that a panel is a sheet, as in frame.css. */
export function narrow() {
  return matchMedia('(max-width: 30rem)');
}

/** touched reports whether the pointer is a finger: focusing a text field would bring up a keyboard. */
export function touched() {
  return matchMedia('(pointer: coarse)').matches;
}

/** covers reports whether a panel is a sheet that blocks the page. One that comes open with its page takes no focus, so it does not block. @param {import('../page/launcher.js').Launcher} launcher */
export function covers({ quiet }) {
  return narrow().matches && !quiet;
}

/**
 * sheet makes an open panel respond to fingers and keyboard. A swipe over a third of its height, or a quick one, closes it.
 * @param {HTMLElement} panel
 * @param {HTMLElement} header where a swipe begins
 * @param {() => void} close
 * @param {AbortSignal} signal
 */
export function sheet(panel, header, close, signal) {
  const { style } = panel;
  let [pointer, began, moved, late, speed] = [0, 0, 0, 0, 0];
  const listen = (/** @type {string} */ type, /** @type {(event: any) => void} */ fn, /** @type {EventTarget} */ target = header) => target.addEventListener(type, fn, { signal });
  listen('pointerdown', (event) => {
    if (pointer || event.button || !narrow().matches || panel.classList.contains('palette') || event.target.closest('a, button, input')) return;
    pointer = event.pointerId;
    header.setPointerCapture(pointer);
    [began, moved, late, speed] = [event.clientY, 0, event.timeStamp, 0];
    style.transition = 'none';
  });
  listen('pointermove', (event) => {
    if (event.pointerId !== pointer) return;
    const way = Math.max(0, event.clientY - began);
    speed = (way - moved) / Math.max(1, event.timeStamp - late);
    [moved, late] = [way, event.timeStamp];
    style.translate = `0 ${way}px`;
  });
  for (const type of ['pointerup', 'pointercancel']) {
    listen(type, (event) => {
      if (event.pointerId !== pointer) return;
      pointer = 0;
      style.transition = style.translate = ''; // it continues or returns from where it is
      if (type === 'pointerup' && (speed > 0.5 || moved > panel.offsetHeight / 3)) close();
    });
  }
  const { visualViewport: view } = window;
  const lift = () => style.setProperty('--below', `${!view || view.scale > 1.01 ? 0 : Math.max(0, innerHeight - view.height - view.offsetTop)}px`);
  if (view) for (const type of ['resize', 'scroll']) listen(type, lift, view);
  lift();
}

/**
 * untilTapped keeps a focused search box from bringing up a keyboard before it is tapped.
 * @param {HTMLInputElement} input
 */
export function untilTapped(input) {
  if (!touched()) return;
  let timer = 0;
  const none = () => {
    input.inputMode = 'none';
    input.classList.remove('typing');
  };
  none();
  input.addEventListener('focus', () => input.classList.toggle('typing', input.inputMode === 'search')); // frame.css then makes room, once the tap has hit the box
  input.addEventListener('blur', () => (timer = window.setTimeout(() => input.matches(':focus') || none()))); // a tapped element keeps its place until it is pressed
  input.addEventListener('pointerdown', () => {
    if (input.inputMode !== 'none') return;
    input.blur(); // a box that has the focus already brings up no keyboard
    clearTimeout(timer);
    input.inputMode = 'search';
  });
}
