import type { ChannelRef } from '../bot/adapter.ts';
import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import type { PostKind } from '../deliveries/post-kind.ts';
import { PenholderError } from '../errors.ts';
import type { Identity } from '../people/member-store.ts';
import type { KeptStore } from '../records/kept-store.ts';
import { code, phrase, said, strong, text } from '../replies/build.ts';
import { fold } from '../text/fold.ts';

/** A question that nothing on record answered, and what the staff said to it. */
export interface OpenQuestion {
  readonly id: string;
  /** What staff type: 1, 2, 3 … within the group. */
  readonly number: number;
  readonly question: string;
  readonly askedAt: string;
  readonly by: { readonly memberId: string; readonly name: string; readonly tenant: string; readonly userId: string };
  readonly answered?: { readonly text: string; readonly by: string; readonly at: string };
}

/** Questions for the staff: asked by members, answered once. */
export interface QuestionInbox {
  /** The same question of the same member again is the one that is there. */
  tell(groupId: string, question: string, by: OpenQuestion['by']): Promise<OpenQuestion>;
  /** Those without an answer, oldest first. */
  unanswered(groupId: string): Promise<OpenQuestion[]>;
  /** Answers one, and tells whoever asked. @throws question_not_found, question_answered */
  answer(groupId: string, number: number, answer: { text: string; by: string }): Promise<OpenQuestion>;
}

interface Parts {
  readonly questions: KeptStore<OpenQuestion>;
  readonly clock: Clock;
  deliveries(): Pick<Deliveries, 'owe'>;
  directChannel(identity: Identity): Promise<ChannelRef | undefined>;
}

export function createQuestionInbox({ questions, clock, deliveries, directChannel }: Parts): QuestionInbox {
  /** Owed before it is said to be answered; asking again for the same post makes no second one. */
  async function notify(groupId: string, { id, by }: OpenQuestion): Promise<void> {
    const channel = await directChannel(by);
    if (!channel) return;
    const subject = JSON.stringify({ groupId, id });
    await deliveries().owe({
      groupId,
      kind: 'question-answered',
      subject,
      occurrence: 'once',
      channel,
      dueAt: clock.now(),
    });
  }

  return {
    async tell(groupId, question, by) {
      const all = await questions.list(groupId);
      const isSame = (one: OpenQuestion) => one.by.memberId === by.memberId && fold(one.question) === fold(question);
      const there = all.find((one) => !one.answered && isSame(one));
      if (there) return there;
      for (let number = Math.max(0, ...all.map((one) => one.number)) + 1; ; number += 1) {
        const asked: OpenQuestion = { id: `q${number}`, number, question, askedAt: clock.now().toISOString(), by };
        // another may have been told at the same time
        if ((await questions.addMissing(groupId, [asked])) === 1) return asked;
      }
    },
    unanswered: async (groupId) => (await questions.list(groupId)).filter(({ answered }) => !answered),
    async answer(groupId, number, { text: words, by }) {
      const found = await questions.find(groupId, `q${number}`);
      if (!found)
        throw new PenholderError('question_not_found', { number, example: code('/issue list state:unanswered') });
      const answered = { text: words, by, at: clock.now().toISOString() };
      const changed = await questions.change(groupId, found.id, (now) => {
        if (now.answered) throw new PenholderError('question_answered', { name: now.answered.by });
        return { ...now, answered };
      });
      if (changed) await notify(groupId, changed.after);
      return changed?.after ?? found;
    },
  };
}

/** What the staff said, for whoever asked. */
export function answerPost(questions: KeptStore<OpenQuestion>): PostKind {
  return {
    kind: 'question-answered',
    async draw({ subject }) {
      const { groupId, id } = JSON.parse(subject) as { groupId: string; id: string };
      const found = await questions.find(groupId, id);
      if (!found?.answered) return undefined;
      const { text: words, by } = found.answered;
      return {
        visibility: 'channel',
        blocks: [
          text(phrase('inbox.your-question', { question: found.question })),
          text(strong(phrase('inbox.says', { name: by }))),
          text(said(words)),
        ],
      };
    },
  };
}
