import type { GroupRecord } from '../../../../records/record.ts';
import { joined, phrase, said } from '../../../../replies/build.ts';
import type { Inline } from '../../../../replies/reply.ts';
import { dateWords } from '../../finding.ts';

type FieldValue = GroupRecord['fields'][string];

const datePattern = /^\d{4}-\d{2}(-\d{2})?$/;

/** What records say of themselves rather than of their thing. */
const internal = new Set(['inferredByOrder', 'stateRecorded', 'letter', 'kept', 'title', 'heading', 'list', 'basis']);

/** A record's facts, ready to be shown. */
export function shownFields(record: GroupRecord): (readonly [string, Inline])[] {
  return Object.entries(record.fields)
    .filter(([name]) => !internal.has(name))
    .map(([name, value]) => [name, fieldWords(value)] as const);
}

/** A fact's value in words; dates as dates. */
export function fieldWords(value: FieldValue): Inline {
  if (Array.isArray(value))
    return joined(
      value.map((one) => said(one)),
      '; ',
    );
  if (typeof value === 'boolean') return phrase(value ? 'yes' : 'no');
  if (typeof value === 'number') return phrase('number', { value });
  return datePattern.test(value) ? dateWords(value) : said(value);
}

const known = [
  'leads',
  'holders',
  'roles',
  'state',
  'date',
  'deliverables',
  'number',
  'goals',
  'area',
  'count',
  'rows',
] as const;

/** A fact's name: in our words where we have them, else as recorded. */
export function fieldLabel(name: string): Inline {
  const ours = known.find((one) => one === name);
  return ours === undefined ? said(name) : phrase(`ask.fact.${ours}`);
}

/** The facts of a record that are dates. */
export function dateFields(record: GroupRecord): (readonly [string, string])[] {
  return Object.entries(record.fields).flatMap(([name, value]) =>
    typeof value === 'string' && datePattern.test(value) ? [[name, value] as const] : [],
  );
}

/** The first date of a record in words. */
export function dateFieldValue(record: GroupRecord): Inline | undefined {
  const [first] = dateFields(record);
  return first === undefined ? undefined : dateWords(first[1]);
}

/** The people that a record names as leading or holding something. */
export function leadsOf(record: GroupRecord): string[] {
  return [record.fields.leads, record.fields.holders].flatMap((value) => (Array.isArray(value) ? value : []));
}
