/** A tag as the API keeps it: lower case, without # and without spaces. */
export const cleanTag = (text: string): string => text.trim().replace(/^#+/, '').replace(/\s+/g, '-').toLowerCase();
