import { phrase, said, titled } from '../../../../replies/build.ts';
import { section, uniqueSources } from '../../finding.ts';
import type { Ask, Kind } from '../../kind.ts';
import { conceptsIn } from '../../lexicon/lexicon.ts';
import { listConcepts } from '../shared-concepts.ts';

/** The group's topics: "what are our policy priorities?", "how many hot topics are there?". */
export const topics: Kind = {
  id: 'topics',
  asksFor: 'ask.for.topics',
  about: [],
  also: ['resource'],
  subject: 'never',
  takes: [...listConcepts, 'topic', 'how-many', 'define', 'next', 'first', 'status'],
  cue(view) {
    if (view.has('who', 'when', 'where', 'why', 'point', 'session', 'meeting', 'finish', 'open', 'region')) return 0;
    return view.has('topic') ? (view.has('what', 'which', 'list', 'how-many', 'define') ? 3.2 : 2.4) : 0;
  },
  answer(ask) {
    const all = [...ask.corpus.topics].sort((a, b) => a.number - b.number);
    if (all.length === 0) return undefined;
    const items = all.map((topic) =>
      phrase('ask.topic-line', {
        number: String(topic.number),
        title: titled(topic),
      }),
    );
    return {
      sentence: phrase('ask.topics', { count: all.length }),
      blocks: [...section('ask.title.topics', items), ...countsThatDiffer(ask)],
      sources: uniqueSources(all.map(({ source }) => source)),
    };
  },
};

/** Documents that count the topics otherwise than they list them. */
function countsThatDiffer({ corpus }: Ask) {
  const about = corpus.records.filter(({ kind, title }) => kind === 'contradiction' && conceptsIn(title).has('topic'));
  return section(
    'ask.records-differ',
    about.flatMap(({ text }) => (text ? [said(text)] : [])),
  );
}
