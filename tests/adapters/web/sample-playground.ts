import type { Connection } from 'mongoose';
import type { ClockControls, Persona, Playground } from '../../../adapters/web/playground/playground.ts';
import type { CommandDescription } from '../../../src/bot/catalogue.ts';
import type { MovableClock } from '../../../src/clock.ts';
import { said } from '../../../src/replies/build.ts';
import { createMessageLog } from '../../../src/storage/mongo/message-log-store.ts';

/** The eve of ICANN68. */
export const eve = new Date('2020-06-21T16:00:00Z');

const plain = { platformAdmin: false, language: 'en' } as const;

/** People of these tests: invented. */
export const personas: readonly Persona[] = [
  {
    ...plain,
    id: 'amina',
    name: 'Amina Diallo',
    roles: ['chair'],
    region: 'AFRALO',
    timeZone: 'Africa/Dakar',
    platformAdmin: true,
  },
  { ...plain, id: 'ben', name: 'Ben Carter', roles: ['member'], region: 'NARALO', timeZone: 'America/Toronto' },
  {
    ...plain,
    id: 'chloe',
    name: 'Chloé Martin',
    roles: ['member'],
    region: 'EURALO',
    timeZone: 'Europe/Paris',
    language: 'fr',
  },
  {
    ...plain,
    id: 'diego',
    name: 'Diego Rojas',
    roles: ['penholder'],
    region: 'LACRALO',
    timeZone: 'America/Bogota',
    language: 'es',
  },
  { ...plain, id: 'emi', name: 'Emi Sato', roles: ['staff'], timeZone: 'Asia/Tokyo' },
  { ...plain, id: 'omar', name: 'Omar Haddad', roles: ['observer'], timeZone: 'Asia/Beirut' },
];

const option = { required: true, positional: true, choices: [], kind: 'text' } as const;

/** Commands of these tests; their words are the real ones. */
export const commands: readonly CommandDescription[] = [
  {
    name: 'issue status',
    summary: 'issue.status.summary',
    options: [{ ...option, name: 'issue', label: 'option.issue', hint: 'option.issue.hint', suggests: 'issues' }],
    examples: ['/issue status 16'],
  },
  {
    name: 'issue list',
    summary: 'issue.list.summary',
    options: [
      {
        ...option,
        name: 'state',
        label: 'option.state',
        hint: 'option.state.hint',
        required: false,
        kind: 'choice',
        choices: ['all', 'open', 'finished'],
      },
    ],
    examples: ['/issue list open'],
  },
  { name: 'meeting next', summary: 'meeting.next.summary', options: [], examples: ['/meeting next'] },
  {
    name: 'poll consensus',
    summary: 'poll.consensus.summary',
    options: [
      { ...option, name: 'question', label: 'option.question', hint: 'option.question.hint' },
      {
        ...option,
        name: 'closes',
        label: 'option.closes',
        hint: 'option.closes.hint',
        kind: 'when',
        positional: false,
        required: false,
      },
      {
        ...option,
        name: 'hidden',
        label: 'option.hidden',
        hint: 'option.hidden.hint',
        kind: 'yes-no',
        positional: false,
        required: false,
      },
    ],
    examples: ['/poll consensus "Do we agree?" closes:2d'],
  },
  { name: 'penholder help', summary: 'help.summary', options: [], examples: ['/penholder help'] },
];

/** Controls that only move the clock. */
export function plainControls(clock: MovableClock): ClockControls {
  return {
    advance: async (ms) => clock.set(new Date(clock.now().getTime() + ms)),
    toNextPost: async () => false,
  };
}

/** A playground on a real message log. */
export function samplePlayground(connection: Connection, controls: ClockControls): Playground {
  return {
    tenant: 'web:local',
    groupName: 'At-Large',
    personas,
    channels: [
      { id: 'cpwg', name: 'cpwg', topic: said('Policy advice, polls and talking points') },
      { id: 'outreach', name: 'outreach', topic: said('Events, capacity building, ambassadors') },
      { id: 'operations', name: 'operations', topic: said('The review’s implementation, metrics and finance') },
    ],
    commands,
    messageLog: createMessageLog(connection),
    controls,
  };
}
