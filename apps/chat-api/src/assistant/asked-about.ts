/** Which sentences the language model is asked about: none, those that the grammar does not understand, or all. */
export const ASKED_ABOUT = ['never', 'unclear', 'all'] as const;
export type AskedAbout = (typeof ASKED_ABOUT)[number];

/** Unless the person wants it otherwise. */
export const USUALLY: AskedAbout = 'unclear';
