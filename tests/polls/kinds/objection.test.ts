import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objection } from '../../../src/polls/kinds/objection.ts';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { pollKindContract } from '../../contracts/poll-kind.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

describe('src/polls/kinds/objection.ts', () => {
  pollKindContract({
    kind: objection,
    line: '/poll objection "Adopt the minutes?" text:"As circulated." closes:1h',
    ballots: [
      { press: 'Support', says: 'Support' },
      { press: 'Object', reason: 'Page 2 is wrong', says: 'Object' },
    ],
    result: [
      'There are 2 objections: it does not stand.',
      'Support: 0 · Object: 2 (100% of ballots)',
      'Object: Page 2 is wrong',
    ],
    recount: {
      terms: { text: 'x' },
      ballots: fc.constantFrom('support', 'object'),
      naive: (cast) => ({
        support: cast.filter((each) => each === 'support').length,
        object: cast.filter((each) => each === 'object').length,
      }),
    },
  });

  describe('through the bot', () => {
    const { uri, name } = freshDatabase();
    let bot: WholeBot;
    beforeAll(async () => {
      bot = await startWholeBot({ uri, database: name });
    });
    afterAll(() => bot.stop());
    const drawn = (at: number) => bot.adapter.messages.at(at)?.drawings.at(-1)?.reply as SealedReply;

    it('ends early once everybody on the roll supports it', async () => {
      await bot.say('ottilie', '/poll objection "Adopt it?" text:"The text."');
      const poll = drawn(-1);
      expect(textOf(poll)).toContain('Open until Sun, 28 June 2020');
      const roll = ['ottilie', 'keahi', 'meherun', 'kouame', 'malia', 'itzel', 'waverly', 'florine'];
      for (const who of roll) expect((await bot.press(who, poll, 'Support'))?.reply.error, who).toBeUndefined();
      expect(textOf(drawn(-1))).toContain('Everybody on the roll supports it: it stands.');
    });

    it('an objection is shown, and offers a vote with the question filled in', async () => {
      await bot.say('ottilie', '/poll objection "Adopt it now?" text:"The new text."');
      const at = bot.adapter.messages.length - 1;
      const asked = await bot.press('malia', drawn(at), 'Object');
      const token = asked?.reply.form?.does as string;
      await bot.say('malia', '', { kind: 'action', token, values: { reason: 'Too soon' } });
      await expect.poll(() => textOf(drawn(at))).toContain('Too soon');
      expect((await bot.press('malia', drawn(at), 'Turn into a vote …'))?.reply.error).toBe('role_needed');
      const form = (await bot.press('ottilie', drawn(at), 'Turn into a vote …'))?.reply.form;
      const filled = Object.fromEntries(form?.fields.map(({ name: field, value }) => [field, value]) ?? []);
      expect(filled).toMatchObject({ question: 'Adopt it now?', background: 'The new text.' });
      const sent = await bot.say('ottilie', '', {
        kind: 'action',
        token: form?.does as string,
        values: { question: 'Adopt it now?', background: 'The new text.' },
      });
      expect(textOf(sent?.reply as SealedReply)).toContain('is open until');
      expect(textOf(drawn(-1))).toContain('Carried by more than half of yes and no');
    });
  });
});
