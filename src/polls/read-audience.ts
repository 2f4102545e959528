import { nearest } from '../bot/nearest.ts';
import { PenholderError } from '../errors.ts';
import type { Group } from '../people/group.ts';
import { type Member, type Role, roles } from '../people/member.ts';
import { joined, said } from '../replies/build.ts';
import { fold } from '../text/fold.ts';
import { languages, messages } from '../text/text.ts';
import type { Audience } from './audience.ts';

/** Whom an audience may name. */
export interface Known {
  readonly group: Group;
  readonly members: readonly Member[];
}

/** The words between parts, in every language of ours; what binds least comes first. */
const EXCEPT = /\s+(?:except|but not|sauf|excepto|salvo)\s+/iu;
const OR = /\s+(?:or|ou|o)\s+/iu;
const AND = /\s+(?:and|et|y)\s+/iu;
const EVERYONE = ['everyone', 'everybody', 'channel', 'all', 'tous', 'todos', 'canal'];
const ROLL = ['roll', 'the roll', 'liste', 'padron'];

/**
 * Reads who may vote: `everyone`, `roll`, a role, a region, names of members; `|` or `or` between them takes each in,
 * `and` who is both, `except` who is not. What a whole part names goes before the words in it.
 * @throws audience_unknown {audience, known}, audience_alone {audience}, member_unclear {name}
 */
export function readAudience(typed: string, known: Known): Audience {
  const of = typed.split('|').map((part) => readPart(part.trim(), known));
  const audience = anyOf(of);
  if (audience.is !== 'everyone' && hasEveryone(audience))
    throw new PenholderError('audience_alone', { audience: typed });
  return audience;
}

function readPart(part: string, known: Known): Audience {
  const whole = named(part, known);
  if (whole) return whole;
  const [first = '', ...but] = part.split(EXCEPT);
  if (but.length > 0)
    return { is: 'except', of: readPart(first, known), but: anyOf(but.map((one) => readPart(one, known))) };
  const any = part.split(OR);
  if (any.length > 1) return anyOf(any.map((one) => readPart(one, known)));
  const all = part.split(AND);
  if (all.length > 1) return { is: 'all', of: all.map((one) => readPart(one, known)) };
  throw unknownPart(part, known);
}

function named(part: string, { group, members }: Known): Audience | undefined {
  const sought = fold(part).replace(/^@/, '');
  if (EVERYONE.includes(sought)) return { is: 'everyone' };
  if (ROLL.includes(sought)) return { is: 'roll' };
  const region = regionsOf({ group, members }).find((one) => fold(one) === sought);
  if (region !== undefined) return { is: 'region', region };
  const role = roles.find((one) => namesOf(one).includes(sought));
  if (role) return { is: 'role', role };
  const found = members.filter(({ name, id }) => fold(name) === sought || id === part);
  if (found.length > 1) throw new PenholderError('member_unclear', { name: part });
  return found[0] && { is: 'member', id: found[0].id, name: found[0].name };
}

/** A role's name in each language, one or many of them. */
function namesOf(role: Role): string[] {
  const names = [role, ...languages.map((language) => fold(messages[language][`role.${role}`]))];
  return names.flatMap((name) => [name, `${name}s`]);
}

/** A group may have members with regions and no list of them. */
function regionsOf({ group, members }: Known): string[] {
  return [...new Set([...group.regions, ...members.flatMap(({ region }) => region ?? [])])];
}

function unknownPart(part: string, known: Known): PenholderError {
  const { members } = known;
  const regions = regionsOf(known);
  const near = nearest(part, [...regions, ...roles, ...members.map(({ name }) => name)]);
  const shown = near.length > 0 ? near : ['roll', ...roles.slice(0, 5), ...regions.slice(0, 5)];
  return new PenholderError('audience_unknown', { audience: part.slice(0, 80), known: joined(shown.map(said)) });
}

function anyOf(of: readonly Audience[]): Audience {
  const [only] = of;
  return only && of.length === 1 ? only : { is: 'any', of };
}

function hasEveryone(audience: Audience): boolean {
  if (audience.is === 'any' || audience.is === 'all') return audience.of.some(hasEveryone);
  if (audience.is === 'except') return hasEveryone(audience.of) || hasEveryone(audience.but);
  return audience.is === 'everyone';
}
