const { rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');

/** The file by which the sidecars of a stack find each other, and what SQLite keeps beside it. */
const NAMES_FILES = ['names.db', 'names.db-shm', 'names.db-wal'];

/**
 * Begins with an empty list of sidecars. It is in WAL mode already: sidecars that start at the same moment would each switch a new file to
 * it, SQLite waits for no lock in that switch, and the one that is told "database is locked" would go on without being found by anybody.
 *
 * @param {string} folder
 */
function forgetSidecars(folder) {
  for (const name of NAMES_FILES) rmSync(path.join(folder, name), { force: true });
  writeFileSync(path.join(folder, 'names.db'), emptyDatabase());
}

const PAGE_BYTES = 4096;
const WAL = 2;

/** @returns {Buffer} one page: the header and a schema without tables @see https://www.sqlite.org/fileformat.html#the_database_header */
function emptyDatabase() {
  const page = Buffer.alloc(PAGE_BYTES);
  page.write('SQLite format 3\0', 'latin1');
  page.writeUInt16BE(PAGE_BYTES, 16);
  page.set([WAL, WAL], 18); // to write it, to read it
  page.set([64, 32, 32], 21); // fixed by the format
  for (const at of [24, 28, 92]) page.writeUInt32BE(1, at); // changes, pages, the change that the page count is of
  page[100] = 0x0d; // a leaf of a table, which has no cells yet:
  page.writeUInt16BE(PAGE_BYTES, 105); // they would begin at the page's end
  return page;
}

module.exports = { forgetSidecars, NAMES_FILES };
