import type { GroupRecord } from '../../../../records/record.ts';
import { phrase, said } from '../../../../replies/build.ts';
import { uniqueSources } from '../../finding.ts';
import type { Ask, Kind } from '../../kind.ts';
import { tellingStems } from '../../names.ts';
import { smallConcepts } from '../shared-concepts.ts';

/** Recommendations, all or of one area: "what did the survey recommend on capacity building?". */
export const recommendations: Kind = {
  id: 'recommendations',
  asksFor: 'ask.for.recommendations',
  about: [],
  also: ['event', 'resource', 'workstream', 'body', 'role', 'issue', 'goal', 'document'],
  subject: 'never',
  takes: [
    ...smallConcepts,
    'recommend',
    'how-many',
    'document',
    'event',
    'did',
    'person',
    'role',
    'define',
    'status',
    'who',
    'poll',
    'improve',
    'meeting',
  ],
  quotes: true,
  cue: (view) => (view.has('recommend') && !view.has('when', 'where', 'why') ? 4.2 : 0),
  answer(ask) {
    const all = ask.corpus.records.filter(({ kind }) => kind === 'recommendation');
    const found = ofArea(all, ask);
    if (found.length === 0) return undefined;
    const areas = [...new Set(found.map(areaOf))];
    return {
      sentence: phrase('ask.recommendations', { count: found.length }),
      blocks: areas.flatMap((area) => [
        { kind: 'text' as const, words: said(area) },
        {
          kind: 'list' as const,
          ordered: false,
          items: found.filter((one) => areaOf(one) === area).map(({ text, title }) => said(text ?? title)),
        },
      ]),
      sources: uniqueSources(found.flatMap(({ sources }) => sources)),
    };
  },
};

function areaOf({ fields }: GroupRecord): string {
  return typeof fields.area === 'string' ? fields.area : '';
}

/** Those of the area that the question names, or with its other words in them; all when it names none. */
function ofArea(all: readonly GroupRecord[], { question }: Ask): GroupRecord[] {
  const asked = new Set(question.tokens.filter(({ neutral }) => !neutral).flatMap(({ stems }) => stems));
  const byArea = all.filter((one) => tellingStems(areaOf(one)).some((stem) => asked.has(stem)));
  if (byArea.length > 0) return byArea;
  const rare = [...asked].filter((stem) => {
    const bearing = all.filter((one) => tellingStems(`${one.title} ${one.text ?? ''}`).includes(stem)).length;
    return bearing > 0 && bearing < all.length / 2;
  });
  if (rare.length === 0) return [...all];
  return all.filter((one) => rare.some((stem) => tellingStems(`${one.title} ${one.text ?? ''}`).includes(stem)));
}
