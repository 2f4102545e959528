import type { Act } from '../people/act.ts';
import { joined, phrase, said, strong, time } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import type { Claim } from './claim.ts';
import { dateWords } from './date-words.ts';
import type { Doubt } from './doubt.ts';
import type { Issue, IssueState } from './issue.ts';
import { dependencyText, type FieldName } from './issue-change.ts';
import { isAdding } from './issue-updates.ts';
import { currentClaim } from './progress.ts';

/** The fields of an issue that are changed, in the order in which they are shown, and what each is called. */
const LABELS = {
  title: 'issue.name',
  percent: 'issue.percent-field',
  state: 'issue.state',
  start: 'issue.start',
  due: 'issue.due',
  finished: 'issue.finished',
  workstream: 'option.workstream',
  owners: 'issue.owners',
  dependencies: 'issue.waiting-for',
  links: 'issue.links',
} as const;
type Named = keyof typeof LABELS;

/** What a field said, in words: "97%", "Malia, Kouamé"; said to be not recorded where it said nothing. */
function valueWords(field: Named, value: unknown): Inline {
  const known = (words: Inline | undefined) => words ?? phrase('not-recorded');
  const claim = <T>(words: (value: T) => Inline) => {
    const current = currentClaim((value ?? []) as Claim<T>[]);
    return known(current && words(current.value));
  };
  const several = (texts: readonly string[]) => (texts.length === 0 ? phrase('not-recorded') : joined(texts.map(said)));
  switch (field) {
    case 'title':
      return known(typeof value === 'string' ? said(value) : undefined);
    case 'percent':
      return claim<number>((percent) => phrase('percent', { value: percent }));
    case 'state':
      return claim<IssueState>((state) => phrase(`state.${state}`));
    case 'start':
    case 'due':
    case 'finished':
      return claim<string>(dateWords);
    case 'workstream':
      return claim<string>(said);
    case 'owners':
      return several(((value ?? []) as Issue['owners']).map(({ name }) => name));
    case 'dependencies':
      return several(((value ?? []) as Issue['dependencies']).map(dependencyText));
    case 'links':
      return several(((value ?? []) as Issue['links']).map(({ url }) => url));
  }
}

/** What a change has made of an issue, field by field: "Done: 97% → 98%". */
export function changeWords({ before, after }: Pick<Act, 'before' | 'after'>): Inline[] {
  const names = (Object.keys(LABELS) as Named[]).filter((name) => name in before || name in after);
  const fields = names.map((name) =>
    phrase('settings.from-to', {
      label: phrase(LABELS[name]),
      before: valueWords(name, before[name]),
      after: valueWords(name, after[name]),
    }),
  );
  return [...fields, ...noteWords(before, after)];
}

/** Notes are added, or an added one is taken back. */
function noteWords(before: Act['before'], after: Act['after']): Inline[] {
  const [earlier, later] = [before, after].map(({ notes }) => (notes ?? []) as Issue['notes']) as [
    Issue['notes'],
    Issue['notes'],
  ];
  const added = later.slice(earlier.length).map(({ text }) => phrase('issue.note-added', { text }));
  const gone = earlier.slice(later.length).map(({ text }) => phrase('issue.note-gone', { text }));
  return [...added, ...gone];
}

/** Who changed what, when, and why. */
export function actWords(act: Act): Inline {
  const what = isAdding(act) ? phrase('issue.was-added') : joined(changeWords(act), '; ');
  const words = phrase(act.undoes === undefined ? 'settings.act' : 'settings.act-undo', {
    at: time(act.at),
    name: act.by.name,
    what,
  });
  return act.why === undefined ? words : joined([words, phrase('issue.why', { why: act.why })], ' ');
}

/** What is asked before something is changed. */
export function doubtWords(doubt: Doubt): Inline {
  switch (doubt.kind) {
    case 'backwards':
      return phrase('doubt.backwards', { from: doubt.from, to: doubt.to });
    case 'past-whole':
      return phrase('doubt.past-whole', { to: doubt.to });
    case 'reopens':
      return phrase('doubt.reopens', { from: phrase(`state.${doubt.from}`), to: phrase(`state.${doubt.to}`) });
    case 'due-past':
      return phrase('doubt.due-past', { due: dateWords(doubt.due) });
    case 'due-before-start':
      return phrase('doubt.due-before-start', { due: dateWords(doubt.due), start: dateWords(doubt.start) });
    case 'takes-away':
      return phrase('doubt.takes-away', {
        gone: joined(
          doubt.gone.map((one) => strong(said(one))),
          '; ',
        ),
      });
  }
}

const FIELD_LABELS = {
  percent: 'issue.percent-field',
  state: 'issue.state',
  due: 'issue.due',
  owner: 'issue.owners',
  depends: 'issue.waiting-for',
  link: 'issue.links',
} as const satisfies Record<FieldName, string>;

/** A field as a form shows it, in words. */
export function fieldWords(field: FieldName, value: string): { readonly label: Inline; readonly value: Inline } {
  const label = phrase(FIELD_LABELS[field]);
  if (value === '') return { label, value: phrase('not-recorded') };
  switch (field) {
    case 'percent':
      return { label, value: phrase('percent', { value: Number(value) }) };
    case 'state':
      return { label, value: phrase(`state.${value as IssueState}`) };
    case 'due':
      return { label, value: dateWords(value) };
    default:
      return { label, value: said(value) };
  }
}
