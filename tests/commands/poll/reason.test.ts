import { describe, expect, it } from 'vitest';
import { PLAYGROUND_GROUP } from '../../../src/playground/playground-group.ts';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { textOf, wordsOf } from '../../doubles/whole-bot.ts';
import { wholePolls } from '../../polls/whole-polls.ts';

const WHY = 'Costs are unknown <!channel> @everyone';

describe('commands/poll/reason.ts', () => {
  const { bot, say, press, fill } = wholePolls();
  const give = (who: string, form: SealedReply, reason: string) => fill(who, form, { reason });
  /** The buttons that ask why. */
  const labels = ({ blocks }: SealedReply) =>
    blocks
      .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
      .filter(({ label }) => wordsOf(label).includes('reason')).length;
  let post = 0;
  const shown = () => bot().adapter.messages[post]?.drawings.at(-1)?.reply as SealedReply;
  const last = () => bot().adapter.messages.at(-1)?.drawings.at(-1)?.reply as SealedReply;

  async function open(line: string): Promise<{ id: string; number: number }> {
    expect((await say('ottilie', line)).error).toBeUndefined();
    post = bot().adapter.messages.length - 1;
    const [poll] = await bot().penholder.services.polls.list(PLAYGROUND_GROUP, { states: ['open'], limit: 1, skip: 0 });
    return poll as { id: string; number: number };
  }

  it('an optional reason is offered once the ballot is cast, kept when it is pressed again, and gone with a change of mind', async () => {
    const { number } = await open('/poll consensus "Adopt it?" closes:1h');
    const cast = await press('kouame', shown(), 'Oppose');
    expect(textOf(cast)).toContain(`Your ballot in poll ${number}: Oppose`);
    const given = await give('kouame', await press('kouame', cast, 'Add a reason…'), WHY);
    expect(textOf(given)).toContain(`Your reason: ${WHY}`);
    await expect.poll(() => textOf(shown())).toMatch(/Kouam.*, Oppose: Costs are unknown/);
    expect(textOf(await press('kouame', shown(), 'Oppose'))).toContain(`Your reason: ${WHY}`);
    expect(textOf(await say('kouame', `/poll show ${number}`))).toContain(`Your ballot: Oppose. Your reason: ${WHY}`);
    const again = await press('kouame', given, 'Change the reason…');
    expect(again.form?.fields.find((field) => field.name === 'reason')?.value).toBe(WHY);
    expect(labels(await press('malia', shown(), 'Support'))).toBe(0);
    expect(textOf(await press('kouame', shown(), 'Support'))).not.toContain(WHY);
    await expect.poll(() => textOf(shown())).not.toContain(WHY);
    await give('kouame', await press('kouame', await press('kouame', shown(), 'Block'), 'Add a reason…'), WHY);
    await say('ottilie', `/poll close ${number} sure:yes`);
    expect(textOf(last())).toMatch(/Kouam.*, Block: Costs are unknown/);
    expect(textOf(await say('ottilie', `/poll designate ${number}`))).toMatch(/Kouam.*, Block: Costs are unknown/);
    await say('ottilie', `/poll outcome ${number} statement:Adopted sure:yes`);
    expect(textOf(last())).toMatch(/Kouam.*, Block: Costs are unknown/);
  });

  it('where a reason is required, a ballot against counts only with it; in a secret poll it stands without a name', async () => {
    const { id, number } = await open('/poll vote "Carry it?" reasons:required secret:yes closes:1h');
    expect(textOf(shown())).toContain('reasons are shown without names');
    const asked = await press('kouame', shown(), 'No');
    expect(asked.form?.fields.map((field) => field.name)).toEqual(['reason']);
    expect((await give('kouame', asked, '  ')).form).toBeDefined();
    expect(textOf(await say('kouame', `/poll show ${number}`))).toContain('You have no ballot');
    const bare = { pollId: id, voterKey: 'kouame', choice: 'no', pressedAt: bot().clock.now() };
    await expect(bot().penholder.services.polls.cast(PLAYGROUND_GROUP, bare, () => true)).rejects.toThrow(
      'ballot_without_reason',
    );
    expect(textOf(await give('kouame', asked, WHY))).toContain(`Your reason: ${WHY}`);
    expect((await press('malia', shown(), 'Yes')).error).toBeUndefined();
    await say('ottilie', `/poll close ${number} sure:yes`);
    expect(textOf(last())).toContain(`No: ${WHY}`);
    const all = JSON.stringify(
      bot()
        .adapter.messages.slice(post)
        .map(({ drawings }) => drawings.map(({ reply }) => reply)),
    );
    expect(all).not.toContain('Kouam');
    expect(JSON.stringify(await say('malia', `/poll designate ${number}`))).not.toContain('Kouam');
  });

  it('without reasons none is asked; a button for one of them is of no use', async () => {
    await open('/poll consensus "Plainly?" reasons:off closes:1h');
    expect(labels(await press('kouame', shown(), 'Oppose'))).toBe(0);
    await open('/poll check "How is it?" closes:1h');
    expect(labels(await press('kouame', shown(), '1 · Serious concerns'))).toBe(0);
    await open('/poll check "How, and why?" reasons:required closes:1h');
    const asked = await press('kouame', shown(), '1 · Serious concerns');
    expect(asked?.form?.fields).toMatchObject([{ name: 'reason', required: true }]);
  });
});
