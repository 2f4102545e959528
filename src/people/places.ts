import QuickLRU from 'quick-lru';
import type { ChannelRef } from '../bot/adapter.ts';
import type { PointedAt } from '../bot/mention.ts';
import { nearest } from '../bot/nearest.ts';
import { type ErrorCode, PenholderError } from '../errors.ts';
import { firstOnes, joined, said } from '../replies/build.ts';
import { fold } from '../text/fold.ts';
import type { MeantPlace } from './meant.ts';

/** What a platform has besides people. */
export type PlaceKind = 'channel' | 'role';

/** The channels and the roles of platforms. */
export interface Places {
  /** Those of a tenant: of channels those in which the bot may write. None where the platform is not served here. */
  list(tenant: string, kind: PlaceKind): Promise<readonly PointedAt[]>;
  /** The channel that is meant. @throws channel_not_found {typed, known} */
  channel(tenant: string, meant: MeantPlace): Promise<ChannelRef & { readonly name: string }>;
  /** The platform's role that is meant. @throws platform_role_not_found {typed, known} */
  role(tenant: string, meant: MeantPlace): Promise<{ readonly tenant: string } & PointedAt>;
  /** What a channel is called, where its platform is served here. Never throws. */
  nameOf(channel: ChannelRef): Promise<string | undefined>;
}

/** Named in a refusal. */
const NAMED = 5;
/** How long it is believed what there is, in milliseconds; what is not found is looked for anew. */
const BELIEVED_MS = 15_000;
const REMEMBERED = 500;

export function createPlaces(
  named: (tenant: string, kind: PlaceKind) => Promise<readonly PointedAt[] | undefined>,
): Places {
  const known = new QuickLRU<string, readonly PointedAt[]>({ maxSize: REMEMBERED, maxAge: BELIEVED_MS });

  async function read(tenant: string, kind: PlaceKind): Promise<readonly PointedAt[]> {
    const found = (await named(tenant, kind)) ?? [];
    known.set(`${kind} ${tenant}`, found);
    return found;
  }

  const list: Places['list'] = async (tenant, kind) => known.get(`${kind} ${tenant}`) ?? read(tenant, kind);

  async function find(tenant: string, { name, at }: MeantPlace, [kind, code]: [PlaceKind, ErrorCode]) {
    const among = (all: readonly PointedAt[]) =>
      at
        ? // what was pointed at elsewhere, or is gone, is not there
          all.find(({ id }) => at.tenant === tenant && id === at.id)
        : (all.find((one) => fold(one.name) === fold(name)) ?? all.find(({ id }) => id === name));
    const found = among(await list(tenant, kind));
    if (found) return found;
    const all = await read(tenant, kind);
    const fresh = among(all);
    if (fresh) return fresh;
    const names = all.map((one) => one.name);
    const near = nearest(name, names, NAMED);
    throw new PenholderError(code, {
      typed: name.slice(0, 60),
      known: joined(firstOnes((near.length > 0 ? near : names).map(said), NAMED)),
    });
  }

  return {
    list,
    async channel(tenant, meant) {
      const { id, name } = await find(tenant, meant, ['channel', 'channel_not_found']);
      return { tenant, channelId: id, name };
    },
    async role(tenant, meant) {
      return { tenant, ...(await find(tenant, meant, ['role', 'platform_role_not_found'])) };
    },
    async nameOf({ tenant, channelId }) {
      const all = await list(tenant, 'channel').catch(() => []);
      return all.find(({ id }) => id === channelId)?.name;
    },
  };
}
