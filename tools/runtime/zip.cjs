const { open } = require('node:fs/promises');
const { promisify } = require('node:util');
const { inflateRaw } = require('node:zlib');

const inflate = promisify(inflateRaw);
const END_RECORD = 0x06054b50;
const ENTRY = 0x02014b50;
const MAX_COMMENT = 65_535;

/**
 * A zip's entries, one at a time, contents inflated: enough of the format for Go's module zips
 * (no zip64, no encryption, stored or deflated), so that no npm package is needed before `npm ci`.
 *
 * @param {string} file
 * @returns {AsyncGenerator<{ name: string, data: Buffer }>}
 * @throws {RangeError} when the file is not such a zip
 */
async function* readZip(file) {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const directory = await readDirectory(handle, size);
    for (const { name, method, compressed, offset } of directory) {
      const header = await readAt(handle, offset, 30);
      const start = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
      const raw = await readAt(handle, start, compressed);
      if (method !== 0 && method !== 8) throw new RangeError(`zip entry ${name}: unknown compression ${method}`);
      yield { name, data: method === 8 ? await inflate(raw) : raw };
    }
  } finally {
    await handle.close();
  }
}

async function readDirectory(handle, size) {
  const tail = await readAt(handle, Math.max(0, size - 22 - MAX_COMMENT), Math.min(size, 22 + MAX_COMMENT));
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END_RECORD) at--;
  if (at < 0) throw new RangeError('not a zip file: no end record');
  const bytes = await readAt(handle, tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12));
  const entries = [];
  for (let p = 0; p + 46 <= bytes.length && bytes.readUInt32LE(p) === ENTRY;) {
    const lengths = [28, 30, 32].map((field) => bytes.readUInt16LE(p + field));
    entries.push({
      method: bytes.readUInt16LE(p + 10),
      compressed: bytes.readUInt32LE(p + 20),
      offset: bytes.readUInt32LE(p + 42),
      name: bytes.toString('utf8', p + 46, p + 46 + lengths[0]),
    });
    p += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return entries;
}

async function readAt(handle, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new RangeError('zip file is cut short');
  return buffer;
}

module.exports = { readZip };
