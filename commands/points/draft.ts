import { type Command, type Context, defineCommand } from '../../src/bot/command.ts';
import { formOf } from '../../src/bot/form.ts';
import { choice, integer, optional, text as textOption } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { aroundPoint, meetingsMeant } from '../../src/meetings/around-point.ts';
import { nextMeeting } from '../../src/meetings/calendar.ts';
import { draftsPoints } from '../../src/meetings/may-points.ts';
import { collidedBlocks, pointBlocks } from '../../src/meetings/point-blocks.ts';
import { undoButton, writeButtons } from '../../src/meetings/point-buttons.ts';
import type { Update } from '../../src/meetings/point-keeper.ts';
import { workOf } from '../../src/meetings/point-life.ts';
import { POINT_LENGTH, pointName, type TalkingPoint } from '../../src/meetings/talking-point.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, code, onlyYou, phrase, said, context as smallPrint, strong, text } from '../../src/replies/build.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { type Language, languages } from '../../src/text/text.ts';

interface Args {
  readonly topic?: string | undefined;
  readonly text?: string | undefined;
  readonly meeting?: string | undefined;
  readonly language?: Language | undefined;
  readonly of?: string | undefined;
  readonly point?: string | undefined;
  readonly which?: 'one' | 'all' | undefined;
  readonly seen?: number | undefined;
}

/** The version that whoever begins a new point has seen. */
const NOTHING = 0;

/** Writes a point, a translation of one, or a new version of one; in one line or in a form. */
export const pointsDraft: Command = defineCommand({
  name: 'points draft',
  summary: 'points.draft.summary',
  options: {
    topic: optional(textOption({ max: 120, positional: true, suggests: 'topics', hint: 'option.topic.point-hint' })),
    text: optional(
      textOption({ max: POINT_LENGTH, positional: true, paragraph: true, hint: 'option.text.point-hint' }),
    ),
    meeting: optional(textOption({ max: 400, suggests: 'meetings', hint: 'option.meeting.point-hint' })),
    language: optional(choice(languages, { hint: 'option.language.point-hint' })),
    of: optional(textOption({ max: 120, suggests: 'points' })),
    point: optional(textOption({ max: 120, suggests: 'points', unasked: true, hint: 'option.point.draft-hint' })),
    which: optional(choice(['one', 'all'], { unasked: true })),
    seen: optional(integer({ min: NOTHING, max: 1e6, unasked: true })),
  },
  examples: [
    '/points draft "DNS abuse" "Ask for the figures behind each claim." meeting:icann68',
    '/points draft of:dns-abuse-1 language:fr text:"Demandez les chiffres derrière chaque affirmation."',
    '/points draft point:dns-abuse-1 text:"Ask for the figures behind each claim, and for their source."',
    '/points draft',
  ],
  allow: [draftsPoints],
  async run(context, args: Args) {
    if (args.text === undefined && args.seen !== undefined)
      throw new PenholderError('option_missing', { option: code('text'), text: '' });
    if (args.point !== undefined) return edit(context, args, args.point);
    if (args.text === undefined) return form(args, { seen: NOTHING });
    return add(context, args, args.text);
  },
});

/** Of these there is always one in the form: a text. */
function form(args: Args, settled: Readonly<Record<string, unknown>> = {}): Reply {
  const isAsked = (name: string) => settled.point === undefined || name in args;
  const texts = Object.entries(args).filter(([name, value]) => value !== undefined && !(name in settled));
  const values = Object.fromEntries(texts.map(([name, value]) => [name, String(value)]));
  const made = formOf(pointsDraft, { values, faults: [], settled });
  const fields = made.fields.filter(({ name }) => isAsked(name));
  return {
    ...onlyYou(),
    form: { ...made, fields: fields.map((field) => ({ ...field, required: field.name === 'text' })) },
  };
}

async function add(context: Context, args: Args, words: string): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  const { points, meetings } = context.services;
  const { language = context.actor.language } = args;
  const named = args.of === undefined ? undefined : await points.named(group.id, args.of, true);
  // of a translation its original is translated
  const of = named?.translationOf === undefined ? named : await points.named(group.id, named.translationOf, true);
  if (!of && args.topic === undefined) throw new PenholderError('option_missing', { option: code('topic'), topic: '' });
  const topics = await meetings.topics(group.id);
  const topic = of ? topics.find(({ id }) => id === of.topic) : await meetings.topic(group.id, args.topic ?? '');
  if (!topic) throw new PenholderError('topic_not_found', { typed: of?.topic ?? '', known: '' });
  const at = of ? [] : await meant(context, args);
  const point = await points.add(group, { text: words, language, topic, meetings: at, of }, member);
  return answer(context, point);
}

/** The meetings that are named; without a name the next one, where there is one. */
async function meant({ services, group, clock }: Context, { meeting, which }: Args): Promise<string[]> {
  const groupId = group?.id ?? '';
  const now = clock.now();
  if (meeting !== undefined) return meetingsMeant(services, groupId, { typed: meeting, which, now });
  const next = nextMeeting(await services.meetings.list(groupId), now);
  return next ? [next.id] : [];
}

async function edit(context: Context, args: Args, typed: string): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  const { points } = context.services;
  const point = await points.named(group.id, typed, true);
  const work = workOf(point);
  if (args.text === undefined && args.meeting === undefined) {
    const { topic, language } = point;
    const settled = { point: pointName(point), seen: work.version, topic, language };
    const at = point.translationOf === undefined ? { meeting: point.meetings.join(' | ') } : {};
    return form({ text: work.text, ...at }, settled);
  }
  const wish = {
    step: 'draft',
    text: args.text,
    meetings: await newMeetings(context, args, point),
    seen: args.seen,
  } as const;
  return edited(context, await points.change(group, point.id, wish, member), args);
}

/**
 * Left out: they stay. What is approved is put before other meetings by who approves, a translation with its original.
 * @throws point_meetings_fixed {point, meeting}
 */
async function newMeetings({ services, group, clock }: Context, { meeting: typed, which }: Args, point: TalkingPoint) {
  if (typed === undefined || typed === point.meetings.join(' | ')) return undefined;
  const ids = await meetingsMeant(services, group?.id ?? '', { typed, which, now: clock.now() });
  const isApproved = point.state === 'approved' && String(ids) !== String(point.meetings);
  if (!isApproved && point.translationOf === undefined) return ids;
  const id = pointName({ id: point.translationOf ?? point.id });
  const meeting = code(`/points approve ${id} meeting:${ids[0] ?? ''}`);
  throw new PenholderError('point_meetings_fixed', { point: code(pointName(point)), meeting });
}

async function edited(context: Context, update: Update, { text: words, meeting }: Args): Promise<Reply> {
  const { member } = groupAndMember(context);
  switch (update.outcome) {
    case 'same':
      return onlyYou(text(phrase('settings.as-it-is')));
    case 'changed':
      return answer(context, update.point, update.act);
    case 'collided': {
      const args = { point: pointName(update.point), text: words, meeting, seen: workOf(update.point).version };
      return onlyYou(
        ...collidedBlocks(update.point, update.seen),
        text(strong(phrase('point.yours'))),
        text(said(words ?? '')),
        text(phrase('issue.not-yet')),
        buttons(
          {
            label: phrase('issue.save-mine'),
            style: 'danger',
            does: { command: 'points draft', args, onlyFor: member.id },
          },
          { label: phrase('point.show'), does: { command: 'points show', args: { point: args.point } } },
        ),
      );
    }
  }
}

async function answer(context: Context, point: TalkingPoint, act?: { number: number }): Promise<Reply> {
  const { group } = groupAndMember(context);
  const around = await aroundPoint(context.services, group.id, point);
  return {
    ...onlyYou(
      text(phrase('point.saved', { point: pointName(point), version: workOf(point).version })),
      ...pointBlocks(point, around),
      ...(around.original ? [text(strong(phrase('point.original'))), text(said(workOf(around.original).text))] : []),
      buttons(...writeButtons(point), ...(act ? [undoButton(point, act)] : [])),
      smallPrint(phrase('point.draft-next')),
    ),
    replaces: true,
  };
}
