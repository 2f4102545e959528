import type { Drawn, PostKind } from '../deliveries/post-kind.ts';
import type { Files } from '../files/files.ts';
import { FILES_PATH } from '../pages/pages.ts';
import { buttonsIf, code, context, heading, link, list, phrase, said, text, time } from '../replies/build.ts';
import type { Block, Button, Inline, Reply } from '../replies/reply.ts';
import { chartBlock, charted } from './chart.ts';
import type { CountedOf } from './counted.ts';
import { inNoOrder } from './deciding.ts';
import { designationLines, exportButtons, recordBlocks } from './decision-blocks.ts';
import type { PollKind } from './kinds/kind.ts';
import { partsOf } from './parts.ts';
import { countedStates, type Poll, type PollClosing } from './poll.ts';
import { answersButton, needsWords, outcomeWords, type PollView, pollBlocks, turnoutWords } from './poll-blocks.ts';
import { pollLinks } from './poll-links.ts';
import type { PollStore } from './poll-store.ts';
import { kindIn } from './several-questions.ts';
import { tallyPicture } from './tally-picture.ts';
import { NOBODY, unnamed, type VoicesOf, voiceBlocks } from './voices.ts';

/** The pages of a group that a result leads to. */
const POLL = 'poll';
const DECISIONS = 'decisions';
/** Decisions on one page, the newest. */
const DECISIONS_SHOWN = 100;

/** Characters of a statement in a list. */
const STATEMENT_IN_LIST = 300;

type AddressOf = (kind: string, subject: string) => Promise<string | undefined>;

/** What the posts of polls are drawn from. */
interface PollPostParts {
  readonly store: PollStore;
  readonly counted: CountedOf;
  readonly files: Pick<Files, 'bytes'>;
  readonly voices: VoicesOf;
  readonly kinds: readonly PollKind[];
}

/** The two posts of a poll: itself, drawn anew with each ballot, and below it the result; and the group's decisions. */
export function pollPosts({ store, files, counted: countedOf, voices, kinds }: PollPostParts): PostKind[] {
  const kindOf = (poll: Poll | undefined) => kindIn(kinds, poll);

  async function read({ groupId, subject }: Drawn) {
    const poll = await store.find(groupId, subject);
    const kind = kindOf(poll);
    return poll && kind ? { poll, kind } : undefined;
  }

  const statementsOf = async ({ groupId, id }: Poll) => inNoOrder(await store.statements(groupId, id));

  return [
    {
      kind: POLL,
      isPage: true,
      async file({ groupId, subject }, id) {
        const file = (await store.find(groupId, subject))?.files?.find((one) => one.id === id);
        return file && { name: file.name, mediaType: file.mediaType, bytes: await files.bytes(groupId, file) };
      },
      async draw(drawn, { isPage, addressOf, now, language, timeZone }): Promise<Reply | undefined> {
        const found = await read(drawn);
        if (!found) return undefined;
        const { poll, kind } = found;
        const counted = await countedOf(poll, kind);
        const told = isPage ? unnamed(await voices(poll, 'all')) : await voices(poll);
        const page = isPage && poll.files ? await addressOf(POLL, poll.id) : undefined;
        const filesAt = page === undefined ? undefined : `${page}${FILES_PATH}`;
        const view = { poll, kind, counted, voices: told, isRead: isPage, filesAt };
        const picture = isPage ? await tallyPicture(poll, kind, { reader: { language, timeZone }, now }) : [];
        const record =
          isPage && poll.outcome
            ? recordBlocks({ poll, kind, voices: NOBODY, statements: await statementsOf(poll), picture })
            : [...picture, ...(isPage && poll.closed ? rootBlocks(poll, poll.closed) : [])];
        const links = isPage ? await pollLinks({ [DECISIONS]: poll.groupId }, addressOf) : [];
        return { visibility: 'channel', blocks: [...pollBlocks(view), ...record, ...links] };
      },
    },
    {
      kind: 'poll-result',
      keptBeside: { kind: DECISIONS, title: 'decisions.bookmark' },
      async draw(drawn, { addressOf, now, language, timeZone }): Promise<Reply | undefined> {
        const found = await read(drawn);
        if (found && isReopened(found.poll)) return reopenedReply(found.poll);
        if (!found?.poll.closed) return undefined;
        const { poll, kind } = found;
        const { closed } = found.poll;
        return {
          visibility: 'channel',
          blocks: [
            ...resultBlocks({
              poll,
              kind,
              closed,
              voices: await voices(poll),
              picture: await tallyPicture(poll, kind, { reader: { language, timeZone }, now }),
            }),
            ...(await pollLinks({ [POLL]: poll.id, [DECISIONS]: poll.groupId }, addressOf)),
          ],
        };
      },
    },
    {
      kind: DECISIONS,
      isPage: true,
      async draw({ groupId }, { addressOf }): Promise<Reply> {
        const found = await store.list(groupId, { states: countedStates, limit: DECISIONS_SHOWN + 1, skip: 0 });
        const shown = found.slice(0, DECISIONS_SHOWN);
        const items = await Promise.all(shown.map((poll) => decisionWords({ poll, kind: kindOf(poll), addressOf })));
        return {
          visibility: 'channel',
          blocks: [
            heading(phrase('decisions.title')),
            items.length > 0 ? list(items) : text(phrase('decisions.none')),
            ...(found.length > shown.length ? [context(phrase('decisions.older'))] : []),
          ],
        };
      },
    },
  ];
}

interface Result extends Omit<PollView, 'counted'> {
  readonly closed: PollClosing;
  readonly picture: readonly Block<never>[];
}

function resultBlocks({ poll, kind, closed, voices, picture }: Result): Block[] {
  const chart = kind.chart(poll, closed.tally, closed.ballots);
  return [
    heading(phrase('poll.result', { number: poll.number, question: poll.question })),
    text(outcomeWords(poll, kind, closed)),
    ...charted(chart, chartBlock),
    ...picture,
    ...(kind.details?.(poll, closed.tally) ?? []),
    ...needsWords(poll, kind, closed).map((need) => text(need)),
    ...voiceBlocks(voices),
    ...designationLines(poll, kind).map((line) => text(line)),
    context(turnoutWords(poll, closed)),
    ...rootBlocks(poll, closed),
    ...buttonsIf([...answersButton(poll, voices), ...statementButtons(poll, kind), ...exportButtons(poll)]),
  ];
}

/** Where no ballot was cast there is no count to check. */
function rootBlocks({ number }: Poll, { root, ballots }: PollClosing): Block<never>[] {
  return root && ballots > 0 ? [context(phrase('poll.root', { root: code(root), number }))] : [];
}

/** For those who were against a question, until the outcome stands. */
function statementButtons(poll: Poll, kind: PollKind): Button[] {
  if (poll.state !== 'closed') return [];
  return partsOf(kind, poll).flatMap(({ at, poll: { id, closed }, kind: { stances } }) => {
    const { against, block } = stances?.count(closed?.tally) ?? { against: 0, block: 0 };
    if (against + block === 0) return [];
    const question = at === undefined ? {} : { question: at + 1 };
    const label = at === undefined ? phrase('statement.add') : phrase('statement.add-on', { question: at + 1 });
    return [{ label, does: { command: 'poll statement', args: { poll: id, ...question } } }];
  });
}

/** It was counted before, and is not any more. */
function isReopened({ closed, openSince }: Poll): boolean {
  return closed === undefined && openSince !== undefined;
}

function reopenedReply({ number, question }: Poll): Reply {
  return {
    visibility: 'channel',
    blocks: [heading(phrase('poll.result', { number, question })), text(phrase('poll.reopened-result'))],
  };
}

async function decisionWords(of: { poll: Poll; kind: PollKind | undefined; addressOf: AddressOf }): Promise<Inline> {
  const { poll, kind, addressOf } = of;
  const title = phrase('poll.title', { number: poll.number, question: poll.question });
  const page = await addressOf(POLL, poll.id);
  const { closed } = poll;
  const counted = kind && closed ? outcomeWords(poll, kind, closed) : said('');
  const outcome = poll.outcome ? said(shortened(poll.outcome.statement)) : counted;
  return phrase('decisions.one', {
    poll: page === undefined ? title : link(page, title),
    at: time(closed?.at ?? poll.closesAt, 'date'),
    outcome,
  });
}

function shortened(statement: string): string {
  return statement.length <= STATEMENT_IN_LIST ? statement : `${statement.slice(0, STATEMENT_IN_LIST - 1).trimEnd()}…`;
}
