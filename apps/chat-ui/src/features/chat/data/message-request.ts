import type { ChatRequest } from '../../../api/types.js';
import type { ChatDraft } from '../composer/draft-store.js';

/** A draft as the API takes it. */
export function messageRequest({ text, keep, take }: ChatDraft): ChatRequest {
  return {
    message: text.trim(),
    ...(keep.length > 0 && { keep: [...keep] }),
    ...(take.length > 0 && { take: [...take] }),
  };
}
