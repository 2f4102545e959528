import type { GroupRecord, RecordKind } from '../../../../records/record.ts';
import { joined, phrase, said } from '../../../../replies/build.ts';
import type { Inline } from '../../../../replies/reply.ts';
import { combine } from '../../combine.ts';
import { fieldBlock } from '../../finding.ts';
import { asksWhichMeeting, asksWords, namesMeeting } from '../../gives.ts';
import type { Finding, Kind } from '../../kind.ts';
import { tellingStems } from '../../names.ts';
import { isShortName, isSpeltOut } from '../../spelt-out.ts';
import type { View } from '../../view.ts';
import { smallConcepts } from '../shared-concepts.ts';
import { recordsAmong } from '../subjects.ts';
import { dateFieldValue, fieldLabel, shownFields } from './fields.ts';

/** The likeliest meant by a name first: a term rather than the figure that has it in its title. */
const described: readonly RecordKind[] = [
  'body',
  'term',
  'person',
  'region',
  'role',
  'workstream',
  'event',
  'resource',
  'document',
  'report',
  'resolution',
  'reporting-period',
  'mentioned-meeting',
  'goal',
  'figure',
  'table',
];

const writings: readonly RecordKind[] = ['report', 'document', 'resource', 'resolution', 'figure', 'table', 'goal'];

/** What something is, or who: "what is CPWG?", "what does ALS stand for?", "who is Maureen Hilyard?", "what is the Gateway?". */
export const describe: Kind = {
  id: 'describe',
  asksFor: 'ask.for.about',
  about: described,
  subject: 'needed',
  takes: [
    ...smallConcepts,
    'define',
    'stand-for',
    'who',
    'body',
    'role',
    'person',
    'region',
    'document',
    'did',
    'status',
    'resource',
    'meeting',
    'figure',
    'report',
    'resolution',
    'event',
    'activity',
    'goal',
    'workstream',
    'topic',
  ],
  cue(view) {
    if (
      !view.named ||
      view.has(
        'when',
        'where',
        'why',
        'how-many',
        'how-much',
        'owner',
        'chair',
        'percent',
        'depend',
        'point',
        'most',
        'least',
        'how-long',
        'how-often',
      )
    )
      return 0;
    if (asksWords(view)) return 0;
    if (view.has('did') && view.has('what') && !view.has('resolution', 'event', 'activity')) return 0;
    if (view.has('stand-for')) return 4;
    // "the policy priorities", "which meeting was that?": something else is asked for by the name
    if (view.has('topic')) return 0.4;
    if (/s$/.test(view.find('workstream')?.text ?? '')) return 0;
    if (asksOfIt(view)) return 0;
    if (view.has('define')) return 3;
    if (view.has('about', 'note', 'role') || view.has('who')) return 2.5;
    return 0.7;
  },
  answer(ask) {
    const all = recordsAmong(ask.subjects);
    const isAsked = ({ text = '' }: GroupRecord) => namesMeeting({ stems: new Set(tellingStems(text)) }, ask.corpus);
    const fitting = asksWhichMeeting(ask.view) ? all.filter(isAsked) : all;
    // who wrote a report is not told by what it is
    const records = fitting.filter(({ kind }) => !ask.view.has('who') || !writings.includes(kind));
    const [unspelt] = ask.view.has('stand-for') ? records.filter((record) => !saysLetters(record)) : [];
    if (unspelt)
      return {
        missing: phrase('ask.not-spelt-out', {
          name: [unspelt.title, ...unspelt.aliases].find(isShortName) ?? unspelt.title,
        }),
      };
    return combine(records.map((record) => found(record)));
  },
};

/** "Which meeting was that?" */
function asksOfIt(view: View): boolean {
  const isIt = view.tokens.some(({ text }) => /^(that|this|it|cela|ca|eso|esa|ese)$/.test(text));
  return isIt && view.has('which') && !view.has('event', 'meeting');
}

/** Whether what is recorded says what the letters of a short name stand for. */
function saysLetters({ title, text, aliases, fields }: GroupRecord): boolean {
  const short = [title, ...aliases].filter(isShortName);
  const recorded = `${title} ${fields['full name'] ?? ''} ${text ?? ''}`;
  return short.length === 0 || short.some((name) => isSpeltOut(name, recorded));
}

function found(record: GroupRecord): Finding {
  const rows = shownFields(record).map(([name, value]) => [fieldLabel(name), value] as const);
  return { sentence: sentenceFor(record), blocks: fieldBlock(rows), sources: record.sources };
}

function sentenceFor(record: GroupRecord): Inline {
  const others = (record.kind === 'resource' ? [] : record.aliases)
    .filter((alias) => /^[A-Z][A-Za-z&+]*[A-Z+]s?$/.test(alias) && alias !== record.title)
    .slice(0, 1);
  const [short] = others;
  const name = short === undefined ? said(record.title) : phrase('ask.name-with-short', { name: record.title, short });
  const date = dateFieldValue(record);
  const text = record.text === undefined ? [] : [said(record.text)];
  if (text.length === 0 && date) return phrase('ask.dated', { name, date });
  return text.length === 0
    ? phrase('ask.recorded-as', { name, kind: phrase(`ask.kind.${record.kind}`) })
    : joined([phrase('ask.named', { name }), ...text], ' ');
}
