import { keep, kept } from './kept.ts';

/** Counts what came into channels that are not on the page. */
export interface Unread {
  add(channelId: string): void;
}

/** @param key where counts are kept while the tab lives */
export function createUnread(key: string, shownChannelId: string): Unread {
  const counts = kept(key, isCounts) ?? {};
  delete counts[shownChannelId];
  const show = () => {
    keep(key, counts);
    for (const link of document.querySelectorAll<HTMLElement>('[data-channel]')) {
      const count = counts[link.dataset.channel ?? ''] ?? 0;
      link.querySelector('.unread')?.toggleAttribute('hidden', count === 0);
      const place = link.querySelector('[data-count]');
      if (place) place.textContent = count > 99 ? '99+' : String(count);
    }
  };
  show();
  return {
    add(channelId) {
      counts[channelId] = (counts[channelId] ?? 0) + 1;
      show();
    },
  };
}

function isCounts(value: unknown): value is Record<string, number> {
  return typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'number');
}
