import { webApi } from '@slack/bolt';
import type { Log } from '../../src/log.ts';
import type { Place } from './deed.ts';
import { pace } from './limits.ts';
import type { Rendered } from './render.ts';
import { asPenholderError, type Client, failureOf, type Lanes } from './web-api.ts';

/** An answer that is ready, and for whom. */
export interface Outgoing {
  readonly rendered: Rendered;
  readonly onlyYou: boolean;
  /** Takes the place of the only-you message that was pressed. */
  readonly replaces: boolean;
}

export interface Ways {
  readonly client: Client;
  readonly lanes: Lanes;
  readonly log: Log;
}

/** Quiet messages: what people typed is no link to be unfolded. */
export const quiet = { unfurl_links: false, unfurl_media: false } as const;

/**
 * Brings an answer to its asker, by the first way that works: the response address of a command or a button, a message in
 * the channel, a direct message.
 */
export async function sendAnswer(out: Outgoing, place: Place, ways: Ways): Promise<void> {
  const tries = [byResponseUrl, inChannel, byDirectMessage];
  let last: unknown;
  for (const way of tries) {
    try {
      if (await way(out, place, ways)) return;
    } catch (error) {
      last = error;
    }
  }
  ways.log.error({ err: last, from: place.from }, 'an answer reached nobody');
}

/** Addresses are good for half an hour and five messages. False: there is none, or it is used up. */
async function byResponseUrl(
  { rendered, onlyYou, replaces }: Outgoing,
  place: Place,
  { lanes }: Ways,
): Promise<boolean> {
  const { responseUrl, channelId } = place;
  if (responseUrl === undefined || !/^https?:\/\//.test(responseUrl)) return false;
  const body = {
    ...rendered,
    response_type: onlyYou ? 'ephemeral' : 'in_channel',
    replace_original: replaces && place.from === 'ephemeral',
    ...(place.threadTs === undefined ? {} : { thread_ts: place.threadTs }),
  };
  const response = await lanes.repeat(channelId ?? place.userId, () => postJson(responseUrl, body));
  return response.ok;
}

async function postJson(url: string, body: object): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(pace.callMs),
  });
  if (response.status === 429)
    throw new webApi.WebAPIRateLimitedError(Number(response.headers.get('retry-after')) || 1);
  // a server's fault is worth another try, an address that is used up is not
  if (response.status >= 500) throw new Error(`response address: ${response.status}`);
  return response;
}

async function inChannel({ rendered, onlyYou }: Outgoing, place: Place, { client, lanes }: Ways): Promise<boolean> {
  const { channelId, userId, threadTs, from } = place;
  if (channelId === undefined) return false;
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const isAlone = from === 'direct' || channelId.startsWith('D');
  if (onlyYou && !isAlone) {
    const message = { channel: channelId, user: userId, ...thread, ...rendered };
    await lanes.repeat(channelId, () => client.chat.postEphemeral(message));
  } else {
    await lanes.message(channelId, () =>
      client.chat.postMessage({ channel: channelId, ...thread, ...quiet, ...rendered }),
    );
  }
  return true;
}

async function byDirectMessage({ rendered }: Outgoing, { userId }: Place, ways: Ways): Promise<boolean> {
  const channel = await openDirect(userId, ways);
  await ways.lanes.message(channel, () => ways.client.chat.postMessage({ channel, ...quiet, ...rendered }));
  return true;
}

/** The conversation of the bot with one person. @throws channel_gone, busy */
export async function openDirect(userId: string, { client, lanes }: Pick<Ways, 'client' | 'lanes'>): Promise<string> {
  const { channel } = await lanes.repeat(userId, () => client.conversations.open({ users: userId }));
  if (!channel?.id) throw asPenholderError(undefined, failureOf(undefined));
  return channel.id;
}
