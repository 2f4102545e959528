import type { GroupRecord } from '../../../../records/record.ts';
import { joined, phrase, said } from '../../../../replies/build.ts';
import { combine } from '../../combine.ts';
import { dateWords } from '../../finding.ts';
import type { Ask, Finding, Kind } from '../../kind.ts';
import { tellingStems } from '../../names.ts';
import { smallConcepts } from '../shared-concepts.ts';
import { recordsAmong } from '../subjects.ts';
import { dateFields } from './fields.ts';

/** When something took place or was approved: "when was the FAIP approved?", "date of the final report", "when was ATLASIII?". */
export const dated: Kind = {
  id: 'dated',
  asksFor: 'ask.for.date',
  about: ['event', 'document', 'report', 'resolution', 'reporting-period'],
  also: ['body'],
  subject: 'needed',
  takes: [
    ...smallConcepts,
    'when',
    'who',
    'event',
    'finish',
    'report',
    'resolution',
    'document',
    'did',
    'start',
    'end',
    'period',
    'due',
    'body',
    'first',
    'last',
  ],
  quotes: true,
  cue(view) {
    if (!view.named || view.has('where', 'why', 'how-many')) return 0;
    return view.has('when') ? 3.8 : 0;
  },
  answer: (ask) => combine(recordsAmong(ask.subjects).flatMap((record) => found(record, ask))),
};

/** The dates of a record whose names the question says; all of them when it says none. */
function found(record: GroupRecord, ask: Ask): Finding[] {
  const all = dateFields(record);
  const asked = new Set(ask.view.tokens.flatMap(({ stems }) => stems));
  const named = all.filter(([name]) => tellingStems(name).some((one) => asked.has(one)));
  const shown = named.length > 0 ? named : all;
  if (shown.length === 0) return [];
  const dates = shown.map(([name, value]) =>
    name === 'date' ? dateWords(value) : phrase('ask.fact-and-date', { fact: said(name), date: dateWords(value) }),
  );
  const sentence = phrase('ask.dated', { name: record.title, date: joined(dates, '; ') });
  return [
    {
      sentence: record.text ? joined([sentence, said(record.text)], ' ') : sentence,
      blocks: [],
      sources: record.sources,
    },
  ];
}
