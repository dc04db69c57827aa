import type { Problem } from '@errand/dapr';
import type { Command, Span } from '@errand/language';
import type { TaskDto } from '../../tasks/http/task.dto.js';
import type { ProposedChange } from '../../tasks/rules/differences.js';

/** What became of one command of a message: the command's own fields, and these. */
export type CommandResult = Command & {
  status: 'done' | 'understood' | 'asked' | 'proposed' | 'failed';
  /** Which words became which field. */
  chips: readonly Span[];
  /** Words that may be a date but were left in the title. */
  offers?: readonly Span[];
  task?: TaskDto;
  tasks?: TaskDto[];
  /** How many tasks it is about, when `tasks` shows only some. */
  total?: number;
  choices?: { id: string; label: string }[];
  error?: Problem;
};

/** A change that waits for a yes. */
export interface Proposal {
  id: string;
  summary: string;
  changes: ProposedChange[];
  expiresAt: string;
}

/** A tool that the language model called to answer. */
export interface AssistantDeed {
  tool: string;
  title: string;
  failed: boolean;
  /** What it was called with, in words. */
  given?: string;
  /** What came of it, in words; absent while it runs. */
  result?: string;
}

/** The language model's turn while it works. */
export interface WorkingTurn {
  /** Of the answer that it will be. */
  id: string;
  /** RFC 3339, UTC. */
  at: string;
  /** Grows with everything that is told of it. */
  n: number;
  deeds: AssistantDeed[];
}

/** The chat's answer to one message. */
export interface ChatReply {
  /** Id of the chat's message in the conversation. */
  id: string;
  reply: string;
  commands: CommandResult[];
  proposal?: Proposal;
  /** What the language model did, when it answered. */
  deeds?: AssistantDeed[];
  /** The language model works on the answer, which will come into the conversation. */
  turn?: WorkingTurn;
  /** Ids of proposals of others that are shown with it. */
  approvals?: string[];
}
