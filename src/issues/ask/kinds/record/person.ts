import type { GroupRecord } from '../../../../records/record.ts';
import { joined, phrase, said } from '../../../../replies/build.ts';
import { combine } from '../../combine.ts';
import { issueWords, keysOf, listing } from '../../finding.ts';
import type { Ask, Finding, Kind } from '../../kind.ts';
import { issueLine } from '../issues/list.ts';
import { smallConcepts } from '../shared-concepts.ts';
import { recordsAmong } from '../subjects.ts';

/** What somebody leads: "what does Joanna Kulesza lead?", "role of Evin Erdogdu". */
export const person: Kind = {
  id: 'person',
  asksFor: 'ask.for.person',
  about: ['person'],
  subject: 'needed',
  takes: [
    ...smallConcepts,
    'owner',
    'role',
    'who',
    'define',
    'workstream',
    'body',
    'chair',
    'did',
    'person',
    'status',
    'issue',
  ],
  cue(view) {
    if (!view.named || view.has('when', 'where', 'why', 'how-many')) return 0;
    return view.has('owner', 'role', 'workstream', 'body', 'chair') ? 3.2 : 0.9;
  },
  answer: (ask) =>
    combine(
      recordsAmong(ask.subjects).map((record) => {
        if (record.fields.roles === undefined && record.text === undefined) return carriedBy(record, ask);
        const roles = Array.isArray(record.fields.roles) ? record.fields.roles : [];
        const places = ask.corpus.records
          .filter(({ id }) => record.relatedTo.includes(id))
          .map(({ title }) => said(title));
        return {
          sentence: joined(
            [
              phrase('ask.person', { name: record.title, roles: joined(roles.map((role) => said(role))) }),
              ...(record.text ? [said(record.text)] : []),
            ],
            ' ',
          ),
          blocks:
            places.length === 0
              ? []
              : [{ kind: 'text' as const, words: phrase('ask.person.in', { places: joined(places, '; ') }) }],
          sources: record.sources,
        };
      }),
    ),
};

/** The issues that somebody carries of whom nothing else is recorded. */
function carriedBy({ title, relatedTo, sources }: GroupRecord, { corpus }: Ask): Finding {
  const issues = corpus.issues.filter(({ id }) => relatedTo.includes(id));
  return {
    sentence: phrase('ask.person.carries', { name: title, issues: joined(issues.map(issueWords)) }),
    blocks: listing('ask.title.issues', issues, issueLine),
    sources,
    about: keysOf(issues),
  };
}
