const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end's own 22 bytes, and the longest comment. */
const FARTHEST = 22 + 65_535;

/**
 * Whether a file of a ZIP archive asks for a password. The first bit of an entry's flags says so, in the directory at the archive's end, which
 * the unpacking library does not show. Undefined when there is no such directory: it is no archive, or not whole.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.3.12, 4.3.16, 4.4.4
 */
export function isEncrypted(bytes: Uint8Array): boolean | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return undefined;
    if (view.getUint16(at + 8, true) & 1) return true;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return false;
}

function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(view.byteLength - FARTHEST, 0); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}
