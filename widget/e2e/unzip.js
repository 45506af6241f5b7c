// @ts-check
// Unpacks a zip by the central directory at its end (PKWARE's APPNOTE, section 4.3),
// as people's own programs do, without such a program installed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const end = 0x06054b50; // signature of the end-of-central-directory record
const deflated = 8;

/**
 * unzip writes the files of an archive, none of them over 4 GB, into a folder.
 * @param {string} archive
 * @param {string} folder
 */
export function unzip(archive, folder) {
  const data = readFileSync(archive);
  let at = data.length - 22; // of that record, which has no comment
  if (data.readUInt32LE(at) !== end) throw new Error(`${archive} does not end as a zip does`);
  const count = data.readUInt16LE(at + 10);
  at = data.readUInt32LE(at + 16);
  for (let i = 0; i < count; i++) {
    const [named, extra, comment] = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset));
    const name = data.toString('utf8', at + 46, at + 46 + named);
    const local = data.readUInt32LE(at + 42);
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const packed = data.subarray(start, start + data.readUInt32LE(at + 20));
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, data.readUInt16LE(at + 10) === deflated ? inflateRawSync(packed) : packed);
    at += 46 + named + extra + comment;
  }
}
