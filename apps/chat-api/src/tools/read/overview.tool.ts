import { NoInput } from '../inputs/other.inputs.js';
import { readTool } from '../tool.js';

export const getOverview = readTool({
  name: 'get_overview',
  title: 'Overview',
  description: 'The lists, tags and saved filters that there are, with how many open tasks each has.',
  input: NoInput,
  async read({ shelves, userId }) {
    const { views, lists, tags, filters } = await shelves.overview(userId);
    return { views, lists, tags, filters };
  },
});
