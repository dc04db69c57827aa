import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the model says when it is asked; `{{title}}` in a call stands for the id of the task with that title. */
export interface ScriptedStep {
  text?: string;
  calls?: { name: string; input: object | string }[];
  /** It fails so, as the sidecar tells it. */
  fails?: string;
  /** It does not answer in time. */
  isSlow?: true;
}

/** What a person says, what the model does about it, and what must come of it. */
export interface ScriptedTurn {
  says: string;
  model: ScriptedStep[];
  /** A part of each tool's answer, in order, as the model reads it. */
  reads?: string[];
  answer: string;
  /** `tool: result`, or `tool! why` where it was refused. */
  deeds?: string[];
  /** Open tasks as `title`, `title (due)`, in any order. */
  open?: string[];
  /** What waits for a yes. */
  waits?: string[];
}

/** A recorded dialogue with a model. */
export interface Dialogue {
  /** What it shows. */
  shows: string;
  /** RFC 3339. */
  now?: string;
  profile?: { timeZone?: string; locale?: string; assistant?: 'all' };
  tasks?: { title: string; due?: string; notes?: string; tags?: string[]; recurrence?: string }[];
  /** A part of what the model is told first. */
  told?: string;
  turns: ScriptedTurn[];
}

const FOLDER = path.join(__dirname, '../dialogues');

/** All of them, by the name of their file. */
export function dialogues(): [name: string, dialogue: Dialogue][] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    const dialogue = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Dialogue;
    return [path.basename(file, '.json'), dialogue];
  });
}
