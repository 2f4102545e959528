import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shownLimits } from '../../adapters/web/limits.ts';
import { channelReply, postOf } from '../adapters/web/scripted-bot.ts';
import { startWebPlayground, type WebPlayground } from '../adapters/web/web-playground.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { hasChromium, launch } from './chromium.ts';
import { accessibilityFaults, openAs, overflowOf, type Persona } from './playground-page.ts';

const { uri } = freshDatabase();
const small = { viewport: { width: 360, height: 740 } };

describe.skipIf(!hasChromium())('the playground’s page', () => {
  let web: WebPlayground;
  let browser: Browser;
  const open: Persona[] = [];

  beforeAll(async () => {
    [web, browser] = await Promise.all([startWebPlayground({ uri, running: true }), launch()]);
  });
  afterEach(async () => {
    const complaints = open.flatMap((persona) => persona.complaints);
    await Promise.all(open.splice(0).map((persona) => persona.leave()));
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  async function as(persona: string, options: Partial<Parameters<typeof openAs>[1]> = {}): Promise<Persona> {
    const opened = await openAs(browser, { url: web.url(), persona, ...options });
    open.push(opened);
    return opened;
  }
  const box = ({ page }: Persona) => page.getByRole('textbox').first();
  const focused = ({ page }: Persona) =>
    page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim() || '');

  async function post(words: string, channelId: string): Promise<void> {
    const reply = channelReply({ kind: 'text', words: { kind: 'said', text: words } });
    await web.adapter.post({ tenant: 'web:local', channelId }, postOf(`${channelId}:${words}`, reply));
  }

  describe.each([
    ['light', 'amina'],
    ['dark', 'ben'],
  ] as const)('in %s colours', (colorScheme, persona) => {
    it('has nothing that axe-core finds wrong', async () => {
      const somebody = await as(persona, { colorScheme, channel: 'outreach', reducedMotion: 'reduce' });
      const faults = async (state: string) =>
        expect([state, await accessibilityFaults(somebody.page)]).toEqual([state, []]);
      await faults('the first look');
      await somebody.say('/issue list');
      await somebody.say('/issue status 16');
      await somebody.say('/nonsense');
      await somebody.message('There is no command').waitFor();
      await faults('every kind of block, an error');
      await box(somebody).fill('/poll consensus "Why?" ');
      await somebody.page.locator('#completions [role=option]').first().waitFor();
      await faults('completion');
      await somebody.say('/poll consensus');
      await somebody.page.getByRole('dialog').getByLabel('Question').fill('No');
      await somebody.page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
      await somebody.page.getByRole('dialog').getByText('at least five letters').waitFor();
      await faults('a form with an error');
      await somebody.page.keyboard.press('Escape');
      await somebody.page.getByRole('button', { name: 'Be somebody else' }).click();
      await faults('the choice of people');
    }, 60_000);
  });

  it('fits 360 pixels: no state scrolls sideways, channels open as a drawer', async () => {
    const diego = await as('diego', { ...small, channel: 'operations' });
    expect(await overflowOf(diego.page)).toBe(0);
    await diego.say('/issue list');
    await diego.say('/poll consensus "¿Publicamos las métricas cada trimestre, con una página que las muestre?"');
    await diego.message('Consulta').waitFor();
    await diego.say(`${'unbroken'.repeat(20)}`);
    await diego.message('unbroken').waitFor();
    expect(await overflowOf(diego.page)).toBe(0);
    await box(diego).fill('/');
    await diego.page.locator('#completions [role=option]').first().waitFor();
    expect(await overflowOf(diego.page)).toBe(0);
    await box(diego).fill('');
    const channels = diego.page.getByRole('navigation').getByRole('link', { name: 'outreach' });
    expect(await channels.isVisible()).toBe(false);
    await diego.page.getByRole('button', { name: 'Abrir canales' }).click();
    await channels.waitFor();
    expect(await accessibilityFaults(diego.page)).toEqual([]);
    await diego.page.keyboard.press('Escape');
    await expect.poll(() => channels.isVisible()).toBe(false);
    await diego.page.getByRole('button', { name: 'Abrir canales' }).click();
    await channels.click();
    await diego.page.getByRole('heading', { level: 1, name: '#outreach' }).waitFor();
  }, 60_000);

  it('is used by keyboard alone: complete a command, send it, press a button', async () => {
    const amina = await as('amina');
    const { keyboard } = amina.page;
    await keyboard.press('Tab');
    expect(await focused(amina)).toBe('Skip to the message box');
    await keyboard.press('Enter');
    await expect.poll(() => focused(amina)).toBe('line');
    await keyboard.type('/po');
    await amina.page.getByRole('option', { name: '/poll consensus' }).waitFor();
    await keyboard.press('Enter');
    expect(await box(amina).inputValue()).toBe('/poll consensus ');
    await keyboard.type('"By keyboard?" ');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Tab');
    expect(await box(amina).inputValue()).toBe('/poll consensus "By keyboard?" hidden:');
    await keyboard.type('n');
    await keyboard.press('Tab');
    expect(await box(amina).inputValue()).toBe('/poll consensus "By keyboard?" hidden:no ');
    await keyboard.press('Enter');
    await amina.message('By keyboard?').getByRole('button', { name: 'Block' }).waitFor();
    let steps = 0;
    while ((await focused(amina)) !== 'Oppose' && steps < 12) {
      await keyboard.press('Shift+Tab');
      steps += 1;
    }
    await keyboard.press('Enter');
    await amina.message('Your ballot in poll').waitFor();
    await amina.message('By keyboard?').getByText('Oppose: 1').waitFor();
    expect(await focused(amina)).toBe('Oppose');
  });

  it('brings sent lines back with the arrow keys, and starts a new line with Shift+Enter', async () => {
    const ben = await as('ben', { channel: 'operations' });
    for (const line of ['the first one', 'the second one']) {
      await ben.say(line);
      await ben.message(line).waitFor();
    }
    const { keyboard } = ben.page;
    await keyboard.type('not sent yet');
    await keyboard.press('ArrowUp');
    expect(await box(ben).inputValue()).toBe('the second one');
    await keyboard.press('ArrowUp');
    expect(await box(ben).inputValue()).toBe('the first one');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    expect(await box(ben).inputValue()).toBe('not sent yet');
    await keyboard.press('Shift+Enter');
    await keyboard.type('second line');
    await keyboard.press('Enter');
    await ben.message('second line').waitFor();
    expect(await ben.message('second line').locator('.said').textContent()).toBe('not sent yet\nsecond line');
  });

  it('offers values that the server knows', async () => {
    const ben = await as('ben');
    await box(ben).pressSequentially('/issue status ');
    await ben.page.getByRole('option', { name: '16 Metrics of participation' }).click();
    expect(await box(ben).inputValue()).toBe('/issue status 16 ');
  });

  it('shows each person their own only-you messages alone, and edits at once without taking the focus', async () => {
    const [emi, chloe] = await Promise.all([as('emi'), as('chloe')]);
    await emi.say('/poll consensus "Seen by both?"');
    await emi.message('Poll').getByText('Only you can see this').waitFor();
    await chloe.message('Seen by both?').waitFor();
    expect(await chloe.page.getByText('Visible par vous seulement').count()).toBe(0);
    await emi.message('Seen by both?').getByRole('button', { name: 'Abstain' }).focus();
    await chloe.press('Je bloque', 'Seen by both?');
    await emi.message('Seen by both?').getByText('Block: 1').waitFor();
    expect(await focused(emi)).toBe('Abstain');
    await chloe.message('Votre vote').getByText('Visible par vous seulement').waitFor();
    expect(await emi.page.getByText('Your ballot in poll').count()).toBe(0);
  });

  it('corrects a form in place: the wrong field has the focus, what was typed stays, then the dialog is gone', async () => {
    const amina = await as('amina', { channel: 'direct' });
    await amina.say('/poll consensus');
    const dialog = amina.page.getByRole('dialog');
    const question = dialog.getByLabel('Question');
    await question.fill('No');
    await dialog.getByLabel('Background').fill('kept while corrected');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText('at least five letters').waitFor();
    await expect.poll(() => focused(amina)).toMatch(/\/question$/);
    expect(await question.getAttribute('aria-invalid')).toBe('true');
    expect(await question.inputValue()).toBe('No');
    expect(await dialog.getByLabel('Background').inputValue()).toBe('kept while corrected');
    await amina.page.keyboard.press('Escape');
    await amina.page.getByRole('button', { name: 'Open the form' }).click();
    await question.fill('Is it right now?');
    await question.press('Enter');
    await amina.message('Is it right now?').waitFor();
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await focused(amina)).toBe('line');
  });

  it('keeps what was sent while the server was away, over a reload too, and sends it once when it is back', async () => {
    const ben = await as('ben', { channel: 'operations' });
    await web.adapter.stop();
    await ben.say('said into the silence');
    await ben.say('/issue status 2');
    await ben.page.getByText('Not sent yet: Penholder does not answer.').waitFor();
    expect(await box(ben).inputValue()).toBe('');
    await ben.page.locator('#outbox', { hasText: 'said into the silence' }).waitFor();
    await web.restart();
    await ben.page.reload();
    await ben.message('Metrics of participation').waitFor({ timeout: 15_000 });
    await expect.poll(() => ben.page.locator('#outbox').textContent()).toBe('');
    expect(await ben.page.getByText('said into the silence').count()).toBe(1);
    const typed = web.bot.events.filter((event) => 'text' in event && event.text === '/issue status 2');
    expect(typed).toHaveLength(1);
    await ben.page.reload();
    expect(await ben.page.getByText('said into the silence').count()).toBe(1);
  }, 60_000);

  it('catches up with what was posted while it was away', async () => {
    const [ben, amina] = await Promise.all([as('ben', { channel: 'outreach' }), as('amina', { channel: 'outreach' })]);
    await ben.page.context().setOffline(true);
    await web.restart();
    await amina.say('posted meanwhile');
    await amina.message('posted meanwhile').waitFor();
    await ben.page.context().setOffline(false);
    await ben.message('posted meanwhile').waitFor({ timeout: 15_000 });
    expect(await ben.page.getByText('posted meanwhile').count()).toBe(1);
  }, 60_000);

  it('fetches earlier messages when one scrolls up, without a jump, and stays there when new ones come', async () => {
    const count = shownLimits.messages + 10;
    for (let at = 1; at <= count; at += 1) await post(`paged message ${at}.`, 'operations');
    const emi = await as('emi', { channel: 'operations' });
    const log = emi.page.getByRole('log');
    await emi.message(`paged message ${count}.`).waitFor();
    const first = emi.page.locator('article').first();
    const words = (await first.locator('.text').textContent()) ?? '';
    await log.evaluate((element) => {
      element.scrollTop = 0;
    });
    await emi.message('paged message 5.').waitFor({ state: 'attached' });
    const again = emi.message(words);
    await expect.poll(async () => ((await again.boundingBox())?.y ?? -1) > 0).toBe(true);
    const top = (await again.boundingBox())?.y ?? 0;
    await post('paged message that is new.', 'operations');
    await emi.page.getByRole('button', { name: '1 new message' }).waitFor();
    expect(Math.abs(((await again.boundingBox())?.y ?? 0) - top)).toBeLessThan(2);
    await emi.page.getByRole('button', { name: '1 new message' }).click();
    await expect.poll(() => emi.message('that is new').isVisible()).toBe(true);
  });

  it('follows the newest message while others above it change their height', async () => {
    const channel = { tenant: 'web:local', channelId: 'outreach' };
    const tall = (lines: number) =>
      channelReply({ kind: 'text', words: { kind: 'said', text: 'a tall message\n'.repeat(lines) } });
    const message = await web.adapter.post(channel, postOf('tall', tall(30)));
    await web.adapter.post(channel, postOf('taller than the window', tall(60)));
    const emi = await as('emi', { channel: 'outreach' });
    await emi.message('a tall message').waitFor();
    for (let at = 0; at < 12; at += 1) {
      await web.adapter.edit(message, postOf('tall', tall(at % 2 === 0 ? 2 : 30)));
      await post(`follow ${at}.`, 'outreach');
    }
    await emi.message('follow 11.').waitFor();
    await expect
      .poll(() => emi.page.getByRole('log').evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight))
      .toBeLessThan(2);
  });

  it('marks channels in which something came', async () => {
    const ben = await as('ben', { channel: 'direct' });
    const link = ben.page.getByRole('navigation').getByRole('link', { name: 'outreach' });
    await post('one for the mark', 'outreach');
    await post('two for the mark', 'outreach');
    await expect.poll(() => link.textContent()).toMatch(/2\s*new/);
    await link.click();
    await ben.message('two for the mark').waitFor();
    expect(await link.locator('.unread').isVisible()).toBe(false);
  });

  it('moves its clock and says so', async () => {
    const emi = await as('emi');
    const clock = emi.page.getByRole('region', { name: 'Clock of this playground' });
    const before = await clock.locator('time').textContent();
    await clock.getByRole('button', { name: '+1 day' }).click();
    await emi.page.getByText(/It is now .* Nothing was posted on the way\./).waitFor();
    expect(await clock.locator('time').textContent()).not.toBe(before);
    await clock.getByRole('button', { name: 'To the next post' }).click();
    await emi.page.getByText('Nothing is scheduled.').waitFor();
  });

  it('keeps the colours that were chosen', async () => {
    const ben = await as('ben', { colorScheme: 'light' });
    const colour = () => ben.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await colour();
    await ben.page.getByRole('button', { name: 'Dark colours' }).click();
    const dark = await colour();
    expect(dark).not.toBe(light);
    await ben.as('chloe');
    expect(await colour()).toBe(dark);
    expect(await ben.page.getByRole('button', { name: 'Couleurs sombres' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('lets the visitor be somebody else', async () => {
    const ben = await as('ben');
    await ben.page.getByRole('button', { name: 'Be somebody else' }).click();
    await ben.page.getByRole('dialog').getByRole('link', { name: 'Chloé Martin' }).click();
    await ben.page.getByText('Canaux').waitFor();
    expect(await ben.page.getByRole('button', { name: /Vous êtes\s*Chloé Martin/ }).count()).toBe(1);
  });

  it('says that the bot is at work while it is', async () => {
    const ben = await as('ben', { channel: 'direct' });
    await ben.say('/slow');
    await ben.page.getByText('Penholder is working on it').waitFor();
    web.release();
    await ben.message('That took a while.').waitFor();
    await expect.poll(() => ben.page.getByText('Penholder is working on it').isVisible()).toBe(false);
  });
});
