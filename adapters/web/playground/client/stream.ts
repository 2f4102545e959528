import type { StreamEventName, StreamEvents } from './page-data.ts';

type Handlers = { [Name in StreamEventName]: (data: StreamEvents[Name]) => void };

interface StreamParts {
  /** The address from which to hear what came after a cursor. */
  address(after: string): string;
  /** Where the page stands. */
  readonly cursor: string;
  readonly handlers: Handlers;
  onConnection(isOpen: boolean): void;
}

const RETRY_MS = 1000;

/** Listens to the server, and comes back by itself, from where it was, when the connection breaks. */
export function openStream({ address, cursor, handlers, onConnection }: StreamParts): void {
  let after = cursor;
  const connect = () => {
    const source = new EventSource(address(after));
    const on = <Name extends StreamEventName>(name: Name, handle: (data: StreamEvents[Name]) => void) =>
      source.addEventListener(name, (event: MessageEvent<string>) => {
        handle(JSON.parse(event.data) as StreamEvents[Name]);
        if (event.lastEventId !== '') after = event.lastEventId;
      });
    on('hello', (data) => {
      if (data.refetch) after = data.cursor;
      onConnection(true);
      handlers.hello(data);
    });
    on('message', handlers.message);
    on('edit', handlers.edit);
    on('remove', handlers.remove);
    on('done', handlers.done);
    on('clock', handlers.clock);
    source.addEventListener('error', () => {
      source.close();
      onConnection(false);
      setTimeout(connect, RETRY_MS);
    });
  };
  connect();
}
