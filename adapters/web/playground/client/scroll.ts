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

interface Place {
  readonly parts: ScrollParts;
  /** The reader follows the newest message. */
  atEnd: boolean;
  /** What must not leave at the top while they do. */
  anchor: HTMLElement | undefined;
  /** Where this module scrolled to last. */
  own: number;
  /** How many messages came below since. */
  unseen: number;
}

export function createScroll(parts: ScrollParts): Scroll {
  const { log, messages, toNewest } = parts;
  const place: Place = { parts, atEnd: true, anchor: undefined, own: 0, unseen: 0 };
  log.addEventListener('scroll', () => scrolled(place));
  toNewest.addEventListener('click', () => {
    toEnd(place);
    log.focus();
  });
  const watch = new ResizeObserver(() => follow(place));
  watch.observe(messages);
  watch.observe(log);
  return {
    toEnd: () => toEnd(place),
    arrived(top) {
      if (place.atEnd) place.anchor = top;
      else showUnseen(place, place.unseen + 1);
    },
    holding(change) {
      const { scrollHeight, scrollTop } = log;
      log.classList.add('holding');
      change();
      log.scrollTop = scrollTop + log.scrollHeight - scrollHeight;
      log.classList.remove('holding');
    },
  };
}

function follow(place: Place): void {
  const { log } = place.parts;
  if (!place.atEnd) return;
  const end = log.scrollHeight - log.clientHeight;
  const above = place.anchor?.isConnected ? place.anchor.offsetTop - MARGIN_PX : end;
  log.scrollTop = Math.min(end, above);
  place.own = log.scrollTop;
}

/** While the end is followed the browser must not hold the place itself: its doing would look like the reader's. */
function setAtEnd(place: Place, atEnd: boolean): void {
  place.atEnd = atEnd;
  place.parts.log.classList.toggle('following', atEnd);
}

function toEnd(place: Place): void {
  setAtEnd(place, true);
  place.anchor = undefined;
  follow(place);
  showUnseen(place, 0);
}

/** Only the reader's own scrolling counts: what grows below between two frames is not their doing. */
function scrolled(place: Place): void {
  const { log } = place.parts;
  if (Math.abs(log.scrollTop - place.own) < 2) return;
  place.own = log.scrollTop;
  place.anchor = undefined;
  setAtEnd(place, log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_PX);
  if (place.atEnd) showUnseen(place, 0);
}

function showUnseen(place: Place, count: number): void {
  const { toNewest, words } = place.parts;
  place.unseen = count;
  toNewest.hidden = count === 0;
  const label = toNewest.querySelector('span');
  if (label && count > 0) label.textContent = fill(words[count === 1 ? 'new_one' : 'new_other'], { count });
}
