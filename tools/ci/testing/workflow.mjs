import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { ROOT } from './scripts.mjs';

/** What GitHub brings, or what takes the network: not a step's own shell. */
const NOT_RUN = ['npm ci'];
const FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'];

/**
 * Runs the shell of a job's steps as GitHub does, one after the other, with what one leaves for the next.
 *
 * @param {{ file: string, job: string, folder: string, env: Record<string, string>, context: Record<string, object> }} what
 *   `folder`: for what steps leave; `context`: what expressions may name, such as `secrets` and `inputs`
 * @returns {Promise<{ ok: boolean, said: string, outputs: Record<string, string>, summary: string }>} `outputs`: of all steps
 */
export async function runJob({ file, job, folder, env, context }) {
  const { steps, env: ofJob = {} } = parse(readFileSync(path.join(ROOT, '.github/workflows', file), 'utf8')).jobs[job];
  const state = { ok: true, said: '', outputs: {}, summary: '', steps: {}, env: { ...env } };
  const known = { ...context, steps: state.steps, failure: () => !state.ok, always: () => true };
  for (const step of steps.filter(({ run }) => run && !NOT_RUN.includes(run))) {
    const wanted = step.if ? evaluate(step.if, known) : state.ok;
    const outcome = wanted ? await runStep(step, { ...ofJob, ...step.env }, known, folder, state) : 'skipped';
    if (step.id) state.steps[step.id] = { outcome, outputs: state.outputs };
    if (outcome === 'failure') state.ok = false;
  }
  return state;
}

async function runStep({ run }, settings, known, folder, state) {
  const left = Object.fromEntries(FILES.map((name) => [name, path.join(folder, name)]));
  for (const name of FILES) writeFileSync(left[name], '');
  const own = Object.fromEntries(Object.entries(settings).map(([name, text]) => [name, fillIn(String(text), known)]));
  const done = promisify(execFile)('bash', ['-e', '-c', run], { cwd: ROOT, env: { ...state.env, ...left, ...own } });
  const { code, stdout, stderr } = await done.catch((error) => error);
  state.said += stdout + stderr;
  const read = (name) => readFileSync(left[name], 'utf8').split('\n').filter(Boolean);
  const pairs = (name) => Object.fromEntries(read(name).map((line) => /^([^=]+)=(.*)$/.exec(line).slice(1)));
  Object.assign(state.outputs, pairs('GITHUB_OUTPUT'));
  Object.assign(state.env, pairs('GITHUB_ENV'));
  state.env.PATH = [...read('GITHUB_PATH'), state.env.PATH].join(path.delimiter);
  state.summary += read('GITHUB_STEP_SUMMARY').join('\n');
  return code ? 'failure' : 'success';
}

const fillIn = (text, known) => text.replace(/\$\{\{(.*?)\}\}/g, (_, inside) => evaluate(inside, known) ?? '');

/** Expressions of these workflows are JavaScript as well; what nobody has set is empty. */
function evaluate(expression, known) {
  const inside = expression.replace(/^\$\{\{|\}\}$/g, '');
  return new Function(...Object.keys(known), `return (${inside})`)(...Object.values(known)) ?? '';
}
