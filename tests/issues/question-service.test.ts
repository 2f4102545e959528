import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asking, createQuestionService } from '../../src/issues/question-service.ts';
import type { Group } from '../../src/people/group.ts';
import { loadDataSet } from '../../src/sample/data-set.ts';
import { createSampleLoader } from '../../src/sample/load-sample.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { createIndexes, createStores, type Stores } from '../../src/storage/mongo/stores.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const MINUTE = 60_000;
const START = new Date('2020-06-21T10:00:00Z');
/** The end of issue 2 as the report has it, and of nothing else that is asked about here. */
const FIRST = 'how far is member engagement?';
const FOLLOW_UP = 'and when does it end?';

describe('src/issues/question-service.ts', () => {
  const connections: Connection[] = [];
  const stores: Stores[] = [];
  const groups: Group[] = [];
  let conversations = 0;

  beforeAll(async () => {
    connections.push(await connectMongo(uri, { database: name }), await connectMongo(uri, { database: name }));
    stores.push(...connections.map(createStores));
    await createIndexes(connections[0] as Connection);
    const load = createSampleLoader((stores[0] as Stores).kept);
    const set = await loadDataSet('at-large-2020');
    for (const id of ['at-large', 'board']) {
      groups.push({ ...set.group, id } as unknown as Group);
      await load(groups.at(-1) as Group, 'at-large-2020', { isNew: false });
    }
  });
  afterAll(() => Promise.all(connections.map((connection) => connection.close())));

  /** A new conversation: each question may come to another process, be another member's, or later. */
  function converse(change: Partial<Asking['conversation']>) {
    conversations += 1;
    const own = { tenant: 'slack:T1', channelId: `C${conversations}`, thread: undefined, memberId: 'malia', ...change };
    return async (question: string, next: { process?: 0 | 1; group?: 0 | 1; by?: string; after?: number } = {}) => {
      const questions = createQuestionService({ ...(stores[next.process ?? 0] as Stores), askedPolls: async () => [] });
      return questions.ask(groups[next.group ?? 0] as Group, question, {
        now: new Date(START.getTime() + (next.after ?? 0) * MINUTE),
        language: 'en',
        timeZone: 'UTC',
        conversation: { ...own, memberId: next.by ?? own.memberId },
      });
    };
  }

  it('a question follows up on the one before it, also in another process', async () => {
    const ask = converse({});
    expect((await ask(FIRST)).about?.entities).toEqual(['issue:2']);
    const next = await ask(FOLLOW_UP, { process: 1, after: 1 });
    expect(next).toMatchObject({ known: 'recorded', about: { entities: ['issue:2'] } });
  });

  it('what another process changes is in the next answer', async () => {
    const [first, second] = stores as [Stores, Stores];
    const [group] = groups as [Group];
    const asked = { now: START, language: 'en', timeZone: 'UTC' } as const;
    const questions = createQuestionService({
      ...first,
      askedPolls: async (groupId) => {
        const found = await first.polls.list(groupId, { states: ['open'], limit: 9, skip: 0 });
        const source = { document: 'polls', date: '2020-06-21', section: '1' };
        return found.map(({ id, question }) => ({ id, question, state: 'open', source }));
      },
    });
    const conversation = { tenant: 'slack:T1', channelId: 'C0', thread: undefined, memberId: 'malia' };
    const sentence = async (question: string) =>
      JSON.stringify(await questions.ask(group, question, { ...asked, conversation }));
    expect(await sentence('status of issue 7')).not.toContain('Working parties');
    await second.kept.issues.change(group.id, '7', (issue) => ({ ...issue, title: 'Working parties' }));
    expect(await sentence('status of issue 7')).toContain('Working parties');
    await second.kept.issues.remove(group.id, '7');
    expect(await sentence('status of issue 7')).toContain('no-such-issue');
    expect(await sentence('which polls are open?')).not.toContain('Shall we meet in Basel?');
    await second.polls.add({
      id: 'p1',
      groupId: group.id,
      kind: 'consensus',
      terms: {},
      question: 'Shall we meet in Basel?',
      openedAt: START,
      openedBy: { memberId: 'm', name: 'm' },
      closesAt: new Date(START.getTime() + 60 * MINUTE),
      hidden: false,
      secret: true,
    });
    expect(await sentence('which polls are open?')).toContain('Shall we meet in Basel?');
  });

  it('without a question before it nothing is taken for meant', async () => {
    expect((await converse({})(FOLLOW_UP)).known).not.toBe('recorded');
  });

  it('all who write in a thread talk about the same, for days', async () => {
    const ask = converse({ thread: '1592733600.000100' });
    await ask(FIRST);
    const next = await ask(FOLLOW_UP, { by: 'florine', after: 3 * 24 * 60 });
    expect(next.about?.entities).toEqual(['issue:2']);
  });

  it('outside of threads nobody goes on where another stopped, or where they stopped long ago', async () => {
    const ask = converse({});
    await ask(FIRST);
    expect((await ask(FOLLOW_UP, { by: 'florine', after: 1 })).known).not.toBe('recorded');
    expect((await ask(FOLLOW_UP, { after: 31 })).known).not.toBe('recorded');
  });

  it('a channel that was given to another group has no memory of the first', async () => {
    const ask = converse({ thread: '1592733600.000200' });
    await ask(FIRST);
    expect((await ask(FOLLOW_UP, { group: 1, after: 1 })).known).not.toBe('recorded');
  });

  it('of two questions that come at once the later one is what the next follows up on', async () => {
    const ask = converse({ thread: '1592733600.000300' });
    await ask('how far is metrics?', { after: 2 });
    await ask(FIRST, { process: 1, after: 1 });
    expect((await ask(FOLLOW_UP, { after: 3 })).about?.entities).toEqual(['issue:16']);
  });
});
