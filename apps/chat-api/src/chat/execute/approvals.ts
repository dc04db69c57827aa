import { approveByWords, refuseByWords, showApprovals } from '../approvals/decide-by-words.js';
import type { CommandOf, Execute } from '../turn/step.js';

/** "what is waiting for me?" */
export const approvals: Execute<CommandOf<'approvals'>> = (_step, turn) => showApprovals(turn);

/** "approve it" */
export const approveIt: Execute<CommandOf<'approve'>> = (_step, turn) => approveByWords(turn);

/** "refuse it" */
export const refuseIt: Execute<CommandOf<'refuse'>> = (_step, turn) => refuseByWords(turn);
