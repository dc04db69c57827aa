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
}
