import { type Context, defineCommand } from '../../src/bot/command.ts';
import { choice, integer, optional, text as textOption } from '../../src/bot/option.ts';
import { aroundPoint, meetingsMeant } from '../../src/meetings/around-point.ts';
import { approvesPoints } from '../../src/meetings/may-points.ts';
import { collidedBlocks, pointBlocks } from '../../src/meetings/point-blocks.ts';
import { decideButtons, undoButton } from '../../src/meetings/point-buttons.ts';
import { didOf, type PointWish } from '../../src/meetings/point-keeper.ts';
import { workOf } from '../../src/meetings/point-life.ts';
import { pointName, type TalkingPoint } from '../../src/meetings/talking-point.ts';
import type { Act } from '../../src/people/act.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, onlyYou, phrase, context as smallPrint, text } from '../../src/replies/build.ts';
import type { Reply } from '../../src/replies/reply.ts';

/** Approves what was submitted: from then on it is posted. What is approved may be put before further meetings. */
export const pointsApprove = defineCommand({
  name: 'points approve',
  summary: 'points.approve.summary',
  options: {
    point: textOption({ max: 120, positional: true, suggests: 'points' }),
    meeting: optional(textOption({ max: 400, suggests: 'meetings', hint: 'option.meeting.approve-hint' })),
    which: optional(choice(['one', 'all'], { unasked: true })),
    seen: optional(integer({ min: 1, max: 1e6, unasked: true })),
  },
  examples: ['/points approve dns-abuse-3', '/points approve dns-abuse-1 meeting:icann67'],
  allow: [approvesPoints],
  async run(context, { point: typed, meeting, which, seen }) {
    const { group, member } = groupAndMember(context);
    const { points } = context.services;
    const point = await points.named(group.id, typed, true);
    const now = context.clock.now();
    const added =
      meeting === undefined ? [] : await meetingsMeant(context.services, group.id, { typed: meeting, which, now });
    const meetings = added.length > 0 ? { meetings: [...new Set([...point.meetings, ...added])] } : {};
    // what is approved already is only meant for more meetings
    const step =
      point.state === 'approved' && workOf(point).state !== 'submitted' && added.length > 0 ? 'meetings' : 'approve';
    const wish: PointWish = { step, seen, ...meetings };
    const update = await points.change(group, point.id, wish, member);
    switch (update.outcome) {
      case 'same':
        return onlyYou(text(phrase('settings.as-it-is')));
      case 'collided':
        return onlyYou(...collidedBlocks(update.point, update.seen), buttons(...decideButtons(update.point)));
      case 'changed':
        return approved(context, update.point, update.act);
    }
  },
});

async function approved(context: Context, point: TalkingPoint, act: Act): Promise<Reply> {
  const { group } = groupAndMember(context);
  const isMeant = didOf(act)?.step === 'meetings';
  return {
    ...onlyYou(
      text(phrase(isMeant ? 'point.meant' : 'point.approved', { point: pointName(point) })),
      ...pointBlocks(point, await aroundPoint(context.services, group.id, point)),
      buttons(undoButton(point, act)),
      smallPrint(phrase('point.posted-with')),
    ),
    replaces: true,
  };
}
