import { morph } from './morph.ts';

/** The messages on the page, in order of time, a divider before each day. */
export interface MessageList {
  find(id: string): HTMLElement | undefined;
  /** Adds a message or, when it is there, brings it up to date; returns it and whether it is new. */
  put(html: string): { article: HTMLElement; isNew: boolean } | undefined;
  /** Adds older messages. */
  prepend(html: string): void;
  /** Brings the newest part up to date with what the server has; false when there is a gap before it. */
  catchUp(html: string, hasEarlier: boolean): void;
  remove(id: string): void;
  /** The time of the oldest message shown, in milliseconds; undefined when none is. */
  oldest(): string | undefined;
}

export function createMessageList(root: HTMLElement): MessageList {
  const articles = () => [...root.querySelectorAll<HTMLElement>(':scope > article')];
  const find = (id: string) => articles().find((article) => article.dataset.id === id);

  function put(article: HTMLElement): { article: HTMLElement; isNew: boolean } {
    const old = find(article.dataset.id ?? '');
    if (!old) {
      const later = articles().find((other) => timeOf(other) > timeOf(article));
      root.insertBefore(article, later ?? null);
      return { article, isNew: true };
    }
    // Two edits may arrive in the wrong order: the one that the server counted last stands.
    if (Number(article.dataset.edits) >= Number(old.dataset.edits)) morphKeepingFocus(old, article);
    return { article: old, isNew: false };
  }

  return {
    find,
    put(html) {
      const article = parse(html)[0];
      if (!article) return undefined;
      const result = put(article);
      arrangeDays(root, articles());
      return result;
    },
    prepend(html) {
      for (const article of parse(html)) put(article);
      arrangeDays(root, articles());
    },
    catchUp(html, hasEarlier) {
      const now = parse(html);
      const first = now[0];
      const hasGap = hasEarlier && !now.some(({ dataset }) => find(dataset.id ?? ''));
      const ids = new Set(now.map(({ dataset }) => dataset.id));
      for (const old of articles()) {
        const isCovered = !hasEarlier || (first !== undefined && timeOf(old) >= timeOf(first));
        if (hasGap || (isCovered && !ids.has(old.dataset.id))) old.remove();
      }
      for (const article of now) put(article);
      arrangeDays(root, articles());
    },
    remove(id) {
      find(id)?.remove();
      arrangeDays(root, articles());
    },
    oldest: () => articles()[0]?.dataset.at,
  };
}

function parse(html: string): HTMLElement[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.querySelectorAll<HTMLElement>('article')];
}

function timeOf(article: HTMLElement): number {
  return Number(article.dataset.at);
}

/** When the control that had the focus is gone, the focus goes to its message and not to the top of the page. */
function morphKeepingFocus(old: HTMLElement, next: HTMLElement): void {
  const hadFocus = old.contains(document.activeElement);
  morph(old, next);
  if (hadFocus && !old.contains(document.activeElement)) old.focus();
}

function arrangeDays(root: HTMLElement, articles: readonly HTMLElement[]): void {
  for (const divider of root.querySelectorAll(':scope > .day')) {
    const next = divider.nextElementSibling;
    if (!next || next.matches('.day')) divider.remove();
  }
  articles.forEach((article, at) => {
    const divider = article.previousElementSibling?.matches('.day') ? article.previousElementSibling : undefined;
    const isNewDay = articles[at - 1]?.dataset.day !== article.dataset.day;
    if (!isNewDay) divider?.remove();
    else if (divider) divider.textContent = article.dataset.dayWords ?? '';
    else article.before(dayDivider(article.dataset.dayWords ?? ''));
  });
}

function dayDivider(words: string): HTMLElement {
  const divider = document.createElement('h2');
  divider.className = 'day';
  divider.textContent = words;
  return divider;
}
