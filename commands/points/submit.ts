import { defineCommand } from '../../src/bot/command.ts';
import { text as textOption } from '../../src/bot/option.ts';
import { draftsPoints } from '../../src/meetings/may-points.ts';
import { undoButton } from '../../src/meetings/point-buttons.ts';
import { workOf } from '../../src/meetings/point-life.ts';
import { pointName } from '../../src/meetings/talking-point.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, joined, onlyYou, phrase, said, text } from '../../src/replies/build.ts';

/** Chairs that are named to who waits for them. */
const APPROVERS = 5;

/** Hands a draft in: the chairs are told in private, and decide. */
export const pointsSubmit = defineCommand({
  name: 'points submit',
  summary: 'points.submit.summary',
  options: { point: textOption({ max: 120, positional: true, suggests: 'points' }) },
  examples: ['/points submit dns-abuse-3'],
  allow: [draftsPoints],
  async run(context, { point: typed }) {
    const { group, member } = groupAndMember(context);
    const { points } = context.services;
    const { id } = await points.named(group.id, typed, true);
    const update = await points.change(group, id, { step: 'submit' }, member);
    if (update.outcome !== 'changed') return onlyYou(text(phrase('settings.as-it-is')));
    const approvers = (await context.services.roll.list(group.id)).filter(({ roles }) =>
      roles.some((role) => role === 'chair' || role === 'co-chair'),
    );
    return {
      ...onlyYou(
        text(phrase('point.submitted', { point: pointName(update.point) })),
        text(said(workOf(update.point).text)),
        text(
          approvers.length > 0
            ? phrase('point.waits-for', { names: joined(approvers.slice(0, APPROVERS).map(({ name }) => said(name))) })
            : phrase('point.waits-for-nobody'),
        ),
        buttons(undoButton(update.point, update.act)),
      ),
      replaces: true,
    };
  },
});
