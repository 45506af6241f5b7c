// @ts-check
// The icons of all that opens, in one place: those of the shell by name, and those
// of the lists, which the engine writes without.
import { icon } from '../page/icon.js';

export const cross = 'm6 6 12 12M18 6 6 18';
export const glass = 'M11 18a7 7 0 1 1 0-14 7 7 0 0 1 0 14m5-2 4 4';

/** @type {[where: string, path: string][]} a style sheet turns them, and puts them where they belong */
const places = [
  ['.question, .group', 'm6 9 6 6 6-6'],
  ['.back', 'm14 6-6 6 6 6'],
  ['.asked-before .title', 'M12 20a8 8 0 1 1 0-16 8 8 0 0 1 0 16m0-12v4l3 2'],
];

/**
 * adorn draws the icons of what the engine has written into an element.
 * @param {Element} element
 */
export function adorn(element) {
  for (const [where, path] of places) {
    for (const place of element.querySelectorAll(`:is(${where}):not(:has(svg))`)) place.prepend(icon(path));
  }
}
