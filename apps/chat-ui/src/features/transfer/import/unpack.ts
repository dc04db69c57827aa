import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { isEncrypted } from './is-encrypted.js';
import { IMPORT_LIMITS } from './limits.js';
import { UnusableFileError } from './unusable-file-error.js';

/** A file of an archive. */
export interface Unpacked {
  /** With its folders. */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What is in an archive: the files that were wanted, and the names of the others. */
export interface Contents {
  files: Unpacked[];
  skipped: string[];
}

/** Unpacked a piece at a time: one becomes at most some 4 MB, so that what is too large is seen long before it fills the memory. */
const PIECE = 4_096;
const TOO_LARGE = 'The archive is larger than 10 MB when it is unpacked. Choose some of its files instead.';
const BROKEN =
  'The archive is broken, or is no ZIP archive. Download it again, or unpack it and choose the CSV files in it.';

/**
 * Unpacks the files of a ZIP archive that are wanted, in memory: names with folders lead nowhere. It counts what comes out, not what the archive
 * says of itself.
 *
 * @throws UnusableFileError when it is broken, encrypted or too large
 */
export function unpack(archive: Uint8Array, isWanted: (name: string) => boolean): Contents {
  const encrypted = isEncrypted(archive);
  if (encrypted === undefined) throw new UnusableFileError(BROKEN);
  if (encrypted) {
    throw new UnusableFileError('The archive asks for a password. Unpack it, and choose the CSV files in it.');
  }
  const unpacking = new Unpacking(isWanted);
  try {
    return unpacking.run(archive);
  } catch (error) {
    throw error instanceof UnusableFileError ? error : new UnusableFileError(BROKEN);
  }
}

class Unpacking {
  private readonly contents: Contents = { files: [], skipped: [] };
  private readonly open = new Set<string>();
  private size = 0;

  constructor(private readonly isWanted: (name: string) => boolean) {}

  run(archive: Uint8Array): Contents {
    const unzip = new Unzip((file) => this.take(file));
    unzip.register(UnzipInflate);
    for (let at = 0; at < archive.length; at += PIECE) {
      unzip.push(archive.subarray(at, at + PIECE), at + PIECE >= archive.length);
    }
    if (this.open.size > 0) throw new UnusableFileError(BROKEN);
    return this.contents;
  }

  private take(file: UnzipFile): void {
    const { name } = file;
    if (name.endsWith('/')) return;
    if (!this.isWanted(name)) {
      this.contents.skipped.push(name);
      return;
    }
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece, final) => {
      if (error) throw error;
      pieces.push(piece);
      this.size += piece.length;
      if (this.size > IMPORT_LIMITS.bytes) throw new UnusableFileError(TOO_LARGE);
      if (final) this.close(name, pieces);
    };
    this.open.add(name);
    file.start();
  }

  private close(name: string, pieces: readonly Uint8Array[]): void {
    const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    this.open.delete(name);
    this.contents.files.push({ name, bytes });
  }
}
