// @ts-check
// Icons of one stroke, in the colour of the text around them. A style sheet says how large and how bold.

/**
 * icon makes one on a grid of 24 by 24. What it means is said in words next to it, or by the name of the button it is in.
 * @param {string} path what is drawn, as the attribute `d` has it
 */
export function icon(path) {
  const [svg, line] = ['svg', 'path'].map((tag) => document.createElementNS('http://www.w3.org/2000/svg', tag));
  svg.setAttribute('viewBox', '0 0 24 24');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
