// @ts-check
// A panel on a phone is a sheet: it may be swiped down, lies above the keyboard,
// and brings none before its reader taps the search box.

/** narrow matches a page that is so narrow that a panel is a sheet, as frame.css has it. */
export function narrow() {
  return matchMedia('(max-width: 30rem)');
}

/** touched reports whether fingers are what points here: a focus in a text would bring a keyboard. */
export function touched() {
  return matchMedia('(pointer: coarse)').matches;
}

/** covers reports whether a panel is a sheet that waits for its reader. One that comes open with its page takes no focus, and so does not block it. @param {import('../page/launcher.js').Launcher} launcher */
export function covers({ quiet }) {
  return narrow().matches && !quiet;
}

/**
 * sheet makes a panel that is open heed fingers and keyboard. A swipe of a third of its height, or a quick one, closes it.
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
      style.transition = style.translate = ''; // from where it is, it goes on or back
      if (type === 'pointerup' && (speed > 0.5 || moved > panel.offsetHeight / 3)) close();
    });
  }
  const { visualViewport: view } = window;
  const lift = () => style.setProperty('--below', `${!view || view.scale > 1.01 ? 0 : Math.max(0, innerHeight - view.height - view.offsetTop)}px`);
  if (view) for (const type of ['resize', 'scroll']) listen(type, lift, view);
  lift();
}

/**
 * untilTapped keeps a search box that has the focus from bringing a keyboard before it is tapped.
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
  input.addEventListener('focus', () => input.classList.toggle('typing', input.inputMode === 'search')); // what frame.css makes room for, once the tap has met the box
  input.addEventListener('blur', () => (timer = window.setTimeout(() => input.matches(':focus') || none()))); // what is tapped stays where it is until it is pressed
  input.addEventListener('pointerdown', () => {
    if (input.inputMode !== 'none') return;
    input.blur(); // what has the focus already brings no keyboard
    clearTimeout(timer);
    input.inputMode = 'search';
  });
}
