import { ApiError } from './problem.js';

const AWAY = new Set([0, 502, 503, 504]);

/** Whether nobody could be reached: it is worth trying again later. */
export const isAway = (error: unknown): boolean => error instanceof ApiError && AWAY.has(error.status);
