import { createParser, type EventSourceMessage } from 'eventsource-parser';

export interface StreamEvent {
  name: string;
  id: string | undefined;
  data: string;
}

/** What a stream tells while it is read; `onLife` comes with every piece, also a mere comment. */
export interface StreamReader {
  onEvent(event: StreamEvent): void;
  onLife(): void;
}

/** Reads server-sent events until the stream ends; rejects when it breaks off. */
export async function readEvents(body: ReadableStream<Uint8Array>, reader: StreamReader): Promise<void> {
  const parser = createParser({
    onEvent: (event: EventSourceMessage) =>
      reader.onEvent({ name: event.event ?? 'message', id: event.id, data: event.data }),
  });
  const chunks = body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await chunks.read();
    if (done) {
      return;
    }
    reader.onLife();
    parser.feed(decoder.decode(value, { stream: true }));
  }
}
