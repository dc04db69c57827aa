/**
 * What one metric has counted, a cell for each combination of its labels' values. prom-client's own counters and histograms make
 * objects and a text of each call: 0.4 to 1.6 µs, where this takes 0.03 to 0.2. So what happens at every write is counted here, in
 * plain numbers, and prom-client asks for them when somebody looks.
 */
export class Series<C> {
  private readonly root = new Map<string, unknown>();

  constructor(
    private readonly depth: number,
    private readonly make: () => C,
  ) {}

  /** The cell of these values, in the order of the labels; made where there is none. */
  of(...values: string[]): C {
    let at = this.root;
    for (let i = 0; i < this.depth - 1; i++) at = child(at, values[i] ?? '', () => new Map<string, unknown>());
    return child(at, values[this.depth - 1] ?? '', this.make);
  }

  /** Every cell there is, with its values. */
  *[Symbol.iterator](): Generator<[string[], C]> {
    yield* cells<C>(this.root, this.depth, []);
  }
}

function child<T>(map: Map<string, unknown>, key: string, make: () => T): T {
  const found = map.get(key) as T | undefined;
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function* cells<C>(map: Map<string, unknown>, depth: number, values: string[]): Generator<[string[], C]> {
  for (const [value, next] of map) {
    if (depth <= 1) yield [[...values, value], next as C];
    else yield* cells<C>(next as Map<string, unknown>, depth - 1, [...values, value]);
  }
}
