import {
  type APIChannelSelectComponent,
  type APIFileUploadComponent,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIRoleSelectComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  type APITextInputComponent,
  type APIUserSelectComponent,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import { listOfLines } from '../../src/bot/form.ts';
import type { Handed } from '../../src/bot/handing-over.ts';
import { readMention } from '../../src/bot/mention.ts';
import { code, phrase, said } from '../../src/replies/build.ts';
import { clean, cut, cutAtWord, firstOf, toLine } from '../../src/replies/plain-line.ts';
import type { Form, FormField, Inline } from '../../src/replies/reply.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import type { MessageId } from '../../src/text/text.ts';
import { formId } from './custom-id.ts';
import { limits } from './limits.ts';
import { byNameOf, handedOver, pointedAt, type Selectable, type Told } from './pointed-at.ts';

/** Before the name of a list's input: an item on each line there, `|` between them for the bot. */
const LINES = 'lines.';

/** The select of the fields for which there is no place; no option's name has a dot. */
const MORE = 'more.';

/** A form as a modal. Of more fields than it takes, `fieldsShown` says which; the others can be chosen, and are asked next. */
export function renderModal(form: Form<string>, options: WriteOptions): APIModalInteractionResponseCallbackData {
  return {
    custom_id: formId(form.does),
    title: cutAtWord(toLine(form.title, options), limits.modalTitle),
    components: [...fieldsShown(form).map((field) => labelled(field, options)), ...leftOut(form, options)],
  };
}

/** What is not asked is named: nothing is left out silently. */
function leftOut(form: Form<string>, options: WriteOptions): APILabelComponent[] {
  const asked = fieldsShown(form);
  const left = form.fields.filter((field) => !asked.includes(field)).slice(0, limits.options);
  if (left.length === 0) return [];
  const words = (id: MessageId, most: number) => cutAtWord(toLine(phrase(id), options), most);
  const offered = left.map(({ name, label }) => ({ label: cut(toLine(label, options), limits.option), value: name }));
  return [
    {
      type: ComponentType.Label,
      label: words('form.more', limits.label),
      description: words('form.more-hint', limits.labelDescription),
      component: { ...menu({ name: MORE, required: false }, offered, options), max_values: left.length },
    },
  ];
}

/**
 * The fields that a modal shows, in the form's order: those that are wrong first, then those that are needed and empty,
 * those that were wanted, then the others. What is typed into the rest stays with the form's token.
 */
export function fieldsShown({ fields }: Pick<Form<string>, 'fields'>): readonly FormField[] {
  const rank = (field: FormField) => {
    if (field.error) return 0;
    if (field.required && !field.value) return 1;
    if (field.wanted) return 2;
    return field.required ? 3 : 4;
  };
  // one place is for what is left out
  const most = fields.length > limits.modalFields ? limits.modalFields - 1 : limits.modalFields;
  const first = [...fields].sort((a, b) => rank(a) - rank(b)).slice(0, most);
  return fields.filter((field) => first.includes(field));
}

function labelled(field: FormField, options: WriteOptions): APILabelComponent {
  const about = aboutOf(field, options);
  return {
    type: ComponentType.Label,
    label: cutAtWord(toLine(field.label, options), limits.label),
    ...(about === '' ? {} : { description: cutAtWord(about, limits.labelDescription) }),
    component: inputOf(field, options),
  };
}

/** Under its label; a label that is cut stands there whole, before our own words. */
function aboutOf(field: FormField, options: WriteOptions): string {
  const { label, hint, error, input, name } = field;
  const isCut = hint?.kind !== 'said' && toLine(label, options).length > limits.label;
  const parts: (Inline | undefined)[] = error
    ? [said('⚠️'), error]
    : isPicked(field)
      ? [phrase('form.no-account', { option: code(byNameOf({ name })) })]
      : [isCut ? label : undefined, input === 'list' ? phrase('form.one-a-line') : undefined, hint];
  return parts.flatMap((part) => (part ? [toLine(part, options)] : [])).join(' ');
}

/** A member is picked among the accounts of the server; a name that was typed stands as it was typed. */
function isPicked({ input, value }: FormField): boolean {
  return input === 'member' && (!value || readMention('member', value) !== undefined);
}

type Input = APITextInputComponent | APIStringSelectComponent | APIFileUploadComponent | Picker;

function inputOf(field: FormField, options: WriteOptions): Input {
  switch (field.input) {
    case 'choice':
      return choiceInput(field, options);
    case 'yes-no':
      return menu(field, yesNo(options), options);
    case 'list':
      return linesInput(field);
    case 'member':
      return isPicked(field) ? picker('member', field, options) : textInput(field, TextInputStyle.Short);
    case 'channel':
    case 'role':
      return picker(field.input, field, options);
    case 'file':
      return fileInput(field);
    case 'paragraph':
      return textInput(field, TextInputStyle.Paragraph);
    case 'number':
    case 'when':
    case 'line':
      return textInput(field, TextInputStyle.Short);
  }
}

/** No file stands in it before it is opened: one that was chosen before is named in the hint. */
function fileInput({ name, required }: FormField): APIFileUploadComponent {
  return { type: ComponentType.FileUpload, custom_id: name, required, min_values: required ? 1 : 0, max_values: 1 };
}

function textInput({ name, value, maxLength, required }: FormField, style: TextInputStyle): APITextInputComponent {
  const most = Math.min(maxLength ?? limits.input, limits.input);
  const kept = firstOf(clean(value ?? ''), most);
  const initial = style === TextInputStyle.Short ? kept.replace(/\n/g, ' ') : kept;
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style,
    required,
    max_length: most,
    ...(initial === '' ? {} : { value: initial }),
  };
}

/** The limit of a list's field is of one item; the text of all may be as long as Discord takes. */
function linesInput(field: FormField): APITextInputComponent {
  const lines = (field.value ?? '').split('|').map((item) => item.trim());
  const { maxLength: _ofItem, ...rest } = field;
  const ofAll = { ...rest, name: `${LINES}${field.name}`, value: lines.join('\n') };
  return textInput(ofAll, TextInputStyle.Paragraph);
}

function choiceInput(field: FormField, options: WriteOptions): APITextInputComponent | APIStringSelectComponent {
  const { choices = [] } = field;
  // more than a menu takes are typed
  if (choices.length === 0 || choices.length > limits.options) return textInput(field, TextInputStyle.Short);
  const offered = choices.map(({ value, label, meaning }) => ({
    label: cut(toLine(label, options), limits.option),
    value,
    ...(meaning ? { description: cutAtWord(toLine(meaning, options), limits.optionMeaning) } : {}),
  }));
  return menu(field, offered, options);
}

function yesNo(options: WriteOptions): APISelectMenuOption[] {
  const words = (id: MessageId) => cut(toLine(phrase(id), options), limits.option);
  return [
    { label: words('form.yes'), value: 'yes' },
    { label: words('form.no'), value: 'no' },
  ];
}

function menu(
  field: Pick<FormField, 'name' | 'required' | 'value'>,
  choices: APISelectMenuOption[],
  options: WriteOptions,
): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    ...choosing(field, options),
    options: choices.map((choice) => (choice.value === field.value ? { ...choice, default: true } : choice)),
  };
}

/** Channels in which messages are written. */
export const WRITTEN_IN = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;

/** What is picked among a server's own, and how Discord calls one that is picked already. */
const PICKERS = {
  member: { type: ComponentType.UserSelect, picked: SelectMenuDefaultValueType.User },
  channel: {
    type: ComponentType.ChannelSelect,
    picked: SelectMenuDefaultValueType.Channel,
    only: { channel_types: [...WRITTEN_IN] },
  },
  role: { type: ComponentType.RoleSelect, picked: SelectMenuDefaultValueType.Role },
} as const satisfies Readonly<Record<Selectable, object>>;

const pointables = Object.keys(PICKERS) as Selectable[];

type Picker = APIChannelSelectComponent | APIRoleSelectComponent | APIUserSelectComponent;

function picker(kind: Selectable, field: FormField, options: WriteOptions): Picker {
  const { type, picked, ...more } = PICKERS[kind];
  const at = readMention(kind, field.value ?? '');
  return {
    type,
    ...choosing(field, options),
    ...('only' in more ? more.only : {}),
    ...(at ? { default_values: [{ id: at.id, type: picked }] } : {}),
  } as Picker;
}

/** What every select of a form has. */
function choosing({ name, required }: Pick<FormField, 'name' | 'required'>, options: WriteOptions) {
  return {
    custom_id: name,
    required,
    min_values: required ? 1 : 0,
    placeholder: cut(toLine(phrase('form.choose'), options), limits.placeholder),
  };
}

/** A part of a sent form. */
interface SentPart {
  readonly component?: SentInput | null | undefined;
  readonly components?: readonly SentInput[] | null | undefined;
}

interface SentInput {
  readonly type?: number | null | undefined;
  readonly custom_id: string;
  readonly value?: string | null | undefined;
  readonly values?: readonly string[] | null | undefined;
}

/** What was filled in, by the fields' names. What Discord would not send is read as left blank. */
export function readSubmission(parts: readonly SentPart[], told?: Told | null): Record<string, string> {
  // a file comes by itself; where none is chosen the one that was chosen before stays
  const inputs = inputsIn(parts).filter(
    ({ type, custom_id }) => custom_id !== MORE && type !== ComponentType.FileUpload,
  );
  return Object.fromEntries(
    inputs.map(({ type, custom_id, value, values }) => {
      const text = value ?? values?.[0] ?? '';
      const kind = pointables.find((one) => PICKERS[one].type === type);
      if (kind && text !== '') return [custom_id, pointedAt(kind, text, told)];
      return custom_id.startsWith(LINES) ? [custom_id.slice(LINES.length), listOfLines(text)] : [custom_id, text];
    }),
  );
}

/** The files that were chosen, by the fields' names. */
export function filesSent(parts: readonly SentPart[], told?: Told | null): Handed[] {
  const inputs = inputsIn(parts).filter(({ type }) => type === ComponentType.FileUpload);
  return inputs.flatMap(({ custom_id, values }) => handedOver(custom_id, values?.[0], told));
}

/** The options that are to be asked next; undefined: it is sent as it is. */
export function wantedNext(parts: readonly SentPart[]): readonly string[] | undefined {
  const values = inputsIn(parts).find(({ custom_id }) => custom_id === MORE)?.values ?? [];
  return values.length > 0 ? values : undefined;
}

function inputsIn(parts: readonly SentPart[]): SentInput[] {
  return parts.flatMap(({ component, components }) => [...(component ? [component] : []), ...(components ?? [])]);
}
