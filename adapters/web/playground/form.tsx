import type { Child } from 'hono/jsx';
import { mentionOf } from '../../../src/bot/mention.ts';
import { endings } from '../../../src/files/file-types.ts';
import { phrase } from '../../../src/replies/build.ts';
import type { FormField, SealedReply } from '../../../src/replies/reply.ts';
import { toHtml, toPlain } from '../render-inline.tsx';
import { Icon } from './icons.tsx';
import { type Page, say } from './words.ts';

type SealedForm = NonNullable<SealedReply['form']>;

/** A form as a dialog that the page opens; the message it belongs to opens it again. */
export function FormDialog({ id, form, page }: { id: string; form: SealedForm; page: Page }): Child {
  return (
    <dialog class="sheet" aria-labelledby={`${id}/title`} data-form-dialog>
      <form method="dialog" novalidate data-token={form.does}>
        <header>
          <h2 id={`${id}/title`}>{toHtml(form.title, page)}</h2>
          <button type="button" class="bare" data-close aria-label={say(page, 'playground.form.close')}>
            <Icon name="close" />
          </button>
        </header>
        <p class="form-alert" role="alert">
          {form.error && toHtml(form.error, page)}
        </p>
        <p class="form-status" role="status" data-words={say(page, 'playground.form.uploading')} />
        {form.fields.map((field) => (
          <Field id={`${id}/${field.name}`} field={field} page={page} />
        ))}
        <footer>
          <button type="button" class="button plain" data-close>
            {say(page, 'form.cancel')}
          </button>
          <button type="submit" class="button primary">
            {toHtml(form.submit, page)}
          </button>
        </footer>
      </form>
    </dialog>
  );
}

interface FieldProps {
  id: string;
  field: FormField;
  page: Page;
}

function Field({ id, field, page }: FieldProps): Child {
  const notes = [field.hint && `${id}/hint`, field.error && `${id}/error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>
        {toHtml(field.label, page)}
        {field.required || <span class="aside"> {say(page, 'form.optional')}</span>}
      </label>
      <Input id={id} field={field} page={page} notes={notes} />
      {field.input === 'list' && <p class="aside">{say(page, 'form.one-a-line')}</p>}
      {field.hint && (
        <p class="aside" id={`${id}/hint`}>
          {toHtml(field.hint, page)}
        </p>
      )}
      {field.error && (
        <p class="field-error" id={`${id}/error`}>
          <Icon name="alert" /> {toHtml(field.error, page)}
        </p>
      )}
    </div>
  );
}

function Input({ id, field, page, notes }: FieldProps & { notes: string }): Child {
  const common = {
    id,
    name: field.name,
    'aria-required': field.required ? 'true' : 'false',
    'aria-invalid': field.error ? 'true' : 'false',
    ...(notes ? { 'aria-describedby': notes } : {}),
  } as const;
  switch (field.input) {
    case 'paragraph':
      return (
        <textarea {...common} rows={5}>
          {field.value}
        </textarea>
      );
    case 'list':
      return (
        <textarea {...common} rows={4} data-list>
          {field.value
            ?.split('|')
            .map((item) => item.trim())
            .join('\n')}
        </textarea>
      );
    case 'choice':
      return <Choices {...{ common, field }} options={choicesOf(field, page)} />;
    case 'yes-no':
      return <Choices {...{ common, field }} options={yesNo(page)} />;
    case 'file':
      // one that was chosen before stays with the form's token
      return <input {...common} type="file" accept={endings.map((ending) => `.${ending}`).join(',')} />;
    case 'number':
      return <input {...common} type="text" inputmode="numeric" autocomplete="off" value={field.value ?? ''} />;
    case 'channel':
      return <Choices {...{ common, field }} options={channelsOf(page)} />;
    case 'when':
    case 'member':
    // the playground has no roles of its own
    case 'role':
    case 'line':
      return <input {...common} type="text" autocomplete="off" value={field.value ?? ''} />;
  }
}

interface Option {
  value: string;
  label: string;
}

function Choices({ common, field, options }: { common: object; field: FormField; options: readonly Option[] }): Child {
  return (
    <select {...common}>
      <option value="">–</option>
      {options.map(({ value, label }) => (
        <option value={value} selected={value === field.value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function choicesOf(field: FormField, page: Page): Option[] {
  return (field.choices ?? []).map(({ value, label, meaning }) => ({
    value,
    label: toPlain(meaning ? phrase('meaning.of', { option: label, meaning }) : label, page),
  }));
}

function channelsOf({ channels = [] }: Page): Option[] {
  return channels.map(({ id, name }) => ({ value: mentionOf('channel', { id, name }), label: `#${name}` }));
}

function yesNo(page: Page): Option[] {
  return [
    { value: 'yes', label: say(page, 'form.yes') },
    { value: 'no', label: say(page, 'form.no') },
  ];
}
