// @ts-check
// The parts of a text, for pages that show it with their own template.

/**
 * segments divides a text at ranges.
 * @type {typeof import('../faq-engine.d.mts').segments}
 */
export function segments(text, ranges) {
  const parts = [];
  let done = 0;
  for (const [start, end] of ranges) {
    if (done < start) parts.push({ text: text.slice(done, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), marked: false });
  return parts;
}
