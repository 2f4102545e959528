import { phrase } from '../replies/build.ts';
import type { Button } from '../replies/reply.ts';
import { workOf } from './point-life.ts';
import { pointName, type TalkingPoint } from './talking-point.ts';

/** For who decides on a point: on this text of it, not on one that comes after. */
export function decideButtons(point: TalkingPoint): Button[] {
  const args = { point: pointName(point), seen: workOf(point).version };
  return [
    { label: phrase('point.approve'), style: 'primary', does: { command: 'points approve', args } },
    { label: phrase('point.return'), does: { command: 'points return', args } },
  ];
}

/** For who writes it. */
export function writeButtons(point: TalkingPoint): Button[] {
  const { state } = workOf(point);
  const args = { point: pointName(point) };
  const edit: Button = { label: phrase('point.edit'), does: { command: 'points draft', args } };
  const submit: Button = { label: phrase('point.submit'), style: 'primary', does: { command: 'points submit', args } };
  return state === 'draft' || state === 'returned' ? [submit, edit] : [edit];
}

/** Takes it out of use. */
export function retireButton(point: TalkingPoint): Button {
  return {
    label: phrase('point.retire'),
    style: 'danger',
    does: { command: 'points retire', args: { point: pointName(point) } },
  };
}

/** Takes back what was just done. */
export function undoButton(point: TalkingPoint, act: { readonly number: number }): Button {
  return {
    label: phrase('settings.undo'),
    does: { command: 'points undo', args: { point: point.id, act: act.number } },
  };
}
