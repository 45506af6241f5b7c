// @ts-check
// The icons: those of the shell by name, and those of the lists, whose HTML comes
// from the engine without icons.
import { icon } from '../page/icon.js';

export const cross = 'm6 6 12 12M18 6 6 18';
export const check = 'm5 12.5 5 5L19.5 7';
export const glass = 'M11 18a7 7 0 1 1 0-14 7 7 0 0 1 0 14m5-2 4 4';

/** @type {[where: string, path: string][]} a style sheet rotates and places them */
const places = [
  ['.tool.link', 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1 1m2 3a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1-1'],
  ['.tool.text', 'M9 9h11v11H9zM5 15H4V4h11v1'],
  ['.question, .group', 'm6 9 6 6 6-6'],
  ['.back', 'm14 6-6 6 6 6'],
  ['.asked-before .title', 'M12 20a8 8 0 1 1 0-16 8 8 0 0 1 0 16m0-12v4l3 2'],
];

/**
 * adorn draws the icons into HTML that the engine has written.
 * @param {Element} element
 */
export function adorn(element) {
  for (const [where, path] of places) {
    for (const place of element.querySelectorAll(`:is(${where}):not(:has(svg))`)) place.prepend(icon(path));
  }
}
