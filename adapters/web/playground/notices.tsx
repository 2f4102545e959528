import type { LoggedMessage } from '../../../src/bot/message-log.ts';
import type { StreamEventName, StreamEvents } from './client/page-data.ts';
import type { Notice } from './hub.ts';
import { Message, type MessagePage } from './message.tsx';

/** One event of a stream. */
export type StreamEvent = { [Name in StreamEventName]: { event: Name; data: StreamEvents[Name] } }[StreamEventName];

/** A notice as one reader's open page gets it. */
export function toStreamEvent(notice: Notice, page: MessagePage, personId: string): StreamEvent {
  switch (notice.kind) {
    case 'message':
      return { event: 'message', data: { ...messageData(notice, page), own: notice.message.author === personId } };
    case 'edit':
      return { event: 'edit', data: messageData(notice, page) };
    case 'remove':
      return { event: 'remove', data: { id: notice.messageId, channelId: notice.channelId } };
    case 'done':
      return { event: 'done', data: { eventId: notice.eventId } };
    case 'clock':
      return { event: 'clock', data: { now: page.now.getTime(), moving: notice.moving } };
  }
}

function messageData({ message, answerTo }: { message: LoggedMessage; answerTo?: string }, page: MessagePage) {
  return {
    id: message.id,
    channelId: message.channelId,
    html: String(<Message message={message} page={page} />),
    ...(answerTo === undefined ? {} : { answerTo }),
  };
}
