import { byId, hit } from './dom.ts';
import type { Item, Outbox } from './outbox.ts';
import type { Server } from './server.ts';

/** Forms of the bot, each a dialog inside its message. */
export interface FormDialogs {
  open(article: HTMLElement): void;
  /** An answer to a sent form came into the form's own message: its fields may have errors now. */
  corrected(article: HTMLElement): void;
  /** The bot is through with a sent form; what an answer that came as a message of its own says is wrong, if it does. */
  settled(item: Pick<Item, 'messageId'>, said: string): void;
}

interface Parts {
  readonly server: Pick<Server, 'upload'>;
  /** What is said where the server cannot be reached. */
  readonly away: string;
  outbox(): Outbox;
}

export function createFormDialogs(root: HTMLElement, { server, away, outbox }: Parts): FormDialogs {
  const dialogOf = (article: Element | null | undefined) =>
    article?.querySelector<HTMLDialogElement>('dialog[data-form-dialog]') ?? undefined;

  function open(article: HTMLElement): void {
    const dialog = dialogOf(article);
    if (!dialog || dialog.open) return;
    dialog.showModal();
    dialog.addEventListener('close', () => byId('line', HTMLTextAreaElement).focus(), { once: true });
    focusFirst(dialog);
  }

  root.addEventListener('click', (event) => {
    const article = hit(event, 'article');
    if (article && hit(event, '[data-open-form]')) open(article);
    if (hit(event, '[data-close]')) dialogOf(article)?.close();
  });
  root.addEventListener('submit', (event) => {
    const form = hit(event, 'form[data-token]');
    const messageId = hit(event, 'article')?.dataset.id;
    if (!(form instanceof HTMLFormElement) || messageId === undefined) return;
    event.preventDefault();
    if (form.getAttribute('aria-busy') === 'true') return;
    form.setAttribute('aria-busy', 'true');
    alertOf(form).textContent = '';
    void send(form, messageId);
  });

  /** Files go first, each by itself: the form holds what stands for them. */
  async function send(form: HTMLFormElement, messageId: string): Promise<void> {
    const values = valuesOf(form);
    const status = form.querySelector<HTMLElement>('.form-status');
    for (const field of form.querySelectorAll<HTMLInputElement>('input[type=file]')) {
      const [file] = field.files ?? [];
      if (!file) continue;
      if (status) status.textContent = `${status.dataset.words ?? ''} ${file.name}`;
      const sending = await server.upload(file);
      if (status) status.textContent = '';
      if (sending.kind !== 'taken') {
        form.removeAttribute('aria-busy');
        alertOf(form).textContent = sending.kind === 'refused' ? sending.said : away;
        return field.focus();
      }
      values[field.name] = sending.said;
    }
    outbox().submit({ kind: 'press', token: form.dataset.token ?? '', messageId, values });
  }

  return {
    open,
    corrected(article) {
      const dialog = dialogOf(article);
      dialog?.querySelector('form')?.removeAttribute('aria-busy');
      if (dialog?.open) focusFirst(dialog);
    },
    settled({ messageId }, said) {
      const article = [...root.querySelectorAll<HTMLElement>('article')].find(
        ({ dataset }) => dataset.id === messageId,
      );
      const form = dialogOf(article)?.querySelector('form');
      form?.removeAttribute('aria-busy');
      // the answer may have brought the form itself, and what is wrong with it
      if (form && said !== '') alertOf(form).textContent = said;
    },
  };
}

function alertOf(form: HTMLFormElement): HTMLElement {
  const alert = form.querySelector<HTMLElement>('.form-alert');
  if (!alert) throw new Error('a form has a place for its alert');
  return alert;
}

function focusFirst(dialog: HTMLDialogElement): void {
  const first = dialog.querySelector<HTMLElement>('[aria-invalid=true]');
  (first ?? dialog.querySelector<HTMLElement>('input, textarea, select'))?.focus();
}

/** What is filled in; fields left blank are not sent. Lists have one item a line here and | between for the bot. */
function valuesOf(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {};
  for (const field of form.querySelectorAll<HTMLInputElement>('input:not([type=file]), textarea, select')) {
    // an empty line keeps its place
    const value = field.hasAttribute('data-list') ? field.value.trimEnd().replace(/\n/g, ' | ') : field.value;
    if (value.trim() !== '') values[field.name] = value;
  }
  return values;
}
