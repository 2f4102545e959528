import { z } from 'zod';
import { type Issue, issueSchema } from '../issues/issue.ts';
import { isoDateSchema } from '../issues/source.ts';
import { type Meeting, meetingSchema } from '../meetings/meeting.ts';
import { type TalkingPoint, type Topic, talkingPointSchema, topicSchema } from '../meetings/talking-point.ts';
import { type GroupRecord, groupRecordSchema } from '../records/record.ts';
import { type SampleGroup, sampleGroupSchema } from './sample-group.ts';

const documentSchema = z.strictObject({
  /** What `source.document` says. */
  title: z.string().min(1),
  date: isoDateSchema,
  fullTitle: z.string().min(1),
  /** True: what comes from it is invented or added, for trying the bot. */
  sample: z.boolean().default(false),
  note: z.string().min(1).optional(),
});

/** What a data set holds. */
export interface Contents {
  documents: z.infer<typeof documentSchema>[];
  group: SampleGroup;
  issues: Issue[];
  meetings: Meeting[];
  topics: Topic[];
  talkingPoints: TalkingPoint[];
  records: GroupRecord[];
}

/** The file of each part and what is in it. Records are spread over the files of a folder, each a list of them. */
export const partFiles = {
  documents: { file: 'documents.json', schema: z.array(documentSchema) },
  group: { file: 'group.json', schema: sampleGroupSchema },
  issues: { file: 'issues.json', schema: z.array(issueSchema) },
  meetings: { file: 'meetings.json', schema: z.array(meetingSchema) },
  topics: { file: 'topics.json', schema: z.array(topicSchema) },
  talkingPoints: { file: 'talking-points.json', schema: z.array(talkingPointSchema) },
  records: { file: 'records/', schema: z.array(groupRecordSchema) },
} as const;

/** All sessions of all meetings. */
export function sessionsOf({ meetings }: Contents): Meeting['sessions'] {
  return meetings.flatMap((meeting) => meeting.sessions);
}
