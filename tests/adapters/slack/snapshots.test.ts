import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderModal } from '../../../adapters/slack/modal.ts';
import { renderMessage } from '../../../adapters/slack/render.ts';
import { EVE, startWholeBot, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { outlineOf } from './outline.ts';

const { uri, name } = freshDatabase();

describe('adapters/slack: what members read', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
    await bot.say('ottilie', '/poll consensus "Publish the metrics?" closes:2d background:"Asked twice."');
  });
  afterAll(() => bot.stop());

  async function read(person: string, line: string): Promise<string> {
    const answer = await bot.say(person, line);
    if (!answer) return '';
    const { reply, language, timeZone } = answer;
    const options = { reader: { language, timeZone }, now: EVE };
    return reply.form
      ? outlineOf(renderModal(reply.form, { ...options, metadata: '{}' }).blocks)
      : outlineOf(renderMessage(reply, options).blocks);
  }

  it.each([
    ['ottilie', '/issue status 16b'],
    ['ottilie', '/issue list open'],
    ['ottilie', '/issue ask which issues are not finished?'],
    ['itzel', '/issue ask ¿cómo va el asunto 9?'],
    ['ottilie', '/meeting list'],
    ['florine', '/points show topic:2'],
    ['ottilie', '/poll show 1'],
    ['ottilie', '/poll consensus'],
    ['ottilie', '/poll close 1'],
    ['ottilie', '/penholder help poll consensus'],
    ['ottilie', '/isue list'],
    ['idris', '/poll consensus "May I?" closes:2d'],
  ])('%s types %s', async (person, line) => {
    expect(await read(person, line)).toMatchSnapshot();
  });

  it('the posts of a poll and of its result', async () => {
    const outline = (at: number) => {
      const post = bot.adapter.messages[at]?.drawings.at(-1);
      if (!post) throw new Error('no post');
      const { reply, language, timeZone } = post;
      return outlineOf(renderMessage(reply, { reader: { language, timeZone }, now: bot.clock.now() }).blocks);
    };
    expect(outline(0)).toMatchSnapshot('poll');
    await bot.moveTo(new Date(EVE.getTime() + 3 * 24 * 3_600_000));
    const result = bot.adapter.messages.findIndex(({ key }) => key.startsWith('poll-result'));
    expect(outline(result)).toMatchSnapshot('result');
  });

  it('somebody’s Home tab', async () => {
    const answer = await bot.say('kouame', '', { kind: 'home', channelId: 'home' });
    if (!answer) throw new Error('no home');
    const options = { reader: { language: answer.language, timeZone: answer.timeZone }, now: EVE };
    expect(outlineOf(renderMessage(answer.reply, options).blocks)).toMatchSnapshot();
  });
});
