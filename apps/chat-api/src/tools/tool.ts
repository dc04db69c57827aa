import type { Workspace } from '../account/workspace.js';
import type { Readings } from './readings.js';

/** What every tool says of itself. */
interface Described<A extends object> {
  /** As a model or a program calls it. */
  name: string;
  title: string;
  /** For a model: what it does, and when another tool is the right one. */
  description: string;
  /** The command it is called with: validated by class-validator, described by its OpenAPI properties. */
  input: new () => A;
}

/** A tool that changes nothing. */
export interface ReadTool<A extends object = object> extends Described<A> {
  kind: 'read';
  read(readings: Readings, input: A): object | Promise<object>;
}

/** A tool that changes tasks, by the rules that every other way to change them takes. */
export interface WriteTool<A extends object = object> extends Described<A> {
  kind: 'write';
  /** It may take something away. */
  isDestructive?: true;
  /** Called again, it changes nothing more. */
  isIdempotent?: true;
  /** The same input without what counts from now on, as it is kept until somebody approves it. */
  settle?(workspace: Workspace, input: A): A;
  /** @throws DomainError when it is refused */
  write(workspace: Workspace, input: A): object;
}

export type Tool = ReadTool | WriteTool;

/** A tool that reads, with the type of its input taken from its class. */
export const readTool = <A extends object>(tool: Omit<ReadTool<A>, 'kind'>): ReadTool => ({ ...tool, kind: 'read' });

/** The same for one that writes. */
export const writeTool = <A extends object>(tool: Omit<WriteTool<A>, 'kind'>): WriteTool => ({
  ...tool,
  kind: 'write',
});
