import { assertNever } from '../assert-never.ts';
import type { Audience } from './audience.ts';
import type { PollKind } from './kinds/kind.ts';
import { measureText } from './measure.ts';
import type { Poll } from './poll.ts';
import { typedOf } from './poll-edit.ts';

const MINUTE_MS = 60_000;

/**
 * What to type to ask again as a poll was asked: all that it was opened with but its moments, in place of which stands how
 * long it was open. What is asked once, such as the slots of a time poll, is left to be typed.
 */
export function typedAgain(poll: Poll, { options, isOnce, isWritten, isCarried }: PollKind): Record<string, string> {
  const { closes: _closes, opens: _opens, repeats: _repeats, prompt, ...asked } = typedOf(poll);
  const own = isOnce ? Object.keys(options).filter((name) => options[name]?.required) : [];
  const given = Object.fromEntries(Object.entries(asked).filter(([name]) => !own.includes(name)));
  const { audience, about, quorum, spread, reasons, remindHours, language } = poll;
  return {
    ...given,
    closes: durationText(poll.closesAt.getTime() - poll.openedAt.getTime()),
    ...(poll.hidden ? { hidden: poll.hidden === 'until-vote' ? poll.hidden : 'yes' } : {}),
    secret: poll.secret ? 'yes' : 'no',
    ...(quorum ? { quorum: measureText(quorum) } : {}),
    // also that there was none: else the group's or the kind's own would be
    ...(isCarried ? { spread: String(spread?.needed ?? 0) } : {}),
    ...(isWritten ? {} : { reasons: reasons ?? 'off' }),
    ...(reasons && prompt ? { prompt } : {}),
    remind: remindHours ? remindHours.map((hours) => `${hours}h`).join(' | ') : 'off',
    ...(audience ? { audience: audienceText(audience) } : {}),
    ...(about ? { about: about.id } : {}),
    ...(poll.tags ? { tags: poll.tags.join(' | ') } : {}),
    ...(poll.notify ? { notify: 'yes' } : {}),
    ...(language ? { language } : {}),
  };
}

/** Days, hours or minutes, as they may be typed. */
function durationText(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / MINUTE_MS));
  if (minutes % (24 * 60) === 0) return `${minutes / (24 * 60)}d`;
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}

/** An audience as it may be typed again: what binds least comes last. */
export function audienceText(audience: Audience): string {
  switch (audience.is) {
    case 'everyone':
    case 'roll':
      return audience.is;
    case 'role':
      return audience.role;
    case 'region':
      return audience.region;
    case 'member':
      return audience.name;
    case 'any':
      return audience.of.map(audienceText).join(audience.of.some(({ is }) => is === 'except') ? ' | ' : ' or ');
    case 'all':
      return audience.of.map(audienceText).join(' and ');
    case 'except':
      return `${audienceText(audience.of)} except ${audienceText(audience.but)}`;
    default:
      return assertNever(audience);
  }
}
