const FIRST_MS = 500;
const LONGEST_MS = 5_000;

/**
 * How long to wait before the stream is opened again, in ms.
 *
 * @param failures how often it failed in a row, from 1
 * @param random 0 to 1, spreads the browsers of a replica that went away
 */
export const reconnectDelay = (failures: number, random: number): number =>
  Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS) * (0.5 + random / 2);
