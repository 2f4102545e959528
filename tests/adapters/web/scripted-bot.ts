import { assertNever } from '../../../src/assert-never.ts';
import type { Adapter, Answer, BotPort, MessageRef } from '../../../src/bot/adapter.ts';
import type { AskingEvent, BotEvent } from '../../../src/bot/event.ts';
import type { Clock } from '../../../src/clock.ts';
import {
  code,
  context,
  fields,
  heading,
  list,
  phrase,
  progress,
  said,
  strong,
  text,
  time,
} from '../../../src/replies/build.ts';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { everyBlock } from '../../contracts/every-block.ts';

type SealedBlock = SealedReply['blocks'][number];

/** A bot with a few set pieces, so that an adapter can be seen and tried without the real one. */
export interface ScriptedBot extends BotPort {
  /** Every event it got, repeated ones too. */
  readonly events: BotEvent[];
}

const suggestedIssues = [
  { value: '2', label: 'Policy advice: who drafts and who decides' },
  { value: '9', label: 'A common onboarding programme' },
  { value: '16', label: 'Metrics of participation' },
];
const positions = ['support', 'live-with', 'abstain', 'oppose', 'block'] as const;
type Position = (typeof positions)[number];

interface Poll {
  readonly question: string;
  readonly ballots: Map<string, Position>;
  readonly message: MessageRef;
}

interface BotParts {
  readonly clock: Clock;
  /** Where polls are posted. */
  adapter(): Adapter;
  /** How long `/slow` takes. */
  readonly slow?: () => Promise<void>;
}

export function createScriptedBot({ clock, adapter, slow }: BotParts): ScriptedBot {
  const events: BotEvent[] = [];
  const seen = new Set<string>();
  const polls: Poll[] = [];
  const answer = (reply: SealedReply): Answer => ({ reply, language: 'en', timeZone: 'UTC' });

  async function openPoll(event: BotEvent, question: string): Promise<SealedReply> {
    const number = polls.length;
    const ballots = new Map<string, Position>();
    const channel = { tenant: event.tenant, channelId: event.channelId };
    const message = await adapter().post(channel, postOf(`poll:${event.id}`, pollReply(number, question, ballots)));
    polls.push({ question, ballots, message });
    return onlyYou(text(said(`Poll ${number + 1} is open.`)));
  }

  function pollReply(number: number, question: string, ballots: Poll['ballots']): SealedReply {
    const closes = new Date(clock.now().getTime() + 48 * 3_600_000);
    return channelReply(
      heading(phrase('poll.title', { number: number + 1, question })),
      text(phrase('poll.closes', { at: time(closes), left: time(closes, 'relative') })),
      ...positions.map((position) => tallyLine(position, ballots)),
      { kind: 'buttons', buttons: positions.map((position) => buttonOf(number, position)) },
      context(phrase('poll.how-to', { name: 'Amina Diallo' })),
    );
  }

  async function vote(event: BotEvent & { kind: 'action' }): Promise<SealedReply> {
    const [, number = '', position = ''] = event.token.split('.');
    const poll = polls[Number(number)];
    const cast = positions.find((one) => one === position);
    if (!poll || !cast) return errorOf('This button is not in use any more.');
    poll.ballots.set(event.person.id, cast);
    await adapter().edit(poll.message, postOf('', pollReply(Number(number), poll.question, poll.ballots)));
    const mine = onlyYou(
      text(phrase('poll.cast', { number: Number(number) + 1, ballot: strong(phrase(`position.${cast}`)) })),
      { kind: 'buttons', buttons: [{ label: phrase('position.abstain'), does: `vote.${number}.abstain` }] },
    );
    return { ...mine, replaces: true };
  }

  async function act(event: BotEvent & { kind: 'action' }): Promise<SealedReply> {
    if (event.token.startsWith('vote.')) return vote(event);
    if (event.token === 'form.poll') {
      const question = event.values?.question ?? '';
      if (question.length < 5) return pollForm(event.values ?? {}, true);
      return openPoll(event, question);
    }
    return onlyYou(text(said(`You chose ${event.token}.`)));
  }

  async function run(event: AskingEvent): Promise<SealedReply> {
    switch (event.kind) {
      case 'action':
        return act(event);
      case 'question':
        return channelReply(
          text(said(`Two steps are left on metrics: a first report and a page that shows it.`)),
          context(said('Section 2.16, Table 1 row 16')),
        );
      case 'home':
      case 'command':
        return errorOf('No typed options here.');
      case 'text':
        return command(event);
      default:
        return assertNever(event);
    }
  }

  async function command(event: AskingEvent & { kind: 'text' }): Promise<SealedReply> {
    const question = /^\/poll consensus\s+(?:"([^"]+)"|(.+))/.exec(event.text);
    if (question) return openPoll(event, question[1] ?? question[2] ?? '');
    if (event.text.startsWith('/poll consensus')) return pollForm({}, false);
    if (event.text.startsWith('/issue status')) return issueStatus();
    if (event.text.startsWith('/issue list')) return everyBlock(event.text);
    if (event.text.startsWith('/meeting next')) return meetingNext(clock);
    if (event.text.startsWith('/slow')) {
      await slow?.();
      return onlyYou(text(said('That took a while.')));
    }
    return errorOf(`There is no command ${event.text.slice(0, 60)}.`);
  }

  return {
    events,
    async handle(event) {
      events.push(event);
      if (seen.has(event.id)) return undefined;
      seen.add(event.id);
      if (event.kind === 'message') return undefined;
      return answer(await run(event));
    },
    suggest: async ({ kind }) => (kind === 'issues' ? suggestedIssues : []),
    page: async () => undefined,
    hold: ({ userId }, { name }) => `<+of-${userId}|${name}>`,
  };
}

/** A reply as a post of the group's. */
export function postOf(key: string, reply: SealedReply) {
  return { key, reply, language: 'en', timeZone: 'UTC' } as const;
}

export function onlyYou(...blocks: SealedBlock[]): SealedReply {
  return { visibility: 'only-you', blocks };
}

export function channelReply(...blocks: SealedBlock[]): SealedReply {
  return { visibility: 'channel', blocks };
}

function errorOf(words: string): SealedReply {
  return {
    ...onlyYou(text(said(words)), context(phrase('error.example', { example: code('/issue status 16') }))),
    error: 'unknown_command',
  };
}

function tallyLine(position: Position, ballots: Poll['ballots']): SealedBlock {
  const votes = [...ballots.values()].filter((cast) => cast === position).length;
  const percent = ballots.size === 0 ? 0 : (100 * votes) / ballots.size;
  return progress(percent, phrase('poll.counted', { position: phrase(`position.${position}`), votes }));
}

function buttonOf(number: number, position: Position) {
  const style = position === 'block' ? 'danger' : position === 'support' ? 'primary' : 'plain';
  return { label: phrase(`position.${position}`), does: `vote.${number}.${position}`, style } as const;
}

function pollForm(values: Readonly<Record<string, string>>, hasError: boolean): SealedReply {
  return {
    ...onlyYou(),
    form: {
      title: phrase('poll.consensus.summary'),
      submit: phrase('form.send'),
      does: 'form.poll',
      fields: [
        {
          name: 'question',
          label: phrase('option.question'),
          hint: phrase('option.question.hint'),
          input: 'line',
          required: true,
          ...(values.question === undefined ? {} : { value: values.question }),
          ...(hasError ? { error: said('A question has at least five letters.') } : {}),
        },
        {
          name: 'closes',
          label: phrase('option.closes'),
          hint: phrase('option.closes.hint'),
          input: 'when',
          required: false,
        },
        { name: 'background', label: phrase('option.background'), input: 'paragraph', required: false },
        { name: 'hidden', label: phrase('option.hidden'), input: 'yes-no', required: false },
      ],
    },
  };
}

function issueStatus(): SealedReply {
  return onlyYou(
    heading(phrase('issue.title', { id: '16', title: 'Metrics of participation' })),
    progress(60, phrase('issue.percent', { percent: 60 })),
    fields(
      [phrase('issue.state'), phrase('state.in-progress')],
      [phrase('issue.start'), said('15 April 2019')],
      [phrase('issue.due'), strong(said('December 2020'))],
      [phrase('issue.owners'), said('Operations, Finance and Budget Working Group')],
    ),
    text(strong(phrase('issue.next-steps'))),
    list([
      said('Agree on what is counted, and who counts it.'),
      said('Publish a first quarterly report.'),
      said('Ask the RALOs whether it helps.'),
    ]),
    {
      kind: 'buttons',
      buttons: [
        { label: phrase('issue.show-part', { id: '16a' }), does: 'show.16a' },
        { label: phrase('issue.show-part', { id: '16b' }), does: 'show.16b' },
      ],
    },
    context(said('Section 2.16 · Table 1, row 16')),
  );
}

function meetingNext(clock: Clock): SealedReply {
  const at = (hours: number) => new Date(clock.now().getTime() + hours * 3_600_000);
  return channelReply(
    heading(said('ICANN68 Virtual Policy Forum')),
    fields(
      [phrase('meeting.starts'), time(at(12))],
      [phrase('meeting.place'), said('Online, instead of Kuala Lumpur')],
    ),
    {
      kind: 'table',
      columns: [said('When'), said('Session'), said('Lead')],
      rows: [
        [time(at(12)), said('DNS abuse: what end users should know'), said('CPWG')],
        [time(at(14.5)), said('Universal acceptance in practice'), said('UA Steering Group')],
        [time(at(38)), said('At-Large leadership wrap-up'), said('ALAC')],
      ],
    },
  );
}
