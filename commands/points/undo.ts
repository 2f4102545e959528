import { defineCommand } from '../../src/bot/command.ts';
import { integer, text as textOption } from '../../src/bot/option.ts';
import { aroundPoint } from '../../src/meetings/around-point.ts';
import { approvesPoints, draftsPoints, mayStep } from '../../src/meetings/may-points.ts';
import { pointBlocks } from '../../src/meetings/point-blocks.ts';
import { writeButtons } from '../../src/meetings/point-buttons.ts';
import { didOf } from '../../src/meetings/point-keeper.ts';
import { pointName } from '../../src/meetings/talking-point.ts';
import { demand } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, onlyYou, phrase, text } from '../../src/replies/build.ts';

/** Takes back what was last done to a point: who may do it may take it back. */
export const pointsUndo = defineCommand({
  name: 'points undo',
  summary: 'points.undo.summary',
  options: { point: textOption({ max: 120 }), act: integer({ min: 1, max: 1e9, unasked: true }) },
  examples: [],
  allow: [draftsPoints],
  hidden: true,
  async run(context, { point: id, act: number }) {
    const { group, member } = groupAndMember(context);
    const { points } = context.services;
    const point = await points.named(group.id, id, true);
    const act = (await points.acts(group.id, point.id)).find((one) => one.number === number);
    const step = act && didOf(act)?.step;
    const isApproved = point.state === 'approved';
    if (step) demand([step === 'meetings' ? (isApproved ? approvesPoints : draftsPoints) : mayStep(step)], context);
    const undone = await points.undo(group, point.id, number, member);
    return {
      ...onlyYou(
        text(phrase('point.undone', { point: pointName(undone) })),
        ...pointBlocks(undone, await aroundPoint(context.services, group.id, undone)),
        buttons(...writeButtons(undone)),
      ),
      replaces: true,
    };
  },
});
