import { type Check, demand, type Facts, hasRole } from '../people/checks.ts';
import type { Issue } from './issue.ts';

/** Those who keep the group's issues: they may change all of one. */
export const keepsIssues: Check = hasRole('staff', 'penholder', 'chair', 'co-chair');

/** What who carries an issue may say of it: how far it is. */
const OWN: readonly string[] = ['percent', 'state', 'note'];

/** Whether somebody carries an issue: by who they are, never by a name that anybody could take on. */
export function carries({ owners }: Issue, { actor }: Pick<Facts, 'actor'>): boolean {
  return actor.member !== undefined && owners.some(({ member }) => member === actor.member?.id);
}

/**
 * Refuses who may not change these fields of an issue: staff, penholders, chairs and admins may, and who carries it may
 * tell its progress.
 * @throws role_needed
 */
export function demandMayChange(issue: Issue, fields: readonly string[], facts: Facts): void {
  if (carries(issue, facts) && fields.every((name) => OWN.includes(name))) return;
  demand([keepsIssues], facts);
}

/** Whether somebody may tell how far an issue is. */
export function mayTellProgress(issue: Issue, facts: Facts): boolean {
  return carries(issue, facts) || keepsIssues.passes(facts);
}
