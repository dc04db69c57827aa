import type { IntentRule } from '../../../intent/intent-rule.js';

const PROPOSALS = '(approvals|proposals|requests)';

/** Sentences about what somebody who acts for the person proposed. */
export const approving: IntentRule[] = [
  {
    intent: 'approve',
    pattern: '[yes|ok|okay] [,] [please|i] approve [it|that|this|them|the proposal|the change|the changes|the request]',
  },
  {
    intent: 'refuse',
    pattern:
      '[no] [,] [please|i] (refuse|decline|reject) (it|that|this|them|the proposal|the change|the changes|the request)',
  },
  { intent: 'refuse', pattern: '[no] [,] (refuse|decline)' },
  {
    intent: 'approvals',
    pattern: `(show|show me|list|see|view|what are) [me] [the|my|all] [open|pending|waiting] ${PROPOSALS}`,
  },
  {
    intent: 'approvals',
    pattern: `([open|pending|waiting|my] (approvals|proposals)|are there [any] [open|pending|waiting] ${PROPOSALS})`,
  },
  {
    intent: 'approvals',
    pattern:
      "(what is|what's|whats|is anything|is there anything|anything) (waiting|pending) [for (me|my yes|my approval|approval|a yes)]",
  },
  {
    intent: 'approvals',
    pattern: '(what|which changes) (needs|need|waits for|wait for|awaits|await) (my|an|a) (approval|yes|ok)',
  },
];
