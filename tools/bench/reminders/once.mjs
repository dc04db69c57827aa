/**
 * Compares what arrived with what was to arrive, once each.
 *
 * @param {string} where they arrived, for the message
 * @param {readonly string[]} wanted ids @param {readonly string[]} arrived ids
 * @throws Error that counts what is missing, came again or was never asked for
 */
export function requireOnce(where, wanted, arrived) {
  const there = new Set(arrived);
  const known = new Set(wanted);
  const counts = {
    missing: wanted.filter((id) => !there.has(id)).length,
    'came again': arrived.length - there.size,
    'never asked for': [...there].filter((id) => !known.has(id)).length,
  };
  const faults = Object.entries(counts).filter(([, count]) => count > 0);
  if (faults.length === 0) return;
  throw new Error(`${where}, of ${wanted.length}: ${faults.map(([fault, count]) => `${count} ${fault}`).join(', ')}`);
}
