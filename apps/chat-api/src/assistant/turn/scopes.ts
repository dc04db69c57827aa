/** What the model may do in the person's name; what deletes or changes much waits for a yes all the same. */
export const SCOPES = ['read', 'write'] as const;

/** As a proposal names it. */
export const NAME = 'the assistant';
