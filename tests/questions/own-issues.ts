import { issueSchema } from '../../src/issues/issue.ts';
import { changeIssue, type IssueWish } from '../../src/issues/issue-change.ts';

/** The day on which the questions about them are asked. */
export const ownAsOf = new Date('2026-10-01T12:00:00Z');

interface Own extends IssueWish {
  readonly id: string;
  readonly title: string;
}

const owner = (name: string) => ({ owners: [{ name }] });

/** Issues as members of the steering group of an open-source project add and change them in the chat. */
const written: readonly Own[] = [
  {
    id: '1',
    title: 'Move the documentation to the new site',
    ...owner('Aisha Bello'),
    state: 'in-progress',
    percent: 60,
    start: '2026-07-01',
    due: '2026-10-15',
    depends: ['Hosting team: signature of the hosting contract'],
    note: 'The old links have to be redirected before the switch.',
  },
  {
    id: '2',
    title: 'Trademark policy',
    ...owner('Tom Okafor'),
    state: 'completed',
    percent: 100,
    start: '2026-02-01',
    due: '2026-06-30',
    finished: '2026-06-12',
    note: 'The foundation’s lawyers read the final text.',
  },
  {
    id: '3',
    title: 'Security response process',
    ...owner('Li Na'),
    state: 'in-progress',
    percent: 35,
    start: '2026-08-15',
    due: '2026-09-15',
    note: 'The mailbox for reports of holes is set up; who answers at weekends is open.',
  },
  {
    id: '4',
    title: 'Election of the steering committee 2026',
    ...owner('Carmen Ruiz'),
    state: 'not-started',
    percent: 0,
    due: '2026-12-01',
    depends: ['Membership secretary: the roll of voters'],
  },
  {
    id: '5',
    title: 'Budget for the spring meeting',
    ...owner('Tom Okafor'),
    state: 'held-over',
    percent: 20,
    start: '2026-05-01',
    due: '2027-01-31',
    depends: ['Sponsors: pledges'],
    note: 'Two sponsors have said yes, one has not answered.',
  },
  {
    id: '6',
    title: 'Code of conduct revision',
    ...owner('Aisha Bello'),
    state: 'approved',
    percent: 90,
    start: '2026-03-10',
    due: '2026-09-30',
    note: 'The committee approved the text on 3 September; it is being translated.',
  },
  {
    id: '7',
    title: 'Traduction du guide des contributeurs',
    ...owner('Élodie Martin'),
    state: 'in-progress',
    percent: 45,
    start: '2026-06-01',
    due: '2026-11-30',
  },
  {
    id: '8',
    title: 'Migración del servidor de integración continua',
    ...owner('Carmen Ruiz'),
    state: 'completed',
    percent: 100,
    start: '2026-04-01',
    due: '2026-08-31',
    finished: '2026-09-04',
  },
  { id: '9', title: 'Invite the speakers', kind: 'action', ...owner('Li Na'), state: 'not-started', due: '2026-10-10' },
  {
    id: '10',
    title: 'Retire the legacy API',
    state: 'dropped',
    percent: 10,
    start: '2026-01-15',
    due: '2026-07-31',
    note: 'Dropped: two distributions still need it.',
  },
];

const change = { by: { id: 'member-1', name: 'Carmen Ruiz' }, today: '2026-09-20', language: 'en' } as const;

/** What such a group has on record: its issues and nothing else. */
export const ownRecords = {
  issues: written.map(({ id, ...wish }) =>
    changeIssue(
      issueSchema.parse({
        id,
        title: wish.title,
        workstream: [],
        start: [],
        due: [],
        finished: [],
        percent: [],
        state: [],
      }),
      wish,
      change,
    ),
  ),
  meetings: [],
  topics: [],
  talkingPoints: [],
  records: [],
  groupName: 'Steering group',
};
