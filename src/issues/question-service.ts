import QuickLRU from 'quick-lru';
import type { Group } from '../people/group.ts';
import type { KeptStores } from '../records/kept-stores.ts';
import { type Answer, answer } from './ask/answer.ts';
import { buildCorpus, type Corpus } from './ask/corpus.ts';
import type { AskOptions } from './ask/kind.ts';

export interface QuestionService {
  /** Answers from what the group has recorded; says so when that is nothing. */
  ask(group: Group, question: string, options: AskOptions): Promise<Answer>;
}

/** Groups whose records are kept ready, and for how long (milliseconds): a change is seen this much later. */
const GROUPS = 50;
const READY_MS = 5000;

export function createQuestionService(kept: KeptStores): QuestionService {
  const ready = new QuickLRU<string, Promise<Corpus>>({ maxSize: GROUPS, maxAge: READY_MS });

  async function read({ id, name }: Group): Promise<Corpus> {
    const [issues, meetings, topics, talkingPoints, records] = await Promise.all([
      kept.issues.list(id),
      kept.meetings.list(id),
      kept.topics.list(id),
      kept.points.list(id),
      kept.records.list(id),
    ]);
    return buildCorpus({ issues, meetings, topics, talkingPoints, records, groupName: name });
  }

  return {
    async ask(group, question, options) {
      const known = ready.get(group.id);
      const reading = known ?? read(group);
      if (!known) ready.set(group.id, reading);
      try {
        return answer(question, await reading, options);
      } catch (error) {
        ready.delete(group.id);
        throw error;
      }
    },
  };
}
