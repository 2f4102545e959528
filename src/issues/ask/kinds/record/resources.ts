import type { GroupRecord } from '../../../../records/record.ts';
import { joined, phrase, said } from '../../../../replies/build.ts';
import { combine } from '../../combine.ts';
import { titleOf } from '../../entity.ts';
import { section, uniqueSources } from '../../finding.ts';
import type { Ask, Finding, Kind } from '../../kind.ts';
import { tellingStems } from '../../names.ts';
import { smallConcepts } from '../shared-concepts.ts';
import { recordsAmong } from '../subjects.ts';

/** So many are told with what they hold. */
const FEW = 6;

/** Where to read on: "what resources are there on policy?", "links for issue 4", "where can I find the organigram?". */
export const resources: Kind = {
  id: 'resources',
  asksFor: 'ask.for.resources',
  about: ['issue', 'topic', 'body', 'event', 'meeting', 'workstream'],
  also: ['topic'],
  subject: 'optional',
  takes: [...smallConcepts, 'resource', 'document', 'where', 'how-many', 'define', 'issue', 'topic'],
  quotes: true,
  cue(view) {
    if (view.has('who', 'when', 'why', 'point', 'recommend', 'goal')) return 0;
    if (view.has('how-many') && !/^(res+ourc|recurs|link|lien|enlace)/.test(view.find('resource')?.text ?? ''))
      return 0;
    if (view.has('resource')) return view.named ? 3.4 : 2.6;
    return view.has('document') && view.has('where', 'list', 'what', 'which') ? 2 : 0;
  },
  answer(ask) {
    const all = ask.corpus.records.filter(({ kind }) => kind === 'resource');
    const ids = new Set(
      [...ask.subjects, ...ask.context].map((entity) => entity.key.slice(entity.key.indexOf(':') + 1)),
    );
    const found =
      ids.size === 0
        ? all
        : all.filter((record) => record.relatedTo.some((id) => ids.has(id)) || isListedFor(record, ask));
    if (found.length === 0) return undefined;
    return {
      sentence: phrase('ask.resources', { count: found.length }),
      blocks: section(
        'ask.title.resources',
        found.map(({ title, text }) =>
          text !== undefined && found.length <= FEW
            ? phrase('ask.line', { name: title, value: said(text) })
            : said(title),
        ),
      ),
      sources: uniqueSources(found.flatMap(({ sources }) => sources)),
    };
  },
};

/** Where one resource is: as the documents name it; they are at hand without addresses. */
export const resource: Kind = {
  id: 'resource',
  asksFor: 'ask.for.resources',
  about: ['resource'],
  subject: 'needed',
  takes: [...smallConcepts, 'where', 'resource', 'document', 'define', 'point', 'topic', 'report'],
  cue(view) {
    if (!view.named || view.has('who', 'when', 'why', 'how-many')) return 0;
    return view.has('where', 'resource', 'document') ? 3 : 0;
  },
  answer: (ask) => combine(recordsAmong(ask.subjects).map((record) => found(record, ask))),
};

/** Whether a resource stands in a list of what the question names: "policy-related resources". */
function isListedFor({ fields }: GroupRecord, { subjects }: Ask): boolean {
  const words = typeof fields.list === 'string' ? new Set(tellingStems(fields.list)) : new Set();
  return subjects.some((entity) => tellingStems(titleOf(entity)).every((one) => words.has(one)));
}

/** The documents that a list of them names. */
function documentsOf({ title, fields: { documents } }: GroupRecord): readonly string[] {
  return Array.isArray(documents) ? documents : [title];
}

function found(record: GroupRecord, ask: Ask): Finding {
  const related = ask.corpus.issues.filter(({ id }) => record.relatedTo.includes(id)).map(({ id }) => said(id));
  const held = ask.corpus.records.filter(({ kind, parent }) => kind === 'resource' && parent === record.id);
  const list =
    typeof record.fields.list === 'string' ? [phrase('ask.resource.in-list', { list: record.fields.list })] : [];
  const issues = related.length === 0 ? [] : [phrase('ask.resource.of-issues', { issues: joined(related) })];
  return {
    sentence: joined(
      [phrase('ask.named', { name: record.title }), ...(record.text ? [said(record.text)] : []), ...list, ...issues],
      ' ',
    ),
    blocks: [
      ...section('ask.title.resources', held.flatMap(documentsOf).map(said)),
      { kind: 'text', words: phrase('ask.resource.no-address') },
    ],
    sources: uniqueSources([...record.sources, ...held.flatMap(({ sources }) => sources)]),
  };
}
