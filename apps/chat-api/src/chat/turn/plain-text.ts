/* eslint-disable no-control-regex -- control characters are what it is about */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A message that every store can keep: what is no text becomes a space or U+FFFD, so that all else stays in its place. */
export function plainText(message: string): string {
  return message.replace(CONTROLS, ' ').replace(LONE_SURROGATES, '\ufffd');
}
