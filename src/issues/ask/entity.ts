import type { Meeting, Session } from '../../meetings/meeting.ts';
import type { Topic } from '../../meetings/talking-point.ts';
import type { GroupRecord, RecordKind } from '../../records/record.ts';
import type { Inline } from '../../replies/reply.ts';
import type { Issue } from '../issue.ts';
import type { Source } from '../source.ts';

/** A poll as far as questions about it need it. */
export interface AskedPoll {
  readonly id: string;
  readonly question: string;
  /** Under what the group has put it. */
  readonly tags?: readonly string[];
  readonly state: 'open' | 'closed';
  /** What came of it: the outcome as it was stated, else in the words of the result; absent while it is open. */
  readonly outcome?: Inline;
  /** Votes by choice, in the ballot's order; absent where the poll keeps them to itself. */
  readonly counts?: readonly { readonly label: string; readonly votes: number }[];
  readonly closesAt?: Date;
  /** Where it stands: the group's own record of its polls. */
  readonly source: Source;
}

/** Something that a question can be about. */
export type Entity =
  | { readonly key: string; readonly class: 'issue'; readonly issue: Issue }
  | { readonly key: string; readonly class: 'meeting'; readonly meeting: Meeting }
  | { readonly key: string; readonly class: 'session'; readonly session: Session; readonly meeting: Meeting }
  | { readonly key: string; readonly class: 'topic'; readonly topic: Topic }
  | { readonly key: string; readonly class: 'poll'; readonly poll: AskedPoll }
  | { readonly key: string; readonly class: RecordKind; readonly record: GroupRecord };

/** What kind of thing an entity is. */
export type EntityClass = Entity['class'];
/** The entity of one class. */
export type EntityOf<C extends EntityClass> = Extract<Entity, { readonly class: C }>;

/** The title by which an entity is shown. */
export function titleOf(entity: Entity): string {
  switch (entity.class) {
    case 'issue':
      return entity.issue.title;
    case 'meeting':
      return entity.meeting.title;
    case 'session':
      return entity.session.title;
    case 'topic':
      return entity.topic.title;
    case 'poll':
      return entity.poll.question;
    default:
      return entity.record.title;
  }
}

/** Every name by which people may mean an entity, in any language. */
export function namesOf(entity: Entity): string[] {
  switch (entity.class) {
    case 'issue':
      return [entity.issue.title, ...entity.issue.titles.map(({ text }) => text), ...entity.issue.aliases];
    case 'meeting':
      return [entity.meeting.title, ...entity.meeting.aliases.filter((alias) => !/^\d+$/.test(alias))];
    case 'session':
      return [entity.session.title];
    case 'topic': {
      const { title, shortName, titles, aliases } = entity.topic;
      return [title, shortName, ...titles.map(({ text }) => text), ...aliases];
    }
    case 'poll':
      return [entity.poll.question, ...(entity.poll.tags ?? [])];
    default: {
      const { title, titles, aliases } = entity.record;
      return [title, ...titles.map(({ text }) => text), ...aliases];
    }
  }
}

/** The entity that an issue is. */
export function entityOfIssue(issue: Issue): EntityOf<'issue'> {
  return { key: `issue:${issue.id}`, class: 'issue', issue };
}
