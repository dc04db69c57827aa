const PER_VALUE = 8;

/** About how many bytes a value takes as JSON, without writing it: enough to keep a transaction below the sidecar's limit. */
export function weigh(value: unknown): number {
  if (typeof value === 'string') return value.length + PER_VALUE;
  if (typeof value !== 'object' || value === null) return PER_VALUE;
  let bytes = PER_VALUE;
  for (const [key, inner] of Object.entries(value)) bytes += key.length + weigh(inner);
  return bytes;
}
