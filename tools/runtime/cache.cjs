const { homedir } = require('node:os');
const path = require('node:path');

/** Where downloaded and built programs are kept: `ERRAND_CACHE`, else `~/.cache/errand`. Outside the repository, so that clones share it. */
const cacheRoot = () => process.env.ERRAND_CACHE || path.join(homedir(), '.cache', 'errand');

/** `linux-x64`, `darwin-arm64`: Node's names, part of every cache folder's name. */
const platform = () => `${process.platform}-${process.arch}`;

/** @param {string} name @returns {string} e.g. `~/.cache/errand/dapr-1.18.2-linux-x64` */
const cacheFolder = (name) => path.join(cacheRoot(), `${name}-${platform()}`);

/** Go's and Dapr's names of this platform, or null where neither is published: `{ os: 'linux', arch: 'amd64' }`. */
function goPlatform() {
  const os = { linux: 'linux', darwin: 'darwin' }[process.platform];
  const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch];
  return os && arch ? { os, arch } : null;
}

module.exports = { cacheRoot, cacheFolder, platform, goPlatform };
