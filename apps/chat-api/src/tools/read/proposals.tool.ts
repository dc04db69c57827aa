import { ProposalsInput } from '../inputs/other.inputs.js';
import { readTool } from '../tool.js';

export const checkProposals = readTool({
  name: 'check_proposals',
  title: 'What became of proposals',
  description:
    'The proposals that wait for the person’s approval; with an id, one of them and whether it was approved, refused or has expired. ' +
    'Only the person can approve. Do not propose the same again while it waits.',
  input: ProposalsInput,
  async read({ approvals, userId }, { id }) {
    return { proposals: id === undefined ? await approvals.list(userId) : [await approvals.get(userId, id)] };
  },
});
