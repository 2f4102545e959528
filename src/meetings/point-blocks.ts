import type { Act } from '../people/act.ts';
import { context, fields, heading, joined, list, phrase, said, strong, text, time } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { Meeting } from './meeting.ts';
import { textDiff } from './point-diff.ts';
import { type Did, didOf } from './point-keeper.ts';
import { workOf, writtenOf } from './point-life.ts';
import { isCurrent } from './shown-points.ts';
import { pointName, type TalkingPoint, type Topic, type Written } from './talking-point.ts';

/** What is told with a point. */
export interface Around {
  readonly topic: Topic | undefined;
  readonly meetings: readonly Pick<Meeting, 'id' | 'title'>[];
  readonly original: TalkingPoint | undefined;
  readonly translations: readonly TalkingPoint[];
}

/** Versions and acts that are told. */
const VERSIONS = 5;
const ACTS = 6;

/** A point as its newest text stands. */
export function pointBlocks(point: TalkingPoint, around: Around): Block[] {
  const work = workOf(point);
  const isNewer = work.version !== point.version;
  return [
    heading(phrase('point.title', { point: pointName(point) })),
    text(said(work.text)),
    fields(
      [
        phrase('point.state'),
        isNewer ? phrase('point.state-beside', stateParams(point)) : phrase(`points.state.${work.state}`),
      ],
      [phrase('option.topic'), topicWords(around.topic)],
      [phrase('option.meeting'), meetingWords(point, around)],
      [phrase('option.language'), languageWords(point, around)],
      ...(work.drafter ? [[phrase('point.by'), said(work.drafter.name)] as const] : []),
    ),
    ...(work.comment === undefined ? [] : [text(phrase('point.returned-with', { comment: work.comment }))]),
    ...(isNewer ? [text(strong(phrase('point.against-posted'))), text(textDiff(point.text, work.text))] : []),
  ];
}

function stateParams(point: TalkingPoint) {
  const { version, state } = workOf(point);
  return { version, state: phrase(`points.state.${state}`), approved: point.version };
}

function topicWords(topic: Topic | undefined): Inline {
  return topic ? phrase('points.topic', { number: topic.number, topic: topic.shortName }) : phrase('not-recorded');
}

function meetingWords(point: TalkingPoint, { meetings, original }: Around): Inline {
  const ids = (original ?? point).meetings;
  if (ids.length === 0) return phrase('point.no-meeting');
  return joined(ids.map((id) => said(meetings.find((one) => one.id === id)?.title ?? id)));
}

/** Its language, of what it is a translation, and how its translations are. */
function languageWords(point: TalkingPoint, { original, translations }: Around): Inline {
  const own = phrase(`language.${point.language}`);
  if (original) {
    const translation = workOf(point);
    // the newest text may be translated before it is approved
    const isOne = isCurrent(translation, original) || isCurrent(translation, workOf(original));
    const key = isOne ? 'point.translates' : 'point.translates-outdated';
    return joined([own, phrase(key, { point: pointName(original) })], ' · ');
  }
  const others = translations.map((one) => {
    const language = phrase(`language.${one.language}`);
    if (one.state !== 'approved')
      return phrase('point.lacks.language-yet', { language, state: phrase(`points.state.${one.state}`) });
    return isCurrent(one, point) ? language : phrase('point.lacks.outdated', { language });
  });
  return joined([own, ...others], ' · ');
}

/** The texts that a point had, the newest first, each as what it changed. */
export function versionBlocks(point: TalkingPoint): Block[] {
  const written = writtenOf(point);
  if (written.length < 2) return [];
  const newest = written.map((one, at) => versionWords(one, written[at - 1])).toReversed();
  return [text(strong(phrase('point.versions'))), list(newest.slice(0, VERSIONS))];
}

function versionWords(one: Written, before: Written | undefined): Inline {
  const head = phrase('point.version', { version: one.version });
  const who =
    one.by && one.at ? [phrase('point.by-on', { name: one.by.name, at: time(new Date(one.at), 'date') })] : [];
  return joined([head, ...who, before ? textDiff(before.text, one.text) : said(one.text)], ' · ');
}

/** What was done to a point and by whom, the newest first. */
export function actBlocks(acts: readonly Act[]): Block[] {
  const lines = acts.slice(0, ACTS).map((act) => {
    const did = didOf(act);
    const parts = [
      did ? didWords(did) : phrase('point.did.undone'),
      phrase('point.by-on', { name: act.by.name, at: time(act.at) }),
    ];
    return joined([...parts, ...(act.why === undefined ? [] : [said(act.why)])], ' · ');
  });
  return lines.length > 0 ? [text(strong(phrase('point.acts'))), list(lines)] : [];
}

function didWords({ step, version }: Did): Inline {
  return phrase(`point.did.${step}`, { version });
}

/** There is a newer text than the one that was seen. */
export function collidedBlocks(point: TalkingPoint, seen: Written): Block[] {
  const work = workOf(point);
  const name = work.drafter?.name;
  return [
    heading(phrase('point.collided', { point: pointName(point) })),
    text(textDiff(seen.text, work.text)),
    ...(name === undefined ? [] : [context(phrase('meeting.notice.by', { name }))]),
  ];
}
