import { QueryClient } from '@tanstack/react-query';
import type { ChatCommand, ChatMessage, ChatPage, Chip } from '../../api/types.js';
import { chipLabel } from './command/chip-label.js';
import { clearDraft, draftStore, keepWords, readWords, takeWords, writeDraft } from './composer/draft-store.js';
import { replyText } from './conversation/reply-text.js';
import { appendExchange } from './data/append-exchange.js';
import { CONVERSATION } from './data/conversation-key.js';
import { inOrder } from './data/in-order.js';
import { messageRequest } from './data/message-request.js';
import { intentName } from './intents.js';

const NOW = new Date('2026-03-05T10:00:00-05:00');
const CALENDAR = { zone: 'America/New_York', locale: 'en-GB' };
const chip = (field: string, text: string): Chip => ({ field, text, start: 0, end: text.length });
const command = (more: Partial<ChatCommand>): ChatCommand => ({
  intent: 'create',
  status: 'understood',
  chips: [],
  ...more,
});
const message = (id: string, more: Partial<ChatMessage> = {}): ChatMessage => ({
  id,
  role: 'assistant',
  text: id,
  at: NOW.toISOString(),
  ...more,
});

describe('chipLabel', () => {
  const label = (field: string, text: string, more: Partial<ChatCommand>): string => {
    const only = chip(field, text);
    return chipLabel(command({ chips: [only], ...more }), only, NOW, CALENDAR);
  };

  it('says what the words mean', () => {
    expect(label('due', 'at 9am', { due: '2026-03-06T09:00:00-05:00' })).toBe('Tomorrow, 09:00');
    expect(label('recurrence', 'every 1st', { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1' })).toBe(
      'every month on the 1st',
    );
    expect(label('priority', ', p1', { priority: 1 })).toBe('High priority');
    expect(label('reminders', 'remind me', { reminders: ['PT0S'] })).toBe('Reminds when due');
  });

  it('looks into the changes of an update', () => {
    expect(label('due', 'to friday', { intent: 'update', changes: { due: '2026-03-06' } as never })).toBe('Tomorrow');
  });

  it('shows the words where they say it best', () => {
    expect(label('tags', ', #home', { tags: ['home'] })).toBe('#home');
    expect(label('due', 'someday', {})).toBe('someday');
    const two = [chip('reminders', '1 day before'), chip('reminders', '1 h before')];
    const both = command({ chips: two, reminders: ['-P1D', '-PT1H'] });
    expect(chipLabel(both, two[0]!, NOW, CALENDAR)).toBe('1 day before');
  });
});

describe('the draft', () => {
  afterEach(clearDraft);

  it('keeps and takes words while they are there', () => {
    writeDraft('call May on march 3');
    keepWords('march 3');
    takeWords('May');
    expect(draftStore.get()).toEqual({ text: 'call May on march 3', keep: ['march 3'], take: ['May'] });
    writeDraft('call May on');
    expect(draftStore.get()).toMatchObject({ keep: [], take: ['May'] });
  });

  it('takes a decision back', () => {
    writeDraft('call May on march 3');
    keepWords('march 3');
    readWords('march 3');
    takeWords('May');
    keepWords('May');
    expect(draftStore.get()).toMatchObject({ keep: [], take: [] });
  });

  it('becomes a request without empty lists', () => {
    expect(messageRequest({ text: ' buy milk ', keep: [], take: [] })).toEqual({ message: 'buy milk' });
    expect(messageRequest({ text: 'a b', keep: ['a'], take: ['b'] })).toEqual({
      message: 'a b',
      keep: ['a'],
      take: ['b'],
    });
  });
});

describe('the conversation', () => {
  const page = (...ids: string[]): ChatPage => ({ items: ids.map((id) => message(id)), nextCursor: null });

  it('reads from the oldest to the newest, each message once', () => {
    expect(inOrder([page('c', 'd'), page('a', 'b', 'c')]).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('gets what was said and its answer at its end', () => {
    const client = new QueryClient();
    client.setQueryData(CONVERSATION, { pages: [page('c'), page('a')], pageParams: [undefined, 'x'] });
    const said = { key: 'k', text: 'buy milk', request: {}, at: NOW.toISOString() };
    appendExchange(client, said, { id: 'r', reply: 'Added.', commands: [] });
    const { pages } = client.getQueryData<{ pages: ChatPage[] }>(CONVERSATION)!;
    expect(inOrder(pages).map(({ role, text }) => [role, text])).toEqual([
      ['assistant', 'a'],
      ['assistant', 'c'],
      ['user', 'buy milk'],
      ['assistant', 'Added.'],
    ]);
  });

  it('does not say again what the cards show', () => {
    const text = '2 open tasks:\n• a — today\n• b\nand 3 more.';
    expect(replyText({ text, commands: [command({ tasks: [{}] as never })] })).toBe('2 open tasks:\nand 3 more.');
    expect(replyText({ text, commands: [] })).toBe(text);
  });
});

describe('commands', () => {
  it('have names, but for what was not understood', () => {
    expect([intentName('create'), intentName('list'), intentName('unknown')]).toEqual(['New task', 'Find', undefined]);
  });
});
