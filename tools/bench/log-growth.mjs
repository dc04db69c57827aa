import { open } from 'node:fs/promises';

/**
 * Reads a log while it grows.
 *
 * @param {string} file
 * @returns {() => Promise<string[]>} gives the whole lines that were added since the last call, at first all of them
 */
export function logGrowth(file) {
  let at = 0;
  return async () => {
    const log = await open(file);
    try {
      const { size } = await log.stat();
      const { buffer, bytesRead } = await log.read({ buffer: Buffer.alloc(size - at), position: at });
      const end = buffer.subarray(0, bytesRead).lastIndexOf('\n') + 1;
      at += end;
      return buffer.toString('utf8', 0, end).split('\n').slice(0, -1);
    } finally {
      await log.close();
    }
  };
}
