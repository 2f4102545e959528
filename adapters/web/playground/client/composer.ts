import type { CatalogueCommand } from './catalogue.ts';
import { type Candidate, type Completion, complete, type Value } from './completion.ts';
import { createCompletionList } from './completion-list.ts';
import { byId } from './dom.ts';
import { keep, kept } from './kept.ts';
import { createLineHistory } from './line-history.ts';

interface ComposerParts {
  readonly commands: readonly CatalogueCommand[];
  readonly words: Readonly<Record<string, string>>;
  /** Where drafts and sent lines are kept. */
  readonly keys: { readonly draft: string; readonly history: string };
  /** Values that the server knows; undefined when they could not be fetched. */
  fetchValues(kind: string): Promise<readonly Value[] | undefined>;
  onSend(text: string): void;
}

/** The message box. */
export interface Composer {
  /** Puts a text into the box and the focus after it. */
  put(text: string): void;
  /** Gives a text back that could not be sent, unless another was begun. */
  giveBack(text: string): void;
}

export function createComposer({ commands, words, keys, fetchValues, onSend }: ComposerParts): Composer {
  const line = byId('line', HTMLTextAreaElement);
  const form = byId('composer', HTMLFormElement);
  const history = createLineHistory(keys.history);
  const known = new Map<string, readonly Value[]>();
  const list = createCompletionList({ line, words, onPick: take });
  let now: Completion | undefined;

  function suggest(): void {
    now = complete(line.value, line.selectionStart, { commands, values });
    if (now.command || now.candidates.length > 0) list.show(now);
    else list.hide();
  }

  function values(kind: string): readonly Value[] {
    const found = known.get(kind);
    if (!found) {
      known.set(kind, []);
      void fetchValues(kind).then((fetched) => {
        if (!fetched) known.delete(kind);
        else known.set(kind, fetched);
        if (fetched?.length && document.activeElement === line) suggest();
      });
    }
    return found ?? [];
  }

  function take(candidate: Candidate): void {
    line.setRangeText(candidate.insert, now?.from ?? 0, line.selectionStart, 'end');
    changed();
    suggest();
  }

  function changed(): void {
    keep(keys.draft, line.value);
    // Where the style sheet cannot let the box grow with its text.
    if (CSS.supports('field-sizing', 'content')) return;
    line.style.height = 'auto';
    line.style.height = `${line.scrollHeight}px`;
  }

  function put(text: string): void {
    line.value = text;
    line.setSelectionRange(text.length, text.length);
    changed();
  }

  function send(): void {
    if (line.value.trim() === '') return;
    history.add(line.value);
    onSend(line.value);
    known.clear();
    put('');
    list.hide();
  }

  function recall(by: -1 | 1): boolean {
    const beside = by === -1 ? line.value.slice(0, line.selectionStart) : line.value.slice(line.selectionEnd);
    const found = beside.includes('\n') ? undefined : history.step(by, line.value);
    if (found === undefined) return false;
    put(found);
    list.hide();
    return true;
  }

  /** True when the key was for the list of candidates. */
  function listKey({ key }: KeyboardEvent): boolean {
    if (!list.isOpen()) return false;
    const taken = key === 'Tab' ? list.marked('first') : key === 'Enter' ? list.marked() : undefined;
    if (taken) take(taken);
    else if (key === 'ArrowDown') list.move(1);
    else if (key === 'ArrowUp') list.move(-1);
    else if (key === 'Escape') list.hide();
    else return false;
    return true;
  }

  function lineKey({ key }: KeyboardEvent): boolean {
    if (key === 'Enter') send();
    else if (key === 'ArrowUp') return recall(-1);
    else if (key === 'ArrowDown') return recall(1);
    else return false;
    return true;
  }

  line.addEventListener('keydown', (event) => {
    if (event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    if (listKey(event) || lineKey(event)) event.preventDefault();
  });
  line.addEventListener('input', () => {
    changed();
    suggest();
  });
  line.addEventListener('blur', () => list.hide());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
    line.focus();
  });
  put(kept(keys.draft, (value): value is string => typeof value === 'string') ?? '');

  return {
    put(text) {
      put(text);
      line.focus();
      suggest();
    },
    giveBack(text) {
      if (line.value === '') put(text);
    },
  };
}
