/** How large an import may be, as the API takes it. */
export const IMPORT_LIMITS = {
  /** Of a file, of an archive as it is and unpacked, and of several files together. */
  bytes: 10_000_000,
  files: 300,
  /** Characters of one part: what one request may carry, whatever the characters are. */
  partCharacters: 200_000,
  nameCharacters: 200,
} as const;
