// @ts-check
// The modes of the widget: a row a mode, and in it all that makes it another.

/**
 * @typedef {object} Mode
 * @property {string} tag of the panel
 * @property {boolean} [inFlow] whether the panel is a part of the page and always there, so that the page scrolls it
 * @property {boolean} [modal] whether the page behind the panel waits
 * @property {Record<string, string>} defaults of attributes
 */

const onDemand = { load: 'intent', routing: 'none' };

/** @type {Record<string, Mode>} the first is the default */
export const modes = {
  inline: { tag: 'section', inFlow: true, defaults: { load: 'visible', routing: 'hash' } },
  panel: { tag: 'dialog', defaults: onDemand },
  popover: { tag: 'dialog', defaults: onDemand },
  palette: { tag: 'dialog', modal: true, defaults: { ...onDemand, shortcut: 'mod+k' } },
};

/**
 * modeOf gives the row of an element.
 * @param {Element} element
 * @returns {Mode}
 */
export function modeOf(element) {
  const name = element.getAttribute('mode') ?? '';
  return Object.hasOwn(modes, name) ? modes[name] : modes.inline;
}
