import { Logger } from '@nestjs/common';
import { ScriptedModel, TestSidecar, waitUntil } from '@errand/testing';
import { Sidecar } from '../client/sidecar.js';
import { parseConfig } from '../config/parse-config.js';
import { ServiceConfig } from '../config/service-config.js';
import { ConversationError } from '../errors/dapr.errors.js';
import { ComponentSidecar } from '../testing-support/component-sidecar.js';
import { Conversation } from './conversation.js';
import type { Question } from './dialogue.js';

const PARAMETERS = { type: 'object', properties: { words: { type: 'string' } }, required: ['words'] };
const TOOLS = [{ name: 'find_tasks', description: 'Finds tasks', parameters: PARAMETERS }];
const QUESTION: Question = { messages: [{ role: 'user', text: 'What is „due“? 🏠' }], tools: TOOLS };
const LIMIT_MS = 20_000;

describe('Conversation through a real sidecar and conversation.openai', () => {
  let model: ScriptedModel;
  let dapr: TestSidecar;
  let probe: ComponentSidecar;
  let sidecar: Sidecar;
  let conversation: Conversation;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    model = await ScriptedModel.start();
    dapr = await TestSidecar.start('chat-api');
    const metadata = { key: 'a key', model: 'scripted', endpoint: model.endpoint };
    probe = await ComponentSidecar.start([{ name: 'model', type: 'conversation.openai', metadata }], dapr);
    sidecar = new Sidecar(parseConfig(ServiceConfig, probe.env));
    conversation = new Conversation(sidecar);
    await waitUntil(() => sidecar.isReady(), { what: 'the sidecar' });
  }, 60_000);
  beforeEach(() => model.reset());
  afterAll(async () => {
    await sidecar?.onApplicationShutdown();
    await probe?.stop();
    await dapr?.stop();
    await model?.stop();
  });

  const ask = (question = QUESTION) => conversation.converse(question, LIMIT_MS);
  const failureOf = () => ask().catch((error: unknown) => error);

  it('knows where there is a model, and where there is none', async () => {
    expect(await conversation.isThere()).toBe(true);
    const other = new Sidecar(parseConfig(ServiceConfig, dapr.env));
    expect(await new Conversation(other).isThere()).toBe(false);
    await other.onApplicationShutdown();
  });

  it('brings the question, the tools and the key to the provider, and its answer back', async () => {
    model.answer({ text: 'Nothing is „due“. 🎉' });
    expect(await ask()).toEqual({
      text: 'Nothing is „due“. 🎉',
      toolCalls: [],
      finishReason: 'stop',
      tokens: { prompt: 11, completion: 7 },
    });
    const [asked] = model.requests;
    expect(asked).toMatchObject({ authorization: 'Bearer a key', model: 'scripted' });
    expect(asked?.messages).toMatchObject([{ role: 'user' }]);
    expect(JSON.stringify(asked?.messages)).toContain('What is „due“? 🏠');
    expect(asked?.tools).toEqual([{ type: 'function', function: { ...TOOLS[0] } }]);
  });

  it('takes calls, and hands their results back', async () => {
    const first = { id: 'call_1', name: 'find_tasks', arguments: '{"words":"milk"}' };
    const second = { id: 'call_2', name: 'no_such_tool', arguments: '{"words":' };
    model.answer({ calls: [first, second] }, { text: 'Found.' });
    const { toolCalls, text, finishReason } = await ask();
    expect({ toolCalls, text, finishReason }).toEqual({
      toolCalls: [first, second],
      text: '',
      finishReason: 'tool_calls',
    });
    const results = toolCalls.map(({ id, name }) => ({ role: 'tool', callId: id, name, text: '[]' }) as const);
    await ask({ ...QUESTION, messages: [...QUESTION.messages, { role: 'assistant', text, toolCalls }, ...results] });
    const roles = model.requests[1]?.messages.map(({ role, tool_call_id: id }) => [role, id]);
    expect(roles).toEqual([
      ['user', undefined],
      ['assistant', undefined],
      ['tool', 'call_1'],
      ['tool', 'call_2'],
    ]);
  });

  it('takes a call without a name for what it is', async () => {
    model.answer({ raw: '{"choices":[{"message":{"tool_calls":[{"type":"function"}]}}]}' });
    expect((await ask()).toolCalls).toEqual([{ id: 'call-1', name: '', arguments: '' }]);
  });

  it.each([
    [{ status: 401, error: 'Incorrect API key' }, 'final'],
    [{ status: 429, error: 'Rate limit reached' }, 'retry'],
    [{ status: 500, error: 'The server had an error' }, 'retry'],
    [{ raw: 'not JSON' }, 'retry'],
    [{ raw: '{"choices":[]}' }, 'retry'],
    ['hangUp', 'retry'],
  ] as const)('says whether a repetition helps when the provider answers %j', async (answer, retryable) => {
    model.answer(answer, answer, answer, answer);
    const failure = await failureOf();
    expect(failure).toBeInstanceOf(ConversationError);
    expect(failure).toMatchObject({ retryable });
  });
});
