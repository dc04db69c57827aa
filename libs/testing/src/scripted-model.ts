import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a provider of models was asked, as OpenAI's protocol has it. */
export interface ModelRequest {
  /** As the `Authorization` header has it. */
  authorization: string | undefined;
  model: string;
  messages: { role: string; content?: unknown; tool_calls?: unknown; tool_call_id?: string; name?: string }[];
  tools?: { type: string; function: { name: string; description: string; parameters: Record<string, unknown> } }[];
  temperature?: number;
}

/** What it answers: a message, another status, raw text in place of JSON, or nothing for so long. */
export type ModelAnswer =
  | { text?: string; calls?: readonly { id?: string; name: string; arguments: string }[]; finish?: string }
  | { status: number; error?: string; headers?: Record<string, string> }
  | { raw: string }
  | { afterMs: number; text: string }
  | 'hangUp';

/**
 * A server that speaks OpenAI's protocol and says what the test tells it to: in the place of a model, which says something else each
 * time. The sidecar and its component are real.
 *
 * @see https://platform.openai.com/docs/api-reference/chat
 */
export class ScriptedModel {
  readonly requests: ModelRequest[] = [];
  private answers: ModelAnswer[] = [];
  private readonly waiting = new Set<NodeJS.Timeout>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ScriptedModel> {
    const server = createServer();
    const model = new ScriptedModel(server);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const asked = JSON.parse(Buffer.concat(parts).toString()) as ModelRequest;
        model.requests.push({ ...asked, authorization: request.headers.authorization });
        const answer = model.answers.shift() ?? { text: 'I have nothing to say.' };
        if (answer === 'hangUp') return void request.socket.destroy();
        const { status, headers, body } = written(answer, asked.model);
        const send = () => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
        if (!('afterMs' in answer)) return void send();
        model.waiting.add(setTimeout(send, answer.afterMs));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return model;
  }

  /** What the component's `endpoint` has to be. */
  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  /** The next questions get these answers, one each. */
  answer(...answers: ModelAnswer[]): void {
    this.answers.push(...answers);
  }

  /** Forgets what it was asked, and what it was to answer. */
  reset(): void {
    this.requests.length = 0;
    this.answers = [];
  }

  async stop(): Promise<void> {
    for (const timer of this.waiting) clearTimeout(timer);
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

interface Written {
  status: number;
  headers?: Record<string, string>;
  body: string;
}

function written(answer: Exclude<ModelAnswer, 'hangUp'>, model: string): Written {
  if ('raw' in answer) return { status: 200, body: answer.raw };
  if ('status' in answer) {
    const { status, error = 'no', headers } = answer;
    return { status, ...(headers && { headers }), body: JSON.stringify({ error: { message: error, type: 'error' } }) };
  }
  const calls = 'calls' in answer ? answer.calls : undefined;
  const finish = 'finish' in answer ? answer.finish : undefined;
  const message = {
    role: 'assistant',
    content: answer.text ?? null,
    ...(calls && {
      tool_calls: calls.map(({ id, ...call }, i) => ({ id: id ?? `c${i}`, type: 'function', function: call })),
    }),
  };
  return {
    status: 200,
    body: JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_700_000_000,
      model,
      choices: [{ index: 0, message, finish_reason: finish ?? (calls ? 'tool_calls' : 'stop') }],
      usage: { prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 },
    }),
  };
}
