export const CONVERSATION = ['chat'] as const;
