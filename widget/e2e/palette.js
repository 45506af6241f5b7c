// @ts-check
// Makes a PNG with a palette of 256 colours, a third as large as one without.
import { crc32, deflateSync } from 'node:zlib';

/** @typedef {{ rgb: number[], count: number }} Colour */

/**
 * paletted gives a picture with a palette.
 * @param {import('playwright-core').Page} page any page, whose browser decodes the picture
 * @param {Buffer} png
 */
export async function paletted(page, png) {
  const { width, height, data } = await page.evaluate(async (text) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))]));
    const canvas = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(image.width, image.height).getContext('2d'));
    canvas.drawImage(image, 0, 0);
    const bytes = canvas.getImageData(0, 0, image.width, image.height).data;
    let letters = '';
    for (let i = 0; i < bytes.length; i += 4) letters += String.fromCharCode(bytes[i], bytes[i + 1], bytes[i + 2]);
    return { width: image.width, height: image.height, data: btoa(letters) };
  }, png.toString('base64'));
  const pixels = Buffer.from(data, 'base64');
  /** @type {Map<number, Colour>} */
  const colours = new Map();
  for (let i = 0; i < pixels.length; i += 3) {
    const key = pixels.readUIntBE(i, 3);
    const known = colours.get(key);
    if (known) known.count++;
    else colours.set(key, { rgb: [...pixels.subarray(i, i + 3)], count: 1 });
  }
  const boxes = cut([...colours.values()], 256);
  /** @type {Map<Colour, number>} */
  const places = new Map(boxes.flatMap((box, n) => box.map((colour) => /** @type {[Colour, number]} */ ([colour, n]))));
  const rows = Buffer.alloc((width + 1) * height); // each row begins with filter 0
  for (let i = 0; i < width * height; i++) rows[i + Math.floor(i / width) + 1] = places.get(/** @type {Colour} */ (colours.get(pixels.readUIntBE(i * 3, 3)))) ?? 0;
  const size = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]); // 8 bits per pixel, from a palette
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', size), chunk('PLTE', Buffer.from(boxes.flatMap(mean))), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** cut repeatedly halves the box of colours with the greatest spread, until there are `most` boxes. @param {Colour[]} all @param {number} most */
function cut(all, most) {
  const boxes = [all];
  while (boxes.length < most) {
    const spreads = boxes.map(spread);
    const n = spreads.reduce((best, { weight }, i) => (weight > spreads[best].weight ? i : best), 0);
    const { part, weight } = spreads[n];
    if (weight === 0) break;
    const box = boxes[n].sort((a, b) => a.rgb[part] - b.rgb[part]);
    const middle = mean(box)[part];
    const at = Math.min(Math.max(box.findIndex(({ rgb }) => rgb[part] > middle), 1), box.length - 1);
    boxes.splice(n, 1, box.slice(0, at), box.slice(at));
  }
  return boxes;
}

/** spread gives the colour channel in which a box differs most, with the weight of that difference. @param {Colour[]} box */
function spread(box) {
  const ranges = [0, 1, 2].map((part) => box.reduce((high, { rgb }) => Math.max(high, rgb[part]), 0) - box.reduce((low, { rgb }) => Math.min(low, rgb[part]), 255));
  const part = ranges.indexOf(Math.max(...ranges));
  return { part, weight: ranges[part] ** 2 * Math.sqrt(box.reduce((sum, { count }) => sum + count, 0)) };
}

/** mean gives the average colour of a box. @param {Colour[]} box */
function mean(box) {
  const total = box.reduce((sum, { count }) => sum + count, 0);
  return [0, 1, 2].map((part) => Math.round(box.reduce((sum, { rgb, count }) => sum + rgb[part] * count, 0) / total));
}

/** chunk gives a chunk of a PNG. @param {string} name @param {Buffer} content */
function chunk(name, content) {
  const body = Buffer.concat([Buffer.from(name), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
