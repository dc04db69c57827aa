/** The ways to a user. */
export const CHANNELS = ['in-app', 'email', 'web-push'] as const;

/** A way to a user. */
export type Channel = (typeof CHANNELS)[number];
