import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choosers, chooserBlocks, pageOfChoosers } from '../../src/polls/choosers.ts';
import { said } from '../../src/replies/build.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { EVE, textOf } from '../doubles/whole-bot.ts';
import { wholePolls } from './whole-polls.ts';

const options = { reader: { language: 'en', timeZone: 'UTC' }, now: EVE } as const;

describe('src/polls/choosers.ts', () => {
  const { say, press, opened, drawn, message, fill } = wholePolls();
  const page = async (who: string, n: number, at = 1) => textOf(await say(who, `/poll show ${n} page:${at}`));

  it('whoever is in the group reads by a button who chose what, in the order of the positions, as it stands', async () => {
    const { n, vote } = await opened('/poll consensus "Who is where?"');
    expect(drawn('poll:')).toContain(`who chose what is in /poll show ${n} page:1 and the export`);
    expect(textOf(await say('itzel', `/poll show ${n}`))).not.toContain('Who voted for what');
    expect(await page('itzel', n)).not.toContain('Who voted for what');
    await vote('malia', 'Block');
    await vote('waverly', 'Support');
    const last = await vote('itzel', 'Support');
    await vote('kouame', 'Abstain');
    const shown = await press('florine', await say('florine', `/poll show ${n}`), 'Who voted for what');
    expect(shown.visibility).toBe('only-you');
    expect(textOf(shown)).toBe(
      [
        `Who voted for what in poll ${n}: Who is where?`,
        'Support (2): Itzel, Waverly',
        'Abstain (1): Kouamé',
        'Block (1): Malia',
      ].join('\n'),
    );
    await press('itzel', last, 'Withdraw my ballot');
    await vote('malia', 'Support');
    expect(await page('florine', n)).toContain('Support (2): Malia, Waverly\nAbstain (1): Kouamé');
    await say('ottilie', `/poll close ${n} sure:yes`);
    expect(await page('florine', n)).toContain('Support (2): Malia, Waverly\nAbstain (1): Kouamé');
  });

  it('of a proxy it says who gave it and who used it; of who was forgotten, that there was somebody', async () => {
    const { n, vote } = await opened('/poll vote "By whom?"');
    await say('malia', `/poll delegate ${n} to:Itzel`);
    expect(await page('ottilie', n)).not.toContain('Who voted');
    await vote('itzel', 'Yes');
    await vote('florine', 'Yes');
    expect(await page('ottilie', n)).toContain('Yes (3): Florine, Itzel, Malia (by Itzel)');
    await say('ottilie', `/poll close ${n} sure:yes`);
    await press('florine', await say('florine', '/penholder whoami forget:yes'), 'Forget me');
    expect(await page('ottilie', n)).toContain('Yes (3): Itzel, Malia (by Itzel), … 1 more');
  });

  it('of each of several questions, and in a form’s kind by whole ballots, what most chose first', async () => {
    const several = await opened('/poll vote "Merge them? | Today?"');
    await several.answer('malia', 'yes', 'no');
    await several.answer('itzel', 'yes', 'yes');
    expect(await page('ottilie', several.n)).toMatch(
      /Merge them\?\nYes \(2\): Itzel, Malia\n+Today\?\nYes \(1\): Itzel\nNo \(1\): Malia/,
    );
    const { n, vote } = await opened('/poll choice "Where?" options:"Dakar | Lima | Oslo" most:2');
    const cast = async (who: string, ballot: string) => fill(who, await vote(who, 'Vote'), { ballot });
    await cast('malia', '1');
    await cast('itzel', '2 3');
    await cast('kouame', '2 3');
    expect(await page('ottilie', n)).toMatch(/Lima.*Oslo \(2\): Itzel, Kouamé\nDakar \(1\): Malia/);
  });

  it('a secret poll tells nobody, a hidden one at the close, one that is hidden until one votes who has voted', async () => {
    const tells = async (who: string, n: number) => [
      (await page(who, n)).includes('Who voted for what in'),
      textOf(await say(who, `/poll show ${n}`)).includes('Who voted for what'),
    ];
    const secret = await opened('/poll vote "Secret?" secret:yes');
    await secret.vote('malia', 'Yes');
    expect(await tells('malia', secret.n)).toEqual([false, false]);
    await say('ottilie', `/poll close ${secret.n} sure:yes`);
    expect(await tells('malia', secret.n)).toEqual([false, false]);
    expect(await page('ottilie', secret.n)).not.toContain('Malia');

    const hidden = await opened('/poll vote "Hidden?" hidden:yes');
    await hidden.vote('malia', 'Yes');
    expect(await tells('malia', hidden.n)).toEqual([false, false]);
    await say('ottilie', `/poll close ${hidden.n} sure:yes`);
    expect(await tells('malia', hidden.n)).toEqual([true, true]);

    const until = await opened('/poll vote "Until then?" hidden:until-vote');
    await until.vote('malia', 'Yes');
    expect([await tells('malia', until.n), await tells('itzel', until.n)]).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('whoever steers polls has a button for each thing that they may do to it, and nobody else has', async () => {
    const { n } = await opened('/poll consensus "With buttons?" reasons:off');
    const buttons = ['More time, or a voter …', 'Remind…', 'Close it…', 'Edit…', 'Attach a document…', 'Tags…'];
    const own = textOf(await say('malia', `/poll show ${n}`));
    expect(buttons.filter((label) => own.includes(label))).toEqual([]);
    const shown = await say('ottilie', `/poll show ${n}`);
    expect(buttons.filter((label) => !textOf(shown).includes(label))).toEqual([]);
    const edit = await press('ottilie', shown, 'Edit…');
    expect(edit.form?.fields.find((field) => field.name === 'question')?.value).toBe('With buttons?');
    expect((await fill('ottilie', edit, { question: 'With better buttons?' })).error).toBeUndefined();
    const remind = await press('ottilie', shown, 'Remind…');
    expect(textOf(await fill('ottilie', remind, { text: 'Before Tuesday' }))).toMatch(/\d+ .*remind|remind.*\d+/i);
    await expect.poll(() => drawn('poll:')).toContain('With better buttons?');
    expect((await press('malia', message('poll:'), 'Support')).error).toBeUndefined();
    const after = await say('ottilie', `/poll show ${n}`);
    expect(textOf(after)).not.toContain('Edit…');
    const sure = await press('ottilie', after, 'Close it…');
    expect(textOf(sure)).toContain('Close it now');
    await press('ottilie', sure, 'Close it now');
    expect(textOf(await say('ottilie', `/poll show ${n}`))).not.toMatch(/Close it…|Remind…|More time/);
  });

  it('every name is on one page, in its order, with what was chosen', () => {
    const names = fc.array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 5 }), (choices) => {
        const all = choices.map((those, at) => ({
          part: { at: undefined },
          ballot: said(`Choice ${at} ${'and more '.repeat(at * 3)}`),
          count: those.length,
          names: those.map((name) => ({ name, count: 1 })),
        })) as unknown as Choosers[];
        const { pages } = pageOfChoosers(all, 1, options);
        const shown = Array.from({ length: pages }, (_, at) => pageOfChoosers(all, at + 1, options).items);
        expect(shown.flat().map(({ of, name }) => [of, name])).toEqual(
          all.flatMap((of) => of.names.map(({ name = '' }) => [of, said(name)])),
        );
        for (const items of shown) {
          const words = textOf({ blocks: chooserBlocks(items) } as unknown as SealedReply);
          expect(items.length).toBeLessThanOrEqual(80);
          expect(words.length).toBeLessThan(3000);
        }
      }),
      { numRuns: 30 },
    );
  });
});
