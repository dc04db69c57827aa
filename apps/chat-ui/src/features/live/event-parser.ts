/** One event of a stream. */
export interface StreamEvent {
  event: string;
  data: string;
  /** The last id that the stream gave, if any. */
  id?: string;
}

/**
 * Reads server-sent events from text that comes in pieces of any size.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export class EventParser {
  private rest = '';
  private fields: { event?: string; data?: string[] } = {};
  private id: string | undefined;

  /** Takes a piece of the stream in; returns the events that are complete with it. */
  push(piece: string): StreamEvent[] {
    const lines = (this.rest + piece).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.line(line.replace(/^\uFEFF/, '')));
  }

  private line(line: string): StreamEvent[] {
    if (line === '') return this.dispatch();
    const [, name, value] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (name === 'event') this.fields.event = value;
    else if (name === 'data') (this.fields.data ??= []).push(value ?? '');
    else if (name === 'id' && !value?.includes('\0')) this.id = value;
    return [];
  }

  private dispatch(): StreamEvent[] {
    const { event = 'message', data } = this.fields;
    this.fields = {};
    return data ? [{ event, data: data.join('\n'), ...(this.id && { id: this.id }) }] : [];
  }
}
