import { parseArgs } from 'node:util';

/**
 * What a command line says. Prints `usage` and ends with status 0 for `--help`, and with status 2, naming the option, for what it does not
 * understand.
 *
 * @param {string} usage
 * @param {import('node:util').ParseArgsConfig['options']} options of Node's parseArgs
 * @returns {Record<string, any>} the values
 */
export function readCommandLine(usage, options) {
  let values;
  try {
    values = parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } } }).values;
  } catch (error) {
    refuse(faultIn(error), usage);
  }
  if (!values.help) return values;
  console.log(usage);
  process.exit(0);
}

/** What `parseArgs` found wrong, without its advice. @param {Error} error @returns {string} a sentence */
export const faultIn = ({ message }) => `${message.split('. ')[0]}.`;

/** Ends with status 2 and says why. @param {string} reason @param {string} usage @returns {never} */
export function refuse(reason, usage) {
  console.error(`${reason}\n\n${usage}`);
  process.exit(2);
}
