/** A key of one's own lets a later request be the same one, and an undo name it. */
export const keyed = (key: string | undefined) => (key === undefined ? {} : { headers: { 'Idempotency-Key': key } });
