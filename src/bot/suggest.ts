import { byStart } from '../meetings/calendar.ts';
import { knownDataSets } from '../sample/data-set.ts';
import type { Suggestions } from './option.ts';
import type { Services } from './services.ts';

/** A value that completion may offer, and what it stands for. */
export interface Suggestion {
  readonly value: string;
  readonly label: string;
}

/** How many polls are offered. */
const POLLS = 20;

/** The values of an option that names something of a group. */
export async function suggestValues(services: Services, groupId: string, kind: Suggestions): Promise<Suggestion[]> {
  switch (kind) {
    case 'issues':
      return (await services.issues.list(groupId)).map(({ id, title }) => ({ value: id, label: title }));
    case 'meetings':
      return byStart(await services.meetings.list(groupId)).map(({ id, title }) => ({ value: id, label: title }));
    case 'topics':
      return (await services.meetings.topics(groupId)).map(({ number, shortName }) => ({
        value: String(number),
        label: shortName,
      }));
    case 'polls': {
      const polls = await services.polls.list(groupId, {
        states: ['open', 'closing', 'closed'],
        limit: POLLS,
        skip: 0,
      });
      return polls.map(({ number, question }) => ({ value: String(number), label: question }));
    }
    case 'samples':
      return (await knownDataSets()).map((name) => ({ value: name, label: name }));
    case 'zones':
      return Intl.supportedValuesOf('timeZone').map((name) => ({ value: name, label: name }));
  }
}
