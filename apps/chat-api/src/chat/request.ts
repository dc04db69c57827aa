/** What a person sent to the chat: words, or the answer to a question by a button. */
export type ChatRequest =
  | { kind: 'message'; message: string; keep: readonly string[]; take: readonly string[] }
  | { kind: 'choice'; id: string }
  | { kind: 'proposal'; id: string; accept: boolean };

/** Words to be understood only. */
export type PreviewRequest = Extract<ChatRequest, { kind: 'message' }>;
