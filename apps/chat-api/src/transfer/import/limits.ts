/** How large an import may be. */
export const IMPORT_LIMITS = {
  /** Characters of the whole file, or of all files; some 10 MB. */
  characters: 10_000_000,
  /** Tasks of one import. */
  tasks: 10_000,
  /** Files of one import: as many as Todoist has projects. */
  files: 300,
  /** Characters of one part: at most three bytes each, below what one request may carry. */
  partCharacters: 200_000,
  /** Findings that are shown; all are counted. */
  shownFindings: 200,
} as const;
