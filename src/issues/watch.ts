import type { ChannelRef } from '../bot/adapter.ts';

/** Somebody, or a channel, that is told of changes to an issue. */
export interface Watch {
  /** `issue--watcher`: whoever watches again watches once. */
  readonly id: string;
  readonly issueId: string;
  /** Since when, ISO: earlier changes are not told. */
  readonly since: string;
  /** A member, told in private at the account with which they asked; or a channel. */
  readonly who:
    | {
        readonly kind: 'member';
        readonly memberId: string;
        readonly name: string;
        readonly tenant: string;
        readonly userId: string;
      }
    | { readonly kind: 'channel'; readonly channel: ChannelRef };
}

/** The id of a watch: the same for the same watcher. */
export function watchId(issueId: string, who: Watch['who']): string {
  const watcher = who.kind === 'member' ? `m/${who.memberId}` : `c/${who.channel.tenant}/${who.channel.channelId}`;
  return `${issueId}--${watcher}`;
}
