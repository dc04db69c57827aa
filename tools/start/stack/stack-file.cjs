const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { StackError } = require('./errors.cjs');

const STACKS = path.join(__dirname, '../../../deploy/dapr/stacks');
const KEYS = ['broker', 'store'];

/**
 * What deploy/dapr/stacks says of a component set.
 *
 * @param {string} components
 * @returns {{ broker: string, store: string }}
 * @throws {StackError} when there is no such file, naming those there are; for a key that means nothing
 */
function readStackFile(components) {
  const { parse } = require('yaml');
  const file = path.join(STACKS, `${components}.yaml`);
  if (!existsSync(file)) {
    const known = readdirSync(STACKS).map((name) => path.basename(name, '.yaml'));
    throw new StackError(
      `--components ${components}: npm start does not know what to start for it. It knows: ${known.join(', ')}`,
    );
  }
  const found = parse(readFileSync(file, 'utf8'));
  const unknown = Object.keys(found).find((key) => !KEYS.includes(key));
  if (unknown) throw new StackError(`${file}: ${unknown} is not known. Known: ${KEYS.join(', ')}`);
  return found;
}

module.exports = { readStackFile };
