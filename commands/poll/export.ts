import { defineCommand } from '../../src/bot/command.ts';
import { integer } from '../../src/bot/option.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { answersIn } from '../../src/polls/answers.ts';
import type { PollKind } from '../../src/polls/kinds/kind.ts';
import type { WithMeanings } from '../../src/polls/meanings.ts';
import type { WithOptions } from '../../src/polls/options.ts';
import { partsOf } from '../../src/polls/parts.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { ownLabel } from '../../src/polls/positions.ts';
import { code, onlyYou, phrase, text } from '../../src/replies/build.ts';
import { csvOf } from '../../src/replies/csv.ts';
import type { Block } from '../../src/replies/reply.ts';

/** A counted poll as files: its ballots, without names where it is secret, to be counted anew and checked on any machine. */
export const pollExport = defineCommand({
  name: 'poll export',
  summary: 'poll.export.summary',
  options: { poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }) },
  examples: ['/poll export 1'],
  allow: [inGroup],
  async run(context, { poll: number }) {
    const { group } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byNumber(group.id, number);
    const file = await polls.exported(group, poll);
    const kind = polls.kindOf(poll);
    const own = kind.isWritten ? (choice: string) => answersIn(kind, poll, choice) : ownWording(kind, poll);
    const names = kind.isWritten ? answerColumns(kind, poll) : ['label'];
    const rows = file.polls.flatMap(({ ballots }) =>
      ballots.map(({ voter, choice, by = '', region = '', name = '' }) => [
        voter,
        choice,
        ...(own ? own(choice) : []),
        ...(poll.secret ? [] : [by, region, name]),
      ]),
    );
    const columns = ['voter', 'choice', ...(own ? names : []), ...(poll.secret ? [] : ['by', 'region', 'name'])];
    return onlyYou(
      text(
        phrase(poll.secret ? 'poll.export.about' : 'poll.export.about-named', {
          number,
          root: code(poll.closed?.root ?? ''),
        }),
      ),
      {
        kind: 'file',
        name: `poll-${number}.json`,
        mediaType: 'application/json',
        content: `${JSON.stringify(file, null, 1)}\n`,
        label: phrase('poll.export.json'),
      },
      {
        kind: 'file',
        name: `poll-${number}.csv`,
        mediaType: 'text/csv',
        content: csvOf(columns, rows),
        label: phrase('poll.export.csv'),
      },
      ...meaningFile(kind, poll),
      text(phrase('poll.export.verify', { command: code(`penholder verify poll-${number}.json --receipt …`) })),
    );
  },
});

/** A column for the answers to each question, as they were written. */
function answerColumns(kind: PollKind, poll: Poll): string[] {
  const parts = partsOf(kind, poll);
  return parts.map(({ at }) => (at === undefined ? 'answer' : `answer ${at + 1}`));
}

/** What each option or position means, by what ballots have for it: the position's name, or the option's place, from 0. */
function meaningFile(kind: PollKind, poll: Poll): Block<never>[] {
  const { meanings, options } = poll.terms as Partial<WithOptions & WithMeanings>;
  const [part] = partsOf(kind, poll);
  if (!meanings || !part) return [];
  const how = part.kind.voting(part.poll);
  const inBallots = (at: number) => (how.by === 'press' ? (how.buttons[at]?.choice ?? '') : String(at));
  const rows = (part.kind.described?.(poll.terms) ?? []).map((_, at) => [
    inBallots(at),
    options?.[at] ?? ownLabel(poll.terms, at) ?? '',
    meanings[at] ?? '',
  ]);
  return [
    {
      kind: 'file',
      name: `poll-${poll.number}-meanings.csv`,
      mediaType: 'text/csv',
      content: csvOf(['in ballots', 'option', 'meaning'], rows),
      label: phrase('poll.export.meanings'),
    },
  ];
}

/** What the buttons said, where they had a wording of their own. */
function ownWording({ voting }: PollKind, poll: Poll): ((choice: string) => string[]) | undefined {
  const how = voting(poll);
  if (how.by !== 'press' || ownLabel(poll.terms, 0) === undefined) return undefined;
  const at = new Map(how.buttons.map(({ choice }, place) => [choice, ownLabel(poll.terms, place) ?? '']));
  return (choice) => [at.get(choice) ?? ''];
}
