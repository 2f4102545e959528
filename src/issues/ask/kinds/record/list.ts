import type { GroupRecord, RecordKind } from '../../../../records/record.ts';
import { joined, phrase, said } from '../../../../replies/build.ts';
import type { Inline } from '../../../../replies/reply.ts';
import { section, uniqueSources } from '../../finding.ts';
import type { Ask, Kind } from '../../kind.ts';
import type { Concept } from '../../lexicon/concepts.ts';
import { tellingStems } from '../../names.ts';
import type { View } from '../../view.ts';
import { smallConcepts } from '../shared-concepts.ts';
import { meetingsAmong, recordsAmong } from '../subjects.ts';
import { dateFieldValue, leadsOf } from './fields.ts';

/** Kinds of record that can be listed, by the word that asks for them; the first that is said decides. */
const listed = [
  ['region', 'region'],
  ['workstream', 'workstream'],
  ['body', 'body'],
  ['role', 'role'],
  ['resolution', 'resolution'],
  ['period', 'reporting-period'],
  ['report', 'report'],
  ['figure', 'figure'],
  ['person', 'person'],
  ['owner', 'workstream'],
] as const satisfies readonly (readonly [Concept, RecordKind])[];

/** Lists and counts of what is on record: "which RALOs are there?", "how many working groups?", "list the reports". */
export const listRecords: Kind = {
  id: 'list-records',
  asksFor: 'ask.for.list-records',
  about: [],
  also: ['body', 'person', 'meeting', 'workstream', 'figure', 'table'],
  subject: 'never',
  takes: [
    ...smallConcepts,
    'define',
    'how-many',
    'region',
    'workstream',
    'body',
    'role',
    'resolution',
    'period',
    'report',
    'figure',
    'person',
    'when',
    'owner',
    'who',
    'did',
    'event',
    'meeting',
  ],
  cue(view) {
    if (view.has('issue', 'where', 'why', 'status', 'point', 'depend', 'finish', 'start', 'due', 'after')) return 0;
    const kind = listedKind(view);
    // "what does the report say about Montreal?" asks for no list of reports
    if (kind === 'report' && view.tokens.some(({ text }) => /^(say|says|dit|disent|dice|dicen)$/.test(text))) return 0;
    if (countsOthers(view)) return 0;
    if (kind === undefined || (kind === 'figure' && view.named) || (view.has('owner') && !view.has('workstream')))
      return 0;
    if (view.has('when') && kind !== 'report' && kind !== 'resolution') return 0;
    if (view.has('who') && !view.has('owner')) return kind === 'person' ? 2.4 : 0;
    if (view.has('how-many', 'which') || (view.has('define') && isPlural(view))) return 4.6;
    return view.has('list', 'what', 'define', 'when', 'owner') ? 2.8 : 1;
  },
  answer(ask) {
    const kind = listedKind(ask.view);
    const all = ask.corpus.records.filter((record) => record.kind === kind);
    const found = all.filter((record) => isOfNamed(record, ask));
    if (kind === undefined || found.length === 0) return undefined;
    // who came to a meeting is not on record
    if (kind === 'person' && meetingsAmong(ask.context).length > 0) return undefined;
    return {
      sentence: phrase('ask.records', { count: found.length, kind: phrase(`ask.kinds.${kind}`) }),
      blocks: section(
        'ask.title.records',
        found.map((record) => recordLine(record, ask)),
      ),
      sources: uniqueSources(found.flatMap(({ sources }) => sources)),
    };
  },
};

/** "How many words has the report?": what is counted stands within two words, before what it is counted of. */
function countsOthers({ tokens }: View): boolean {
  const at = tokens.findLastIndex(({ concepts }) => concepts.has('how-many'));
  if (at < 0) return false;
  const next = tokens.slice(at + 1, at + 4).filter(({ text }) => !/^(?:of|the|de|des|los|las|les|d)$/.test(text));
  return next.length > 0 && !next.slice(0, 2).some(({ concepts }) => listed.some(([concept]) => concepts.has(concept)));
}

/** Whether a record has to do with all that the question names besides. */
function isOfNamed({ relatedTo }: GroupRecord, { context, corpus }: Ask): boolean {
  const isSelf = ({ title }: GroupRecord) => tellingStems(title).every((one) => corpus.selfStems.has(one));
  return recordsAmong(context).every((record) => isSelf(record) || relatedTo.includes(record.id));
}

/** "What are the workstreams?" asks for a list, "what is the workstream …?" does not. */
function isPlural(view: View): boolean {
  return view.tokens.some(({ text, concepts }) => /s$/.test(text) && listed.some(([concept]) => concepts.has(concept)));
}

function listedKind(view: View): (typeof listed)[number][1] | undefined {
  return listed.find(([concept]) => view.has(concept))?.[1];
}

function recordLine(record: GroupRecord, { view }: Ask): Inline {
  const { fields, title, aliases } = record;
  const full = fields['full name'];
  const extra: Inline[] = [];
  if (typeof full === 'string') extra.push(said(full));
  const short = aliases.find((alias) => /^[A-Z&+]{3,}$/.test(alias));
  if (short !== undefined && record.kind === 'body') extra.push(said(short));
  if (view.has('owner') || record.kind === 'workstream') extra.push(...leadsOf(record).map((name) => said(name)));
  const date = dateFieldValue(record);
  if (date) extra.push(date);
  return extra.length === 0 ? said(title) : phrase('ask.line', { name: said(title), value: joined(extra) });
}
