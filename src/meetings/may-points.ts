import { type Check, hasRole } from '../people/checks.ts';
import { type PointStep, transitions } from './point-life.ts';

/** Who writes talking points and hands them in. */
export const draftsPoints = hasRole('penholder', 'chair', 'co-chair', 'staff');

/** Who decides on talking points. */
export const approvesPoints = hasRole('chair', 'co-chair');

/** Who may take a step, or take it back. */
export function mayStep(step: PointStep): Check {
  return transitions[step].who === 'drafts' ? draftsPoints : approvesPoints;
}
