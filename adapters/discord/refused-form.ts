import { context, joined, list, phrase, strong, text } from '../../src/replies/build.ts';
import type { Block, Form } from '../../src/replies/reply.ts';
import { fieldsShown } from './modal.ts';

/**
 * Discord shows no errors in a form that is open, and none after another: what is wrong, field by field, and a button that
 * opens it again; or, where nothing is wrong, the next one.
 */
export function refusedForm(form: Form<string>): Block<string>[] {
  const wrong = form.fields.flatMap(({ label, error }) => (error ? [joined([strong(label), error], ' ')] : []));
  const errors = [...(form.error ? [form.error] : []), ...wrong];
  if (errors.length === 0) return [text(phrase('form.next')), ...openAgain(form, 'form.open')];
  return [text(phrase('form.wrong')), list(errors), ...openAgain(form, 'form.again')];
}

/** A form that cannot be opened now: a button opens it. */
export function formByButton(form: Form<string>, why: 'form.late' | 'form.by-button'): Block<string>[] {
  return [text(phrase(why)), ...openAgain(form, 'form.open')];
}

function openAgain(form: Form<string>, label: 'form.again' | 'form.open'): Block<string>[] {
  const isStep = fieldsShown(form).length < form.fields.length;
  const press = { label: phrase(label), does: form.does, style: 'primary' } as const;
  const row: Block<string> = { kind: 'buttons', buttons: [press] };
  return isStep ? [row, context(phrase('form.steps'))] : [row];
}
