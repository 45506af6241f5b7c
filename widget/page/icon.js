// @ts-check
// Icons of one stroke, in the colour of the surrounding text. A style sheet sets size and weight.

/**
 * icon makes one on a grid of 24 by 24. Words next to it, or the name of its button, give its meaning.
 * @param {string} path the attribute `d`
 */
export function icon(path) {
  const [svg, line] = ['svg', 'path'].map((tag) => document.createElementNS('http://www.w3.org/2000/svg', tag));
  svg.setAttribute('viewBox', '0 0 24 24');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
