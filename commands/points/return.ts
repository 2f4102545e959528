import { defineCommand } from '../../src/bot/command.ts';
import { integer, optional, text as textOption } from '../../src/bot/option.ts';
import { approvesPoints } from '../../src/meetings/may-points.ts';
import { collidedBlocks } from '../../src/meetings/point-blocks.ts';
import { decideButtons, undoButton } from '../../src/meetings/point-buttons.ts';
import { pointName } from '../../src/meetings/talking-point.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, onlyYou, phrase, said, text } from '../../src/replies/build.ts';

/** Gives what was submitted back to who wrote it, with what is to be changed. */
export const pointsReturn = defineCommand({
  name: 'points return',
  summary: 'points.return.summary',
  options: {
    point: textOption({ max: 120, positional: true, suggests: 'points' }),
    comment: textOption({ max: 500, positional: true, paragraph: true, hint: 'option.comment.point-hint' }),
    seen: optional(integer({ min: 1, max: 1e6, unasked: true })),
  },
  examples: ['/points return dns-abuse-3 comment:"Say where the figures are from."'],
  allow: [approvesPoints],
  async run(context, { point: typed, comment, seen }) {
    const { group, member } = groupAndMember(context);
    const { points } = context.services;
    const { id } = await points.named(group.id, typed, true);
    const update = await points.change(group, id, { step: 'return', comment, seen }, member);
    if (update.outcome === 'collided')
      return onlyYou(...collidedBlocks(update.point, update.seen), buttons(...decideButtons(update.point)));
    if (update.outcome === 'same') return onlyYou(text(phrase('settings.as-it-is')));
    return {
      ...onlyYou(
        text(phrase('point.returned', { point: pointName(update.point) })),
        text(said(comment)),
        buttons(undoButton(update.point, update.act)),
      ),
      replaces: true,
    };
  },
});
