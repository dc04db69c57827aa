import path from 'node:path';

/** Names of files that are made, or are somebody else's. */
const ENDINGS = /\.(mjs|cjs|ts|sh|md|yaml|yml|tpl|tf)$/;

/**
 * @param {string[]} files every tracked file
 * @returns {(text: string) => string | undefined} what is wrong with a text that looks like a path of this repository
 */
export function pathCheck(files) {
  const paths = new Set(files.flatMap(withFolders));
  const all = [...paths];
  const names = files.map((file) => path.basename(file));
  const tops = new Set(files.map((file) => file.split('/')[0]));
  return (text) => {
    if (/[\s…]/.test(text)) return undefined;
    const wanted = text.replace(/^\.\//, '').replace(/\/$/, '');
    if (wanted.includes('/')) {
      if (!tops.has(wanted.split('/')[0]) || paths.has(wanted)) return undefined;
      return all.some((file) => fits(file, wanted)) ? undefined : `${text} is not in the repository`;
    }
    if (!ENDINGS.test(wanted)) return undefined;
    return names.some((name) => fits(name, wanted)) ? undefined : `no file is called ${text}`;
  };
}

const withFolders = (file) => file.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'));

/** `*`, `**`, `{a,b}`, `<app>` and `NAME` stand for what they stand for in the prose. */
function fits(file, pattern) {
  const parts = { '**/': '(.*/)?', '*': '[^/]*', '{': '(', '}': ')', ',': '|' };
  const source = pattern
    .replace(/<[^>]+>|\b[A-Z]{3,}\b/g, '*')
    .replace(/\*\*\/|[*{},]|[.+?^$()|[\]\\]/g, (found) => parts[found] ?? `\\${found}`);
  return new RegExp(`^${source}$`).test(file);
}
