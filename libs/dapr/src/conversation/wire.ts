import type { Message, Question, Reply } from './dialogue.js';

interface WireCall {
  id?: string;
  function?: { name?: string; arguments?: string };
}

/** Of an answer. Its 64-bit numbers are texts, as protobuf's JSON has them. */
export interface WireAnswer {
  outputs?: {
    choices?: { finishReason?: string; message?: { content?: string; toolCalls?: WireCall[] } }[];
    usage?: { promptTokens?: string; completionTokens?: string };
  }[];
}

/**
 * A question as the Conversation API takes it.
 * @see https://docs.dapr.io/reference/api/conversation_api/
 */
export function toWire({ messages, tools = [], temperature }: Question): object {
  return {
    inputs: [{ messages: messages.map(wireMessage) }],
    ...(tools.length > 0 && { tools: tools.map((tool) => ({ function: tool })), toolChoice: 'auto' }),
    ...(temperature !== undefined && { temperature }),
  };
}

function wireMessage(message: Message): object {
  const content = [{ text: message.text }];
  if (message.role === 'system') return { ofSystem: { content } };
  if (message.role === 'user') return { ofUser: { content } };
  if (message.role === 'tool') return { ofTool: { toolId: message.callId, name: message.name, content } };
  const toolCalls = (message.toolCalls ?? []).map(({ id, ...call }) => ({ id, function: call }));
  // An assistant that only calls tools says nothing: an empty text is a message of its own to some providers.
  return { ofAssistant: { ...(message.text !== '' && { content }), ...(toolCalls.length > 0 && { toolCalls }) } };
}

/**
 * Some providers give each call, or text and calls, an output or a choice of its own: all of them are one reply.
 *
 * @returns undefined when the model said nothing at all
 */
export function fromWire({ outputs = [] }: WireAnswer): Reply | undefined {
  const choices = outputs.flatMap((output) => output.choices ?? []);
  const text = choices.flatMap(({ message }) => message?.content || []).join('\n');
  const toolCalls = choices
    .flatMap(({ message }) => message?.toolCalls ?? [])
    .map((call, index) => ({
      id: call.id || `call-${index + 1}`,
      name: call.function?.name ?? '',
      arguments: call.function?.arguments ?? '',
    }));
  if (text === '' && toolCalls.length === 0) return undefined;
  const { promptTokens, completionTokens } = outputs[0]?.usage ?? {};
  return {
    text,
    toolCalls,
    finishReason: choices.find(({ finishReason }) => finishReason)?.finishReason ?? 'unknown',
    tokens: { prompt: Number(promptTokens ?? 0), completion: Number(completionTokens ?? 0) },
  };
}
