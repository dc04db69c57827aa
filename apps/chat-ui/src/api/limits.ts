/** How long what a person writes may be, in characters: as the API's description says, which a spec compares with these. */
export const LIMITS = {
  message: 2_000,
  title: 500,
  notes: 20_000,
  tag: 100,
  list: 100,
  filter: 500,
  shortestPassword: 12,
  longestPassword: 128,
} as const;
