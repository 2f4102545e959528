import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A file that came: its name, and how it begins. */
export interface SeenFile {
  readonly name: string;
  readonly start: string;
}

/** A group on a platform: an admin, and Malia, a member. */
export interface IssueJourney {
  /** Types a command; gives what is read after it. */
  type(who: 'admin' | 'malia', line: string): Promise<string>;
  /** Opens a command's form and sends it with these values, by the names of the options. */
  fill(who: 'admin' | 'malia', line: string, values: Readonly<Record<string, string>>): Promise<void>;
  /** Presses a button of what the admin reads. */
  press(label: string): Promise<void>;
  /** Malia says something among people. */
  say(text: string): Promise<void>;
  /** What Malia reads: in the group's channel with its threads, and from the bot alone. */
  channel(): string | Promise<string>;
  alone(): string | Promise<string>;
  files(): readonly SeenFile[] | Promise<readonly SeenFile[]>;
  /** Moves the clock a day on, to after the digest. */
  nextMorning(): Promise<void>;
  stop(): Promise<void>;
}

/** What members do with issues, from the first change to the report, on any platform. */
export function describeIssueJourney(name: string, start: () => Promise<IssueJourney>): void {
  describe(`${name}: issues, end to end`, () => {
    let at: IssueJourney;
    beforeAll(async () => {
      at = await start();
      await at.type('admin', '/penholder setup sample:at-large-2020');
    });
    afterAll(() => at.stop());

    const within = async (place: 'channel' | 'alone', words: string) => (await at[place]()).split(words).length - 1;
    const seen = (place: 'channel' | 'alone', words: string, count = 1) =>
      expect.poll(() => within(place, words), { message: words }).toBeGreaterThanOrEqual(count);

    it('who watches an issue is told alone what a form changed, and its history says so', async () => {
      expect(await at.type('malia', '/issue watch 16')).toContain('16');
      await at.fill('admin', '/issue update 16', { percent: '99', note: 'Said in the call of June' });
      await seen('alone', '99%');
      await seen('alone', 'call of June');
      expect(await at.type('malia', '/issue history 16')).toContain('call of June');
    });

    it('an import shows what it would change, and changes it once that is wanted', async () => {
      expect(await at.type('admin', '/issue import "id,title\nx9,Write the handbook"')).toContain('Write the handbook');
      expect(await at.type('malia', '/issue status x9')).not.toContain('Write the handbook');
      await at.press('Take it in');
      await expect.poll(() => at.type('malia', '/issue status x9')).toContain('Write the handbook');
    });

    it('the report comes as Word and PDF files', async () => {
      expect(await at.type('admin', '/issue report 2020-H1')).toContain('Of 9 issues');
      for (const [count, label] of ['Word file', 'PDF file'].entries()) {
        await at.press(label);
        await expect.poll(async () => (await at.files()).length, { timeout: 25_000 }).toBe(count + 1);
      }
      const files = await at.files();
      expect(files.map((one) => [one.name.split('.').pop(), one.start]).sort()).toEqual([
        ['docx', 'PK'],
        ['pdf', '%P'],
      ]);
    }, 60_000);

    it('#16 is explained in the channel once the group wants it, and once', async () => {
      await at.say('is #16 done?');
      await at.type('admin', '/penholder settings expand:yes digest:daily');
      const before = await within('channel', '16. Metrics');
      await at.say('is #16 done?');
      await seen('channel', '16. Metrics', before + 1);
      await at.say('is #16 done yet?');
      await at.say('and #2b?');
      await seen('channel', '2b. ');
      expect(await within('channel', '16. Metrics')).toBe(before + 1);
    });

    it('the digest is posted in the morning, with what was changed', async () => {
      await at.nextMorning();
      await seen('channel', 'Issues: what has changed');
    });
  });
}
