/** Whether this is a machine whose keyboard has ⌘. */
export const IS_APPLE = /mac|iphone|ipad/i.test(globalThis.navigator?.platform ?? '');
