// @ts-check
// The modes of the widget: a row for each, with everything that sets it apart.

/**
 * @typedef {object} Mode
 * @property {string} tag of the panel
 * @property {boolean} [inFlow] whether the panel is a part of the page, always there and scrolled with the page
 * @property {boolean} [modal] whether the panel blocks the page
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
