import type { Clock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import { chatSource } from '../issues/issue-change.ts';
import { type Act, type ActStore, actorOf, differenceOf, fieldsBefore, lastStanding } from '../people/act.ts';
import type { Group } from '../people/group.ts';
import type { Member } from '../people/member.ts';
import type { Changed, KeptStore, Note } from '../records/kept-store.ts';
import { fold } from '../text/fold.ts';
import { todayIn } from './calendar.ts';
import { idOfTitle } from './meeting-id.ts';
import type { Topic } from './talking-point.ts';

/** Keeps the themes on which a group speaks. */
export interface TopicKeeper {
  /** Adds one under the next number. @throws topic_there {topic} */
  add(group: Group, title: string, by: Member): Promise<Topic>;
  /** Gives one another name; it is found by the old one, too. @throws topic_there {topic}, topic_not_found */
  rename(group: Group, topic: Topic, given: { title: string; by: Member }): Promise<{ topic: Topic; act: Act }>;
  /** Takes the last renaming back, if it still is the one with this number. @throws nothing_to_undo, changed_meanwhile */
  undo(group: Group, topic: Topic, given: { act: number; by: Member }): Promise<Topic>;
}

interface Parts {
  readonly topics: KeptStore<Topic>;
  readonly acts: ActStore;
  readonly clock: Clock;
}

const LOOKED_THROUGH = 20;

export function createTopicKeeper({ topics, acts, clock }: Parts): TopicKeeper {
  async function demandNew(groupId: string, title: string, but?: string): Promise<Topic[]> {
    const all = await topics.list(groupId);
    const there = all.find(
      (one) => one.id !== but && [one.title, one.shortName].some((name) => fold(name) === fold(title)),
    );
    if (there) throw new PenholderError('topic_there', { topic: `${there.number}. ${there.shortName}` });
    return all;
  }

  const noteBy = (by: Member, act: Pick<Act, 'about' | 'before' | 'after'> & Partial<Act>): Note => ({
    at: clock.now(),
    kind: 'topic',
    by: actorOf(by),
    ...act,
  });

  async function change(
    group: Group,
    { id }: Topic,
    { how, by, undoes }: { how: (now: Topic) => Topic; by: Member; undoes?: number },
  ): Promise<{ topic: Topic; act: Act }> {
    const undone = undoes === undefined ? {} : { undoes };
    const noting = ({ before, after }: Changed<Topic>) =>
      noteBy(by, { about: id, ...differenceOf(before, after), ...undone });
    const done = await topics.change(group.id, id, how, noting);
    if (!done?.act) throw new PenholderError('topic_not_found', { typed: id, known: '' });
    return { topic: done.after, act: done.act };
  }

  return {
    async add(group, title, by) {
      const all = await demandNew(group.id, title);
      const source = chatSource({ by, today: todayIn(group.timeZone, clock.now()) });
      const number = Math.max(0, ...all.map((one) => one.number)) + 1;
      const base = `topic-${idOfTitle(title)}`;
      for (let again = 1; again < 1000; again += 1) {
        const id = again === 1 ? base : `${base}-${again}`;
        const topic: Topic = { id, title, titles: [], number, shortName: title, aliases: [], source };
        const note = () => noteBy(by, { about: id, before: {}, after: { ...topic } });
        if ((await topics.addMissing(group.id, [topic], note)) === 1) return topic;
      }
      throw new PenholderError('busy');
    },
    async rename(group, topic, { title, by }) {
      await demandNew(group.id, title, topic.id);
      // what it is called in other languages is the old name's
      const how = (now: Topic) => ({
        ...now,
        title,
        shortName: title,
        titles: [],
        aliases: [...new Set([...now.aliases, now.title, now.shortName])],
      });
      return change(group, topic, { how, by });
    },
    async undo(group, topic, { act, by }) {
      const last = lastStanding(
        await acts.list(group.id, { kinds: ['topic'], about: topic.id, limit: LOOKED_THROUGH }),
      );
      if (!last || 'id' in last.after) throw new PenholderError('nothing_to_undo');
      if (last.number !== act) throw new PenholderError('changed_meanwhile');
      const how = (now: Topic) => ({ ...now, ...fieldsBefore(now, last) });
      return (await change(group, topic, { how, by, undoes: last.number })).topic;
    },
  };
}
