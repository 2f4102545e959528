import type { CatalogueCommand } from './catalogue.ts';
import { type Candidate, type Completion, complete, type Value } from './completion.ts';
import { type CompletionList, createCompletionList } from './completion-list.ts';
import { byId } from './dom.ts';
import { keep, kept } from './kept.ts';
import { createKnownValues, type KnownValues } from './known-values.ts';
import { createLineHistory, type LineHistory } from './line-history.ts';

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

interface Box {
  readonly parts: ComposerParts;
  readonly line: HTMLTextAreaElement;
  readonly list: CompletionList;
  readonly history: LineHistory;
  readonly values: KnownValues;
  /** What is offered now. */
  offered: Completion | undefined;
}

export function createComposer(parts: ComposerParts): Composer {
  const line = byId('line', HTMLTextAreaElement);
  const box: Box = {
    parts,
    line,
    list: createCompletionList({ line, words: parts.words, onPick: (candidate) => take(box, candidate) }),
    history: createLineHistory(parts.keys.history),
    values: createKnownValues({
      fetch: parts.fetchValues,
      onCame: () => document.activeElement === line && suggest(box),
    }),
    offered: undefined,
  };
  listen(box);
  put(box, kept(parts.keys.draft, (value): value is string => typeof value === 'string') ?? '');
  return {
    put(text) {
      put(box, text);
      line.focus();
      suggest(box);
    },
    giveBack(text) {
      if (line.value === '') put(box, text);
    },
  };
}

function listen(box: Box): void {
  const { line, list } = box;
  line.addEventListener('keydown', (event) => {
    if (event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    if (listKey(box, event.key) || lineKey(box, event.key)) event.preventDefault();
  });
  line.addEventListener('input', () => {
    changed(box);
    suggest(box);
  });
  line.addEventListener('blur', () => list.hide());
  byId('composer', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    send(box);
    line.focus();
  });
}

function suggest(box: Box): void {
  const { line, list, parts, values } = box;
  const offered = complete(line.value, line.selectionStart, { commands: parts.commands, values: values.of });
  box.offered = offered;
  if (offered.command || offered.candidates.length > 0) list.show(offered);
  else list.hide();
}

function take(box: Box, candidate: Candidate): void {
  box.line.setRangeText(candidate.insert, box.offered?.from ?? 0, box.line.selectionStart, 'end');
  changed(box);
  suggest(box);
}

function put(box: Box, text: string): void {
  box.line.value = text;
  box.line.setSelectionRange(text.length, text.length);
  changed(box);
}

function changed({ line, parts }: Box): void {
  keep(parts.keys.draft, line.value);
  // Where the style sheet cannot let the box grow with its text.
  if (CSS.supports('field-sizing', 'content')) return;
  line.style.height = 'auto';
  line.style.height = `${line.scrollHeight}px`;
}

function send(box: Box): void {
  const text = box.line.value;
  if (text.trim() === '') return;
  box.history.add(text);
  box.values.forget();
  box.parts.onSend(text);
  put(box, '');
  box.list.hide();
}

/** True when the key was for the list of candidates. */
function listKey(box: Box, key: string): boolean {
  const { list } = box;
  if (!list.isOpen()) return false;
  const taken = key === 'Tab' ? list.marked('first') : key === 'Enter' ? list.marked() : undefined;
  if (taken) take(box, taken);
  else if (key === 'ArrowDown') list.move(1);
  else if (key === 'ArrowUp') list.move(-1);
  else if (key === 'Escape') list.hide();
  else return false;
  return true;
}

function lineKey(box: Box, key: string): boolean {
  if (key === 'Enter') send(box);
  else if (key === 'ArrowUp') return recall(box, -1);
  else if (key === 'ArrowDown') return recall(box, 1);
  else return false;
  return true;
}

/** Brings a sent line back, where the caret cannot go further up or down in the text. */
function recall(box: Box, by: -1 | 1): boolean {
  const { line, history, list } = box;
  const beside = by === -1 ? line.value.slice(0, line.selectionStart) : line.value.slice(line.selectionEnd);
  const found = beside.includes('\n') ? undefined : history.step(by, line.value);
  if (found === undefined) return false;
  put(box, found);
  list.hide();
  return true;
}
