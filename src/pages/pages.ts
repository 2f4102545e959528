import type { ActionTokens } from '../bot/action-tokens.ts';
import type { Answer, ChannelRef } from '../bot/adapter.ts';
import type { Clock } from '../clock.ts';
import type { PostKind } from '../deliveries/post-kind.ts';
import { newReading } from '../deliveries/reading.ts';
import type { Group } from '../people/group.ts';
import type { People } from '../people/people.ts';
import type { Block } from '../replies/reply.ts';

/** What a page shows: a kind of post, and what it is about. */
export interface PageRef {
  readonly kind: string;
  readonly subject: string;
  readonly groupId: string;
}

/** What a page shows, and whose it is. */
export interface Page extends Answer {
  readonly groupName: string;
}

/** A file that stands on a page. */
export interface PageFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Which page somebody wants to read. */
export interface PageQuery {
  /** The last part of its address. */
  readonly token: string;
  /** Only if the page belongs to the group of this channel. */
  readonly at?: ChannelRef;
}

/** Which file of a page. */
export interface PageFileQuery extends PageQuery {
  readonly fileId: string;
}

/**
 * Pages that whoever has their address may read, without a name or a sign-in: so they show what a channel shows, and
 * nothing to press. An address cannot be guessed.
 */
export interface Pages {
  /** Its address; undefined where the bot has none that others could open. */
  addressOf(page: PageRef): Promise<string | undefined>;
  /** What it shows now, in its group's language; undefined: there is no such page. */
  read(query: PageQuery): Promise<Page | undefined>;
  /** One of its files, for whoever may read the page; undefined: there is no such page, or it has no such file. */
  file(query: PageFileQuery): Promise<PageFile | undefined>;
}

export interface PageParts {
  readonly tokens: ActionTokens;
  readonly people: Pick<People, 'groupById' | 'groupAt'>;
  readonly clock: Clock;
  /** Where members reach the bot's pages. */
  publicUrl(): string | undefined;
  kinds(): readonly PostKind[];
}

/** What a page's token stands for: no command is called so, and pressed it is no button. */
const PAGE = 'page';
/** Between the address of a page and the id of a file on it. */
export const FILES_PATH = '/files/';
/** The path of a page, before its token. */
export const PAGE_PATH = '/p/';

export function createPages({ tokens, people, clock, publicUrl, kinds }: PageParts): Pages {
  async function addressOf({ kind, subject, groupId }: PageRef): Promise<string | undefined> {
    const root = publicUrl();
    if (root === undefined) return undefined;
    const token = await tokens.tokenFor({ command: PAGE, args: { kind, subject }, groupId });
    return new URL(`${PAGE_PATH}${token}`, root).href;
  }

  /** The group and the subject of a page that may be read; undefined: there is none, or not for who asks. */
  async function opened({ token, at }: PageQuery) {
    const payload = await tokens.open(token);
    const { kind, subject } = payload?.args ?? {};
    if (payload?.command !== PAGE || payload.groupId === undefined) return undefined;
    if (typeof kind !== 'string' || typeof subject !== 'string') return undefined;
    const group = await people.groupById(payload.groupId);
    if (!group || (at && (await people.groupAt(at))?.id !== group.id)) return undefined;
    return { group, kind, subject };
  }

  const kindOf = (kind: string) => kinds().find((one) => one.isPage === true && one.kind === kind);

  async function draw(group: Group, page: PageRef): Promise<readonly Block[] | undefined> {
    const now = clock.now();
    const reply = await kindOf(page.kind)?.draw(
      { groupId: group.id, subject: page.subject, dueAt: now },
      {
        now,
        late: false,
        isPosted: false,
        language: group.language,
        timeZone: group.timeZone,
        isPage: true,
        reading: newReading(),
        addressOf: (of, subject) => addressOf({ kind: of, subject, groupId: group.id }),
      },
    );
    return reply?.blocks;
  }

  return {
    addressOf,
    async read(query) {
      const found = await opened(query);
      if (!found) return undefined;
      const { group, kind, subject } = found;
      const blocks = await draw(group, { kind, subject, groupId: group.id });
      if (!blocks) return undefined;
      const { language, timeZone, name: groupName } = group;
      return { reply: { visibility: 'channel', blocks: blocks.filter(isRead) }, language, timeZone, groupName };
    },
    async file({ fileId, ...query }) {
      const found = await opened(query);
      return found && kindOf(found.kind)?.file?.({ groupId: found.group.id, subject: found.subject }, fileId);
    },
  };
}

/** The token in a page's address; undefined for an address that is none of our pages. */
export function pageTokenOf(address: string, publicUrl: string | undefined): string | undefined {
  if (publicUrl === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.origin !== new URL(publicUrl).origin || !url.pathname.startsWith(PAGE_PATH)) return undefined;
  const token = url.pathname.slice(PAGE_PATH.length);
  return /^[\w-]{1,32}$/.test(token) ? token : undefined;
}

/** Nothing to press: nobody is known here. */
function isRead(block: Block): block is Block<never> {
  return block.kind !== 'buttons' && block.kind !== 'select';
}
