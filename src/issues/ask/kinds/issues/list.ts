import { day, joined, phrase, said } from '../../../../replies/build.ts';
import type { Block, Inline } from '../../../../replies/reply.ts';
import type { Issue } from '../../../issue.ts';
import { currentClaim } from '../../../progress.ts';
import type { Source } from '../../../source.ts';
import { combine } from '../../combine.ts';
import {
  dateWords,
  distinctValues,
  endings,
  issueWords,
  keysOf,
  linesOf,
  listing,
  MOST_LISTED,
  openIssues,
  section,
  sourcesOf,
  uniqueSources,
  wholeIssues,
  wholeOf,
} from '../../finding.ts';
import type { Ask, Finding, Kind } from '../../kind.ts';
import { remembered } from '../../remembered.ts';
import { asksOfNext, type View } from '../../view.ts';
import { listConcepts } from '../shared-concepts.ts';
import { recordsAmong } from '../subjects.ts';
import { type Filter, filterNameOf, filterOf, sifts } from './filter.ts';

/** Lists and counts of issues: "which are not finished?", "how many are complete?", "what is overdue on 1 October 2020?". */
export const listIssues: Kind = {
  id: 'list-issues',
  asksFor: 'ask.for.list',
  about: [],
  also: ['workstream', 'body', 'term', 'person'],
  subject: 'never',
  takes: [
    ...listConcepts,
    'how-many',
    'finish',
    'open',
    'dropped',
    'left',
    'next',
    'late',
    'on-time',
    'due',
    'when',
    'end',
    'start',
    'not',
    'before',
    'after',
    'since',
    'status',
    'percent',
    'depend',
    'more-than',
    'less-than',
    'did',
    'workstream',
    'report',
    'who',
    'owner',
    'body',
    'person',
    'whole',
    'part',
    'how-long',
  ],
  dates: true,
  cue(view) {
    if (view.has('why', 'where', 'how-much', 'topic', 'session', 'meeting', 'region', 'metric')) return 0;
    if (asksOfNext(view)) return 0;
    if (isOne(view) || isIt(view) || (view.has('when') && view.has('since') && !view.has('issue'))) return 0;
    const filter = filterNameOf(view);
    const lists = view.has('which', 'list', 'how-many', 'what');
    if (filter === 'all') return view.has('issue') && (lists || isPlural(view)) ? 2.6 : 0;
    if (view.has('issue')) return lists ? 4 : isSingular(view) ? 0 : 2.8;
    if (view.has('document') && !lists) return 0;
    if (filter === 'waiting' || view.has('who', 'next') || (view.has('did') && !view.has('finish'))) return 0;
    if (filter === 'overdue' || filter === 'on-time') return 2.8;
    if (view.has('how-many', 'which', 'list') || view.dates.length > 0) return 2.8;
    return view.has('it') ? 0 : 1.6;
  },
  answer(ask) {
    const { view } = ask;
    // "how many started in 2018, and how many in 2019?"
    if (view.dates.length > 1 && countsAsked(view) > 1)
      return combine(view.dates.flatMap((date) => listed({ ...ask, view: { ...view, dates: [date] } }) ?? []));
    return listed(ask);
  },
};

/** How often the question asks how many. */
function countsAsked({ tokens }: View): number {
  const isCount = (index: number) => tokens.some((one) => one.index === index && one.concepts.has('how-many'));
  return tokens.filter(({ index }) => isCount(index) && !isCount(index - 1)).length;
}

function listed(ask: Ask): Finding | undefined {
  const filter = filterOf(ask);
  const pool = poolFor(filter, ask);
  const isOfContext = ofContext(ask);
  // what is named besides may have nothing to do with issues
  if (ask.context.length > 0 && !pool.some(isOfContext)) return undefined;
  const found = pool.filter((issue) => filter.passes(issue) && isOfContext(issue));
  return {
    sentence: sentenceFor(filter, found, ask),
    blocks: [
      ...listing('ask.title.issues', found, issueLine),
      ...(filter.name === 'overdue' ? otherwiseOverdue(filter, found, ask) : []),
      ...contradictions(filter, ask),
    ],
    sources: sourcesFor((found.length > 0 ? found : pool).slice(0, MOST_LISTED), filter),
    about: keysOf(found),
  };
}

/** "Did it finish on time?" asks of one thing, and does not say which. */
function isIt(view: View): boolean {
  const one = view.tokens.some(
    ({ text, concepts }) => concepts.has('it') && /^(it|this|that|il|elle|ca|cela|c|eso|esto|ello)$/.test(text),
  );
  return one && !view.has('issue', 'which', 'list', 'how-many', 'whole') && view.dates.length === 0;
}

/** "What percent is our issue at?" is about one, and does not say which. */
function isOne(view: View): boolean {
  const issue = view.find('issue');
  return issue !== undefined && !/s$/.test(issue.text) && view.has('percent') && !view.has('which', 'how-many', 'list');
}

/** "The ALAC issue, is it done?" is about one. */
function isSingular(view: View): boolean {
  return view.named && !isPlural(view);
}

/** "Issues in the outreach workstream": a list is asked for by the noun alone. */
function isPlural(view: View): boolean {
  return view.named && /s$/.test(view.find('issue')?.text ?? '');
}

function poolFor(filter: Filter, { corpus }: Ask): readonly Issue[] {
  return sifts(filter.name) === 'wholes' ? wholeIssues(corpus.issues) : endings(corpus.issues);
}

/** Whether an issue belongs to the workstream, or is carried by the body, that the question names. */
function ofContext({ context, corpus, view }: Ask): (issue: Issue) => boolean {
  if (view.has('depend')) return () => true;
  const records = recordsAmong(context).filter(
    ({ kind }) => kind === 'workstream' || kind === 'body' || kind === 'person',
  );
  if (records.length === 0) return () => true;
  return (issue) => {
    const { workstream, owners } = wholeOf(issue, corpus) ?? issue;
    return records.some(
      ({ id, title }) =>
        workstream.some(({ value }) => value === id) ||
        owners.some((owner) => owner.record === id || (owner.record === undefined && owner.name === title)),
    );
  };
}

function sentenceFor(filter: Filter, found: readonly Issue[], ask: Ask): Inline {
  const total = wholeIssues(ask.corpus.issues).length;
  const names = joined(linesOf(found, ({ id }) => said(id)));
  return phrase(found.length === 0 ? (`${filter.title}.none` as const) : filter.title, {
    count: found.length,
    total,
    names,
    day: day(filter.day),
    percent: phrase('percent', { value: filter.percent }),
  });
}

/** "Issue 2 (…): in progress, 95% or 100%, due 31 January 2021" */
export const issueLine = remembered((issue: Issue): Inline => {
  const state = currentClaim(issue.state);
  const words: Inline[] = [
    ...(state ? [phrase(`state.${state.value}`)] : []),
    ...distinctValues([...issue.percent].reverse()).map((value) => phrase('percent', { value })),
    ...distinctValues(issue.start).map((date) => phrase('ask.started-on', { date: dateWords(date) })),
    ...distinctValues([...issue.due].reverse())
      .slice(0, 1)
      .map((date) => phrase('ask.due-on', { date: dateWords(date) })),
  ];
  return phrase('ask.line', { name: issueWords(issue), value: joined(words) });
});

/** Open issues of which another recorded date, not the current one, would be past. */
function otherwiseOverdue(filter: Filter, found: readonly Issue[], ask: Ask): Block[] {
  const known = new Set(found);
  const others = openIssues(ask.corpus.issues).filter(
    (issue) => !known.has(issue) && issue.due.some(({ value }) => `${value}-99` < filter.day),
  );
  return listing('ask.list.overdue.otherwise', others, issueLine);
}

/** What the documents say against themselves about exactly the issues that are open. */
function contradictions(filter: Filter, ask: Ask): Block[] {
  if (filter.name !== 'finished' && filter.name !== 'open' && filter.name !== 'at-percent') return [];
  const open = openIssues(ask.corpus.issues).map(({ id }) => id);
  const found = ask.corpus.records.filter(({ kind, relatedTo, fields }) => {
    const about = new Set(relatedTo.filter((id) => ask.corpus.byKey.has(`issue:${id}`)));
    return (
      kind === 'contradiction' && 'values' in fields && about.size === open.length && open.every((id) => about.has(id))
    );
  });
  return section(
    'ask.records-differ',
    found.flatMap(({ text }) => (text ? [said(text)] : [])),
  );
}

function sourcesFor(issues: readonly Issue[], filter: Filter): Source[] {
  const dates = filter.name === 'started' ? issues.flatMap(({ start }) => start) : issues.flatMap(({ due }) => due);
  return uniqueSources(
    sourcesOf(
      issues.flatMap(({ state }) => state),
      issues.flatMap(({ percent }) => percent),
      dates,
    ),
  );
}
