import { flagsOf } from './flags.mjs';

/** What is somebody else's. */
const OTHERS = (
  'kubectl helm oci terraform docker gh cosign rpk dapr npm npx node git curl openssl java psql pg_dump pg_restore ' +
  'cp mkdir cat base64 date sleep grep sed sort head tail'
).split(' ');
/** Arguments that have to be in the repository; what somebody makes there is in .gitignore. */
const OF_THE_REPOSITORY = /^(apps|deploy|docs|libs|tools)\/(?!.*\.tfvars$)/;

/**
 * What is wrong with a call: of something that is in this repository (an npm script, a target of Nx, a script), or of a program that
 * nobody knows.
 *
 * @param {string[]} call
 * @param {ReturnType<import('./workspace.mjs').readWorkspace>} workspace
 * @returns {string[]}
 */
export function workspaceProblems([program, ...args], workspace) {
  const missing = args.filter((word) => OF_THE_REPOSITORY.test(word)).map(workspace.checkPath);
  return [...missing.filter(Boolean), ...ofProgram(program, args, workspace)];
}

function ofProgram(program, args, workspace) {
  if (program === 'npm') return npm(args, workspace);
  if (program === 'npx') return nx(args, workspace);
  if (program === 'node') return node(args, workspace);
  if (workspace.files.has(program)) return unknownFlags(program, args);
  return OTHERS.includes(program) ? [] : [`${program}: a program that nobody knows`];
}

const NPM = ['ci', 'install', 'audit', 'exec'];

function npm(args, { scripts, files }) {
  const [verb, ...rest] = args.filter((word) => !/^(-s|--silent)$/.test(word));
  if (verb === undefined || NPM.includes(verb)) return [];
  const [name, ...more] = verb === 'run' ? rest : [verb, ...rest];
  const command = scripts[name];
  if (!command) return [`package.json has no script '${name}'`];
  const script = command.match(/\S+\.mjs/)?.[0];
  if (more.length > 0 && more[0] !== '--') return [`npm itself takes '${more[0]}': what is for ${name} comes after --`];
  return script && files.has(script) ? unknownFlags(script, more.slice(1)) : [];
}

/** Commands of Nx itself that name no target of one project. */
const WHOLE = ['graph', 'reset', 'show', 'report', 'affected', 'run-many'];

function nx([tool, verb, ...rest], { projects }) {
  if (tool !== 'nx') return [];
  if (!WHOLE.includes(verb)) {
    const [project, target] = verb === 'run' ? rest[0].split(':') : [rest[0], verb];
    if (!projects.has(project)) return [`Nx has no project '${project}'`];
    return projects.get(project).includes(target) ? [] : [`${project} has no target '${target}'`];
  }
  const all = new Set([...projects.values()].flat());
  const named = rest.slice(rest.indexOf('-t') + 1);
  const end = named.findIndex((word) => word.startsWith('-'));
  return (rest.includes('-t') ? named.slice(0, end === -1 ? undefined : end) : [])
    .filter((target) => !all.has(target))
    .map((target) => `no project has a target '${target}'`);
}

function node(args, { files }) {
  const at = args.findIndex((word) => files.has(word));
  if (at === -1 || args.includes('--test')) return [];
  return unknownFlags(args[at], args.slice(at + 1));
}

function unknownFlags(file, args) {
  const flags = args.map((word) => /^--[^=]+/.exec(word)?.[0]).filter(Boolean);
  if (flags.length === 0) return [];
  return flags.filter((flag) => !flagsOf(file).has(flag)).map((flag) => `${file} knows no ${flag}`);
}
