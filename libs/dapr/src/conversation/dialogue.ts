/** A call that the model wants made. */
export interface ToolCall {
  /** The model's own name for this call; its result refers to it. */
  id: string;
  /** Of the tool. Models make names up: it need not be one that was offered. */
  name: string;
  /** JSON as the model wrote it: it need not fit the tool's schema, nor be JSON. */
  arguments: string;
}

/** One message of a dialogue with a model, oldest first. */
export type Message =
  /** Who the model is, and what it has to keep to. */
  | { role: 'system'; text: string }
  | { role: 'user'; text: string }
  /** What the model said, and the calls that it asked for with it. */
  | { role: 'assistant'; text: string; toolCalls?: readonly ToolCall[] }
  /** The result of one of these calls. */
  | { role: 'tool'; callId: string; name: string; text: string };

/** What a model may call. */
export interface Tool {
  name: string;
  /** When to use it, for the model. */
  description: string;
  /** JSON Schema of its arguments, an object. */
  parameters: Record<string, unknown>;
}

/** What a model is asked. */
export interface Question {
  messages: readonly Message[];
  tools?: readonly Tool[];
  /** 0 to 1: how freely it chooses its words. The provider's own when left out. */
  temperature?: number;
}

/** What a model answered. */
export interface Reply {
  /** Empty when it only calls tools. */
  text: string;
  toolCalls: ToolCall[];
  /** Why it ended: `stop`, `tool_calls`, `length` (cut off), or what the provider calls it. */
  finishReason: string;
  /** What it cost, in tokens; 0 where the provider does not tell. */
  tokens: { prompt: number; completion: number };
}
