const lingering = new Set<string>();

/** How long a completed task stays in sight, so that its tick can be seen: ms. */
export const LINGER_MS = 900;

/** Keeps a task where it is for a moment although it no longer belongs there; then calls back. */
export function linger(id: string, then: () => void): void {
  lingering.add(id);
  setTimeout(() => {
    lingering.delete(id);
    then();
  }, LINGER_MS);
}

export const isLingering = (id: string): boolean => lingering.has(id);
