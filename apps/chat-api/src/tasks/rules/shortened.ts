const MOST = 80;

/** A value to be quoted in a message: whoever sent a long one knows it by its beginning. */
export function shortened(value: string): string {
  return value.length > MOST ? `${value.slice(0, MOST)}…` : value;
}
