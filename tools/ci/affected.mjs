// What a change deploys, as JSON: `node tools/ci/affected.mjs --base SHA [--head SHA]`, or `--all`.
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { readCommandLine } from '../start/command-line.mjs';
import { allReleases, releasesOf } from './affected/releases.mjs';
import { nxProjects } from './affected/nx-projects.mjs';
import { shippedFiles } from './affected/shipped-files.mjs';

const HELP = `node tools/ci/affected.mjs --base SHA [--head SHA] [--github]

  --base SHA   the commit that is deployed; without one, or when it is not in this clone, everything is
  --head SHA   the commit to deploy, default HEAD
  --all        everything, whatever changed
  --github     also write images, resources and apps to the file that GITHUB_OUTPUT names
  --help       this text

Prints {"base","head","images":[…],"resources":[…],"apps":[{"name","image"}]}.`;

const [TEXT, SWITCH] = [{ type: 'string' }, { type: 'boolean' }];
const options = readCommandLine(HELP, { base: TEXT, head: TEXT, all: SWITCH, github: SWITCH });
const git = (...args) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
const root = git('rev-parse', '--show-toplevel');
const head = commit(options.head ?? 'HEAD');
if (!head) fail(`--head ${options.head}: there is no such commit in this clone. Fetch it: git fetch --unshallow`);
const base = options.all || !options.base ? null : commit(options.base);

const answer = { base, head, ...(base ? changes(base, head) : allReleases()) };
console.log(JSON.stringify(answer));
if (options.github) {
  const lines = ['images', 'resources', 'apps'].map((key) => `${key}=${JSON.stringify(answer[key])}\n`);
  appendFileSync(process.env.GITHUB_OUTPUT, lines.join(''));
}

function changes(from, to) {
  // Two dots: what differs between what runs and what shall run, also when history was rewritten.
  const files = shippedFiles(git('diff', '--name-only', '--no-renames', `${from}..${to}`).split('\n').filter(Boolean));
  return releasesOf(files, nxProjects(files, root));
}

function commit(name) {
  try {
    return git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
  } catch {
    return null;
  }
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
