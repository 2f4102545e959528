import { byStart } from '../meetings/calendar.ts';
import { workOf } from '../meetings/point-life.ts';
import { pointName } from '../meetings/talking-point.ts';
import { pollStates } from '../polls/poll.ts';
import { knownDataSets } from '../sample/data-set.ts';
import { fold } from '../text/fold.ts';
import type { Suggestions } from './option.ts';
import type { Services } from './services.ts';

/** A value that completion may offer, and what it stands for. */
export interface Suggestion {
  readonly value: string;
  readonly label: string;
}

/** How many polls are offered. */
const POLLS = 20;

/**
 * Of all values those that fit what is typed, best first: a value or label that begins so, then one with a word that
 * does, then one that holds it; case and accents do not count. Nothing typed: the first ones.
 */
export function rankSuggestions(all: readonly Suggestion[], typed: string, limit: number): Suggestion[] {
  const sought = fold(typed.trim());
  const scored = all.map((suggestion) => ({ suggestion, score: scoreOf(suggestion, sought) }));
  const fitting = scored.filter(({ score }) => score > 0);
  return fitting
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}

/**
 * Of all values those that fit what is typed of an option. Tags are a list: what is typed before its last `|` stays, and
 * is not offered again.
 */
export function fittingValues(
  all: readonly Suggestion[],
  { kind, typed, limit }: { kind: Suggestions; typed: string; limit: number },
): Suggestion[] {
  const at = kind === 'tags' ? typed.lastIndexOf('|') : -1;
  if (at < 0) return rankSuggestions(all, typed, limit);
  const given = typed
    .slice(0, at)
    .split('|')
    .flatMap((tag) => tag.trim() || []);
  const others = all.filter(({ value }) => !given.some((tag) => fold(tag) === fold(value)));
  return rankSuggestions(others, typed.slice(at + 1), limit).map(({ value }) => {
    const whole = [...given, value].join(' | ');
    return { value: whole, label: whole };
  });
}

function scoreOf({ value, label }: Suggestion, sought: string): number {
  const texts = [fold(value), fold(label)];
  if (texts.some((text) => text === sought)) return 4;
  if (texts.some((text) => text.startsWith(sought))) return 3;
  if (texts.some((text) => text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(sought)))) return 2;
  return texts.some((text) => text.includes(sought)) ? 1 : 0;
}

/**
 * The values of an option that names something of a group. @param place.drafts for somebody who may see talking points
 * that are not approved
 */
export async function suggestValues(
  services: Services,
  { groupId, tenant, drafts = false }: { groupId: string; tenant: string; drafts?: boolean },
  kind: Suggestions,
): Promise<Suggestion[]> {
  switch (kind) {
    case 'issues':
      return (await services.issues.list(groupId)).map(({ id, title }) => ({ value: id, label: title }));
    case 'meetings':
      return byStart(await services.meetings.list(groupId)).map(({ id, title }) => ({ value: id, label: title }));
    case 'matters':
      return [
        ...(await suggestValues(services, { groupId, tenant }, 'issues')),
        ...(await suggestValues(services, { groupId, tenant }, 'meetings')),
      ];
    case 'topics':
      return (await services.meetings.topics(groupId)).map(({ number, shortName }) => ({
        value: String(number),
        label: shortName,
      }));
    case 'points': {
      const points = (await services.points.list(groupId)).filter(({ state }) => drafts || state === 'approved');
      return points.map((point) => ({ value: pointName(point), label: drafts ? workOf(point).text : point.text }));
    }
    case 'polls': {
      const polls = await services.polls.list(groupId, {
        states: pollStates,
        limit: POLLS,
        skip: 0,
      });
      return polls.map(({ number, question }) => ({ value: String(number), label: question }));
    }
    case 'tags':
      return (await services.polls.tagsIn(groupId)).map((tag) => ({ value: tag, label: tag }));
    case 'members':
      return (await services.roll.list(groupId)).map(({ name }) => ({ value: name, label: name }));
    case 'channels':
      return (await services.places.list(tenant, 'channel')).map(({ name }) => ({
        value: `#${name}`,
        label: `#${name}`,
      }));
    case 'samples':
      return (await knownDataSets()).map((name) => ({ value: name, label: name }));
    case 'zones':
      return Intl.supportedValuesOf('timeZone').map((name) => ({ value: name, label: name }));
  }
}
