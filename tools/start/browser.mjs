import { spawn } from 'node:child_process';

/** Opens the page in the user's browser, if there is one; that it fails is nobody's problem. @param {string} url */
export function openBrowser(url) {
  const command = { darwin: 'open', win32: 'explorer.exe' }[process.platform] ?? 'xdg-open';
  const child = spawn(command, [url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
