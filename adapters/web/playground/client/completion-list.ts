import type { Candidate, Completion } from './completion.ts';
import { byId, fill, showText } from './dom.ts';

/** The list of candidates above the message box. The box keeps the focus; the list follows it by aria-activedescendant. */
export interface CompletionList {
  show(completion: Completion): void;
  hide(): void;
  isOpen(): boolean;
  move(by: -1 | 1): void;
  /** The candidate that is marked; `otherwise` the first. */
  marked(otherwise?: 'first'): Candidate | undefined;
}

interface ListParts {
  readonly line: HTMLTextAreaElement;
  readonly words: Readonly<Record<string, string>>;
  onPick(candidate: Candidate): void;
}

export function createCompletionList({ line, words, onPick }: ListParts): CompletionList {
  const frame = byId('completion', HTMLElement);
  const list = byId('completions', HTMLElement);
  const said = byId('completion-said', HTMLElement);
  const signature = byId('signature', HTMLElement);
  let candidates: readonly Candidate[] = [];
  let at = -1;

  function mark(next: number): void {
    at = next;
    for (const [i, row] of [...list.children].entries()) row.setAttribute('aria-selected', String(i === at));
    const row = list.children[at];
    if (row) {
      line.setAttribute('aria-activedescendant', row.id);
      row.scrollIntoView({ block: 'nearest' });
    } else {
      line.removeAttribute('aria-activedescendant');
    }
  }

  function hide(): void {
    candidates = [];
    frame.hidden = true;
    signature.hidden = true;
    said.textContent = '';
    mark(-1);
  }

  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    const row = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    const candidate = row ? candidates[[...list.children].indexOf(row)] : undefined;
    if (candidate) onPick(candidate);
  });

  return {
    hide,
    isOpen: () => candidates.length > 0,
    marked: (otherwise) => candidates[at === -1 && otherwise === 'first' ? 0 : at],
    move: (by) =>
      mark(at === -1 && by === -1 ? candidates.length - 1 : (at + by + candidates.length) % candidates.length),
    show(completion) {
      if (completion.candidates.length === 0) hide();
      candidates = completion.candidates;
      list.replaceChildren(...candidates.map((candidate, i) => rowOf(candidate, i, words)));
      frame.hidden = candidates.length === 0;
      mark(completion.eager ? 0 : -1);
      showSignature(signature, completion, words);
      const count = candidates.length;
      if (count > 0) said.textContent = fill(words[count === 1 ? 'suggestions_one' : 'suggestions_other'], { count });
    },
  };
}

function rowOf(candidate: Candidate, at: number, words: Readonly<Record<string, string>>): HTMLElement {
  const row = document.createElement('div');
  row.setAttribute('role', 'option');
  row.id = `completion-${at}`;
  row.append(piece('code', candidate.label), piece('span', candidate.detail));
  if (candidate.required) row.append(piece('em', words.required ?? ''));
  return row;
}

function showSignature(place: HTMLElement, completion: Completion, words: Readonly<Record<string, string>>): void {
  const { command, option } = completion;
  showText(place, '');
  if (!command) return;
  place.hidden = false;
  place.append(piece('code', `/${command.name}`));
  for (const { name, positional, required } of command.options) {
    const shown = positional ? name : `${name}:`;
    const part = piece('code', required ? shown : `[${shown}]`);
    part.classList.toggle('current', name === option?.name);
    place.append(' ', part);
  }
  const needed = option?.required ? ` (${words.required})` : '';
  const about = option ? `${option.label}${needed} – ${option.hint}` : command.summary;
  place.append(' · ', piece('span', about));
  if (!option && command.example) place.append(' · ', piece('span', `${words.example}: ${command.example}`));
}

function piece(tag: 'code' | 'span' | 'em', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
