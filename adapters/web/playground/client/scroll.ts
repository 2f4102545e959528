import { fill } from './dom.ts';

/** How near the end counts as "at the end", in CSS pixels. */
const NEAR_PX = 90;
/** What stays free above a long message. */
const MARGIN_PX = 12;

interface ScrollParts {
  readonly log: HTMLElement;
  readonly messages: HTMLElement;
  readonly toNewest: HTMLButtonElement;
  readonly words: Readonly<Record<string, string>>;
}

/** Keeps the newest message in sight while the reader is there, and the place where they read while they are not. */
export interface Scroll {
  toEnd(): void;
  /** Something new came below: it comes into sight, from `top` on when it is long, or it is said that it came. */
  arrived(top: HTMLElement): void;
  /** Keeps what is in sight where it is while `change` adds above it. */
  holding(change: () => void): void;
}

export function createScroll({ log, messages, toNewest, words }: ScrollParts): Scroll {
  let atEnd = true;
  let unseen = 0;
  /** Where this module scrolled to last. */
  let own = 0;
  /** What must not leave at the top while the end is followed. */
  let anchor: HTMLElement | undefined;

  const follow = () => {
    if (!atEnd) return;
    const end = log.scrollHeight - log.clientHeight;
    const above = anchor?.isConnected ? anchor.offsetTop - MARGIN_PX : end;
    log.scrollTop = Math.min(end, above);
    own = log.scrollTop;
  };
  const toEnd = () => {
    atEnd = true;
    anchor = undefined;
    follow();
    seen();
  };
  const seen = () => {
    unseen = 0;
    toNewest.hidden = true;
  };
  log.addEventListener('scroll', () => {
    // Only the reader's own scrolling counts: what grows below between two frames is not their doing.
    if (Math.abs(log.scrollTop - own) < 2) return;
    own = log.scrollTop;
    anchor = undefined;
    atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_PX;
    if (atEnd) seen();
  });
  toNewest.addEventListener('click', () => {
    toEnd();
    log.focus();
  });
  const watch = new ResizeObserver(follow);
  watch.observe(messages);
  watch.observe(log);

  return {
    toEnd,
    arrived(top) {
      if (atEnd) {
        anchor = top;
        return;
      }
      unseen += 1;
      const label = toNewest.querySelector('span');
      const template = words[unseen === 1 ? 'new_one' : 'new_other'];
      if (label) label.textContent = fill(template, { count: unseen });
      toNewest.hidden = false;
    },
    holding(change) {
      const height = log.scrollHeight;
      const top = log.scrollTop;
      log.classList.add('holding');
      change();
      log.scrollTop = top + log.scrollHeight - height;
      log.classList.remove('holding');
    },
  };
}
