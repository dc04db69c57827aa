const BINARY = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30 };
const DECIMAL = { k: 1e3, M: 1e6, G: 1e9 };

/** @param {string | number} text a Kubernetes quantity of CPU: `50m`, `2` @returns {number} thousandths of a core */
export function milliCores(text) {
  const found = /^(\d+(?:\.\d+)?)(m?)$/.exec(String(text));
  if (!found) throw new RangeError(`${text} is no amount of CPU: expected e.g. 50m or 2`);
  return Number(found[1]) * (found[2] ? 1 : 1000);
}

/** @param {string | number} text a Kubernetes quantity of memory or storage: `96Mi`, `1Gi`, `24G` @returns {number} bytes */
export function bytes(text) {
  const found = /^(\d+(?:\.\d+)?)([KMG]i|[kMG])?$/.exec(String(text));
  if (!found) throw new RangeError(`${text} is no amount of memory: expected e.g. 96Mi or 1Gi`);
  return Number(found[1]) * (BINARY[found[2]] ?? DECIMAL[found[2]] ?? 1);
}
