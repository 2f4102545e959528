import { defineCommand } from '../../src/bot/command.ts';
import { text as textOption } from '../../src/bot/option.ts';
import { approvesPoints } from '../../src/meetings/may-points.ts';
import { undoButton } from '../../src/meetings/point-buttons.ts';
import { pointName } from '../../src/meetings/talking-point.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, onlyYou, phrase, said, text } from '../../src/replies/build.ts';

/** Takes a point out of use: it is not posted any more, and posts that have it are drawn without it. */
export const pointsRetire = defineCommand({
  name: 'points retire',
  summary: 'points.retire.summary',
  options: { point: textOption({ max: 120, positional: true, suggests: 'points' }) },
  examples: ['/points retire dns-abuse-2'],
  allow: [approvesPoints],
  async run(context, { point: typed }) {
    const { group, member } = groupAndMember(context);
    const { points } = context.services;
    const { id } = await points.named(group.id, typed, true);
    const update = await points.change(group, id, { step: 'retire' }, member);
    if (update.outcome !== 'changed') return onlyYou(text(phrase('settings.as-it-is')));
    return {
      ...onlyYou(
        text(phrase('point.retired', { point: pointName(update.point) })),
        text(said(update.point.text)),
        buttons(undoButton(update.point, update.act)),
      ),
      replaces: true,
    };
  },
});
