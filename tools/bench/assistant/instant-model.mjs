import { createServer } from 'node:http';

/**
 * A server that speaks OpenAI's protocol and answers at once, so that what a turn takes is all ours: after as many calls of a tool as the
 * person's words say ("2 steps"), it has nothing more to do.
 *
 * @returns {Promise<{ endpoint: string, stop: () => void }>}
 */
export async function startInstantModel() {
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const { messages, model } = JSON.parse(Buffer.concat(parts).toString());
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer(messages, model)));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { endpoint: `http://127.0.0.1:${server.address().port}/v1`, stop };
}

function answer(messages, model) {
  const said = messages.findLastIndex(({ role }) => role === 'user'); // what stands before it was said earlier
  const wanted = Number(/(\d+) steps/.exec(JSON.stringify(messages[said]))?.[1] ?? 0);
  const done = messages.slice(said).filter(({ role }) => role === 'assistant').length;
  const call = { name: 'add_task', arguments: JSON.stringify({ title: `step ${done + 1}` }) };
  const message =
    done < wanted
      ? { role: 'assistant', content: null, tool_calls: [{ id: `c${done}`, type: 'function', function: call }] }
      : { role: 'assistant', content: 'Done.' };
  const choices = [{ index: 0, message, finish_reason: done < wanted ? 'tool_calls' : 'stop' }];
  const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
  return { id: 'chatcmpl-1', object: 'chat.completion', created: 1_700_000_000, model, choices, usage };
}
