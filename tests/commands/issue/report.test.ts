import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageTokenOf } from '../../../src/pages/pages.ts';
import type { FileParts, SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const PUBLIC_URL = 'https://penholder.example';
const { uri, name } = freshDatabase();

describe('commands/issue/report.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name, publicUrl: PUBLIC_URL });
  });
  afterAll(() => bot.stop());

  const say = async (person: string, line: string, channelId = 'cpwg') =>
    (await bot.say(person, line, { channelId }))?.reply as SealedReply;
  const fileOf = (reply: SealedReply | undefined) =>
    reply?.blocks.find(({ kind }) => kind === 'file') as FileParts | undefined;
  const markdown = async (line: string) => String(fileOf(await say('ottilie', `${line} format:markdown`))?.content);
  /** The lines of one section. */
  const sectionOf = (document: string, title: string) => document.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

  it('in the chat it counts, names what is late, and has the whole as a file', async () => {
    const short = await say('ottilie', '/issue report 2020-H1');
    expect(textOf(short)).toContain('Report of At-Large, 1 January 2020 to 30 June 2020');
    expect(textOf(short)).toContain('Of 8 issues 6 are finished and 2 are open; 0 are late.');
    expect(textOf(short)).toContain('Nothing is late.');
    const pressed = await bot.press('ottilie', short, 'Markdown file');
    expect(fileOf(pressed?.reply)).toMatchObject({
      name: 'report-2020-01-01-2020-06-30.md',
      mediaType: 'text/markdown',
    });
  });

  it('has each section, and of a period without records says so', async () => {
    const document = await markdown('/issue report 2020-H1');
    expect(document.match(/^##? .*/gm)).toEqual([
      '# Report of At-Large, 1 January 2020 to 30 June 2020',
      ...[
        'Executive summary',
        'Progress',
        'Issue by issue',
        'Changes in the period',
        'Dependencies and risks',
        'Next steps',
        'Decisions taken by poll',
        'Participation',
      ].map((title) => `## ${title}`),
    ]);
    expect(sectionOf(document, 'Progress')).toMatch(/\| 16 \| .* \| 98% \| – \| /);
    expect(sectionOf(document, 'Progress')).toContain(
      'No percentages are recorded as of 30 June 2019, 31 December 2019',
    );
    expect(sectionOf(document, 'Dependencies and risks')).toContain('16');
    expect(document.match(/^### /gm)).toHaveLength(8);
    expect(sectionOf(document, 'Issue by issue'), 'days are counted from today').toContain(
      '31 January 2021: 224 days left',
    );
  });

  it('tells what changed, what was decided and who took part in the period, and nothing of another', async () => {
    await say('meherun', '/issue update 16 percent:99 why:"call of *today*"');
    await say('ottilie', '/poll consensus "Adopt <b>it</b>?" closes:2d');
    const posted = bot.adapter.messages.at(-1)?.drawings.at(-1)?.reply as SealedReply;
    await bot.press('itzel', posted, 'Support');
    const number = /Poll (\d+)/.exec(textOf(posted))?.[1];
    await say('ottilie', `/poll close ${number} sure:yes`);
    const document = await markdown('/issue report 2020-H1');
    expect(sectionOf(document, 'Progress')).toMatch(/\| 16 \| .* \| 99% \| /);
    expect(sectionOf(document, 'Changes in the period')).toMatch(/- 16: .*Done: 98% → 99%.*call of \\\*today\\\*/);
    expect(sectionOf(document, 'Changes in the period').match(/99%/g)).toHaveLength(1);
    expect(sectionOf(document, 'Changes in the period')).toContain('Issue 1 (ALAC Comments and Advice) is completed');
    expect(sectionOf(document, 'Decisions taken by poll')).toContain('Adopt \\<b\\>it\\</b\\>?');
    expect(sectionOf(document, 'Participation')).toContain('1 poll ended');
    const before = await markdown('/issue report 2019-H2');
    const changed = sectionOf(before, 'Changes in the period');
    expect(changed).toContain('Issue 7 (Working Groups) is completed; its proposed end was 16 December 2019');
    expect(changed).not.toMatch(/Issue 1 |call of/);
    expect(sectionOf(await markdown('/issue report 2015'), 'Changes in the period')).toContain(
      'Nothing was changed in the period.',
    );
    expect(sectionOf(before, 'Decisions taken by poll')).toContain('No poll ended in the period.');
    expect(sectionOf(before, 'Progress')).toMatch(/\| 16 \| .* \| – \| – \| – \|/);
  });

  it('is read as a page, with its chart and nothing to press', async () => {
    const short = await say('ottilie', '/issue report 2020-H1');
    const address = /https:[^"]*/.exec(JSON.stringify(short.blocks))?.[0] ?? '';
    const page = await bot.adapter.page({ token: pageTokenOf(address, PUBLIC_URL) ?? '' });
    const kinds = page?.reply.blocks.map(({ kind }) => kind) ?? [];
    expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(9);
    expect(kinds).toContain('image');
    expect(kinds).not.toContain('buttons');
    expect(textOf(page?.reply as SealedReply)).toContain('16. ');
  });

  it('as a Word file it holds the words and the chart', async () => {
    const file = fileOf(await say('ottilie', '/issue report 2020-H1 format:docx'));
    const zip = await JSZip.loadAsync(file?.content as Uint8Array);
    const words = await zip.file('word/document.xml')?.async('string');
    expect(file?.name).toBe('report-2020-01-01-2020-06-30.docx');
    expect(words).toContain('Dependencies and risks');
    expect(words).toContain('Adopt &lt;b&gt;it&lt;/b&gt;?');
    expect(Object.keys(zip.files).filter((path) => /^word\/media\/.+\.png$/.test(path))).toHaveLength(1);
  });

  it('as a PDF it has pages', async () => {
    const file = fileOf(await say('ottilie', '/issue report 2020-H1 format:pdf'));
    const content = Buffer.from(file?.content as Uint8Array).toString('latin1');
    expect(content.startsWith('%PDF-')).toBe(true);
    expect(Number(/\/Count (\d+)/.exec(content)?.[1])).toBeGreaterThan(1);
    expect(content).toContain('/Subtype /Image');
  });

  it('names what is late, once it is', async () => {
    await bot.moveTo(new Date('2021-02-02T08:00:00Z'));
    const short = textOf(await say('ottilie', '/issue report 6 months'), bot.clock.now());
    expect(short).toMatch(/Of 8 issues 6 are finished and 2 are open; [12] (is|are) late\./);
    expect(short).toContain('What is late');
  });

  it('a period is closed once asked and for good; then it is shown as it was', async () => {
    expect((await say('ottilie', '/issue report 2021 close:yes')).error).toBe('period_goes_on');
    const short = await say('ottilie', '/issue report 2020-H2');
    const asked = (await bot.press('ottilie', short, 'Close this period'))?.reply as SealedReply;
    expect(textOf(asked)).toContain('It cannot be changed, and the period cannot be opened again.');
    expect(textOf(await say('ottilie', '/issue report periods:yes'))).toContain('No period is closed yet.');
    const again = await say('ottilie', '/issue report 2020-H2 close:yes');
    const both = await Promise.all([asked, again].map((reply) => bot.press('ottilie', reply, 'Close it for good')));
    expect(both.map((one) => one?.reply.error).sort()).toEqual(['period_closed', undefined]);
    expect((await say('meherun', '/issue report 2020-H2 close:yes')).error).toBe('period_closed');
    const before = await markdown('/issue report 2020-H2');
    expect(before).toContain('This period was closed by Ottilie');
    await say('meherun', '/issue update 16 percent:100 state:completed why:"call of February"');
    await say('ottilie', '/issue add "Write the handbook"');
    expect(await markdown('/issue report 2020-H2')).toBe(before);
    expect(sectionOf(before, 'Progress')).toMatch(/\| 16 \| .* \| 99% \| /);
  });

  it('the next report is compared with the last period that was closed, and all of them are listed', async () => {
    const document = await markdown('/issue report 2021-01-01..2021-02-02');
    const compared = sectionOf(document, 'Compared with 31 December 2020');
    expect(compared).toMatch(/\| Finished \| 6 \| 7 \|/);
    expect(compared).toMatch(/\| All \| 8 \| 9 \|/);
    expect(compared).toMatch(/\| 16 \| .* \| 99% \| 100% \| completed \|/i);
    expect(compared).toMatch(/\| 17 \| Write the handbook \| – \| – \|/);
    expect(compared).not.toContain('| 2 | Member Engagement');
    expect(compared).toContain('what was kept when that period was closed');
    const short = textOf(await say('ottilie', '/issue report 2021-01-01..2021-02-02'), bot.clock.now());
    expect(short).toContain('Since 31 December 2020: finished 6 → 7, late 0 → 1, done on average 99% → 99%.');
    const periods = await say('ottilie', '/issue report periods:yes');
    expect(textOf(periods, bot.clock.now())).toMatch(
      /1 July 2020 to 31 December 2020: 6 of 8 finished, .* done; closed by Ottilie/,
    );
    const opened = (await bot.press('ottilie', periods, '2020-07-01..2020-12-31'))?.reply as SealedReply;
    expect(textOf(opened, bot.clock.now())).toContain('This period was closed by Ottilie');
    expect(JSON.stringify(opened.blocks)).not.toContain('Close this period');
  });

  it('a group without issues has a report that says so', async () => {
    await say('keahi', '/penholder setup Board', 'board');
    expect(textOf(await say('keahi', '/issue report', 'board'))).toContain('This group has no issues yet.');
    expect(fileOf(await say('keahi', '/issue report format:markdown', 'board'))).toBeDefined();
  });

  it('members may not, and what is no period is refused', async () => {
    expect((await say('kouame', '/issue report')).error).toBe('role_needed');
    expect((await say('ottilie', '/issue report soonish')).error).toBe('period_unreadable');
  });
});
