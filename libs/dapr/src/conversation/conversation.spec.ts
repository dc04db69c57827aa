import { ConversationError, SidecarUnreachableError } from '../errors/dapr.errors.js';
import { StubSidecar } from '../testing-support/stub-sidecar.js';
import { Conversation } from './conversation.js';

const HELLO = { messages: [{ role: 'user', text: 'Hello' }] } as const;
const answered = (message: object, finishReason = 'stop') => ({ outputs: [{ choices: [{ finishReason, message }] }] });

describe('Conversation', () => {
  let stub: StubSidecar;
  let conversation: Conversation;

  beforeAll(async () => {
    stub = await StubSidecar.start();
    conversation = new Conversation(stub.sidecar);
  });
  afterAll(() => stub.stop());

  const failureOf = (limit = 2_000) => conversation.converse(HELLO, limit).catch((error: unknown) => error);

  it('asks as the Conversation API wants to be asked', async () => {
    stub.answer({ body: answered({ content: 'Hi' }) });
    const call = { id: 'c1', name: 'find_tasks', arguments: '{}' };
    const tool = { name: 'find_tasks', description: 'Finds', parameters: { type: 'object' } };
    await conversation.converse(
      {
        messages: [
          { role: 'system', text: 'Be brief.' },
          { role: 'user', text: 'What is due?' },
          { role: 'assistant', text: '', toolCalls: [call] },
          { role: 'tool', callId: 'c1', name: 'find_tasks', text: '[]' },
          { role: 'assistant', text: 'Nothing.' },
        ],
        tools: [tool],
        temperature: 0.2,
      },
      2_000,
    );
    expect(stub.last).toMatchObject({ method: 'POST', path: '/v1.0-alpha2/conversation/model/converse' });
    expect(stub.last?.body).toEqual({
      inputs: [
        {
          messages: [
            { ofSystem: { content: [{ text: 'Be brief.' }] } },
            { ofUser: { content: [{ text: 'What is due?' }] } },
            { ofAssistant: { toolCalls: [{ id: 'c1', function: { name: 'find_tasks', arguments: '{}' } }] } },
            { ofTool: { toolId: 'c1', name: 'find_tasks', content: [{ text: '[]' }] } },
            { ofAssistant: { content: [{ text: 'Nothing.' }] } },
          ],
        },
      ],
      tools: [{ function: tool }],
      toolChoice: 'auto',
      temperature: 0.2,
    });
  });

  it('takes text and calls from wherever a provider puts them', async () => {
    const call = (name: string) => ({ id: `id-${name}`, function: { name, arguments: '{}' } });
    const usage = { promptTokens: '11', completionTokens: '7' };
    stub.answer({
      body: {
        outputs: [
          {
            choices: [{ finishReason: 'tool_calls', message: { content: 'One moment.', toolCalls: [call('a')] } }],
            usage,
          },
          { choices: [{ finishReason: 'tool_calls', message: { toolCalls: [call('b'), { function: {} }] } }], usage },
        ],
      },
    });
    expect(await conversation.converse(HELLO, 2_000)).toEqual({
      text: 'One moment.',
      toolCalls: [
        { id: 'id-a', name: 'a', arguments: '{}' },
        { id: 'id-b', name: 'b', arguments: '{}' },
        { id: 'call-3', name: '', arguments: '' },
      ],
      finishReason: 'tool_calls',
      tokens: { prompt: 11, completion: 7 },
    });
  });

  it.each([[{}], [{ outputs: [] }], [answered({})], [answered({ content: '' })]])(
    'does not take silence for an answer: %j',
    async (body) => {
      stub.answer({ body });
      expect(await failureOf()).toMatchObject({ code: 'ERR_CONVERSATION_EMPTY', retryable: 'retry' });
    },
  );

  it.each([
    ['API returned unexpected status code: 401: invalid key', 'final'],
    ['API returned unexpected status code: 400: too long', 'final'],
    ['API returned unexpected status code: 429: slow down', 'retry'],
    ['API returned unexpected status code: 503: overloaded', 'retry'],
    ['dial tcp: connection refused', 'retry'],
  ])('says whether a repetition helps: %s', async (why, retryable) => {
    const message = `failed conversing with component model: ${why}`;
    stub.answer({ status: 500, body: { errorCode: 'ERR_CONVERSATION_INVOKE', message } });
    const failure = await failureOf();
    expect(failure).toBeInstanceOf(ConversationError);
    expect(failure).toMatchObject({ code: 'ERR_CONVERSATION_INVOKE', retryable });
  });

  it('waits no longer than it is told', async () => {
    stub.answer('silent');
    expect(await failureOf(50)).toBeInstanceOf(SidecarUnreachableError);
  });
});
