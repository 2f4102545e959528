import { expect, it } from 'vitest';

/** Somebody of the group on a platform, as they see and do things. */
export interface PointsSeat {
  /** Types a whole command. */
  type(line: string): Promise<unknown>;
  /** Presses the newest button that says so. */
  press(label: string): Promise<unknown>;
  /** Fills the form that is open, by the names of its options, and sends it. */
  fill(values: Readonly<Record<string, string>>): Promise<unknown>;
  /** All that they read in the channel, alone or with others. */
  read(): string | Promise<string>;
}

/** Who takes part: by what they may do, and the language that they read. */
export interface PointsSeats {
  readonly chair: PointsSeat;
  readonly penholder: PointsSeat;
  /** A member who reads French. */
  readonly french: PointsSeat;
  /** The chair alone with the bot. */
  readonly alone: Pick<PointsSeat, 'press' | 'read'>;
  /** Lets so many hours of the group's time pass, and all that falls due. */
  pass(hours: number): Promise<void>;
  /** All that is struck through in the channel. */
  struck(): string | Promise<string>;
}

type Seat = 'chair' | 'penholder' | 'french' | 'alone';

const TEXTS = {
  en: 'Ask for the figures behind each claim, in public.',
  fr: 'Demandez en public les chiffres derrière chaque affirmation.',
  es: 'Pida en público las cifras detrás de cada afirmación.',
} as const;
const LATER = 'Ask for the figures and sources behind each claim.';

const AGAIN = {
  fr: 'Demandez les chiffres et les sources de chaque affirmation.',
  es: 'Pida las cifras y las fuentes de cada afirmación.',
} as const;

/** A browser on a busy machine takes its time, in milliseconds. */
const PATIENT = { timeout: 15_000 };

/** The whole way of a talking point on a platform, through its own client: written, decided, posted, changed, used. */
export function pointsOnPlatform(seats: () => PointsSeats): void {
  const seen = (who: Seat, words: string) =>
    expect.poll(async () => (await seats()[who].read()).includes(words), { message: words, ...PATIENT }).toBe(true);
  /** How often somebody reads these words. */
  const count = async (who: Seat, words: string) => (await seats()[who].read()).split(words).length - 1;

  /** Types a line, and is told so once more. */
  async function told(who: 'chair' | 'penholder', line: string, words: string): Promise<void> {
    const before = await count(who, words);
    await seats()[who].type(line);
    await expect.poll(() => count(who, words), { message: words, ...PATIENT }).toBeGreaterThan(before);
  }

  it('a draft is submitted by its button, returned with a comment in a form, written anew and approved', async () => {
    const { chair, penholder } = seats();
    await chair.type('/meeting add "Points summit" start:20m silent:yes');
    await seen('chair', 'Points summit is in the calendar');
    await penholder.type(`/points draft "DNS abuse" "Ask for figures." meeting:points-summit`);
    await seen('penholder', 'dns-abuse-4 is saved as a draft, version 1');
    await penholder.press('Submit');
    await seen('penholder', 'dns-abuse-4 is submitted');
    await chair.type('/points show dns-abuse-4');
    await seen('chair', 'version 1 submitted');
    await chair.press('Return …');
    await chair.fill({ comment: 'Which figures, and where?' });
    await seen('chair', 'dns-abuse-4 is returned');
    await penholder.type('/points draft point:dns-abuse-4');
    await penholder.fill({ text: TEXTS.en });
    await seen('penholder', 'dns-abuse-4 is saved as a draft, version 2');
    await told('penholder', '/points submit dns-abuse-4', 'dns-abuse-4 is submitted');
    await chair.type('/points show dns-abuse-4');
    await seen('chair', 'version 2 submitted');
    await chair.press('Approve');
    await seen('chair', 'dns-abuse-4 is approved');
  });

  it.each(['fr', 'es'] as const)('its translation is written in a form and approved: %s', async (language) => {
    const { chair, penholder } = seats();
    await penholder.type('/points draft');
    await penholder.fill({ text: TEXTS[language], language, of: 'dns-abuse-4' });
    await seen('penholder', `dns-abuse-4-${language} is saved as a draft`);
    await penholder.type(`/points submit dns-abuse-4-${language}`);
    await seen('penholder', `dns-abuse-4-${language} is submitted`);
    await chair.type(`/points approve dns-abuse-4-${language}`);
    await seen('chair', `dns-abuse-4-${language} is approved`);
    await chair.type(`/points show dns-abuse-4-${language}`);
    await seen('chair', TEXTS[language]);
  });

  it('it is posted, read in French by who reads French, and how many are ready is told to the chair', async () => {
    const { chair, french } = seats();
    await chair.type('/points post points-summit');
    await seen('chair', 'Talking points: Points summit');
    await french.type('/points show meeting:points-summit');
    await seen('french', TEXTS.fr);
    await chair.type('/points show meeting:points-summit');
    await seen('chair', '1 of 1 ready');
  });

  it('a new version replaces what is posted when it is approved; its translation is outdated then', async () => {
    const { chair, penholder, french } = seats();
    await penholder.type(`/points draft point:dns-abuse-4 text:"${LATER}"`);
    await seen('penholder', 'Version 3: Draft. Version 2 is approved and stays until then.');
    await told('penholder', '/points submit dns-abuse-4', 'dns-abuse-4 is submitted');
    const before = await count('french', LATER);
    await chair.type('/points approve dns-abuse-4');
    // in the channel, for everybody
    await expect.poll(() => count('french', LATER), PATIENT).toBe(before + 1);
    await french.type('/points show meeting:points-summit');
    await seen('french', `${LATER} (ce texte n’existe pas encore en français)`);
    await chair.type('/points show meeting:points-summit');
    await seen('chair', 'French: of another text');
  });

  it('it is used by the button of the post, and its use is shown to the chair', async () => {
    const { chair, french } = seats();
    await french.type('/points used dns-abuse-4 meeting:points-summit how:reword note:"Trop long pour la salle"');
    await seen('french', 'Effet produit\u00a0: À reformuler');
    await chair.type('/points usage meeting:points-summit');
    await seen('chair', 'dns-abuse-4 (1 of 1)');
    await seen('chair', 'Trop long pour la salle');
  });

  it('retired it leaves the post, and undone it is there again', async () => {
    const { chair } = seats();
    const before = await count('french', LATER);
    await chair.type('/points retire dns-abuse-4');
    await seen('chair', 'dns-abuse-4 is retired');
    await expect.poll(() => count('french', LATER), PATIENT).toBe(before - 1);
    await chair.press('Undo');
    await expect.poll(() => count('french', LATER), PATIENT).toBe(before);
  });

  it('a schedule, changed in its form and approved in private, posts it in each language; its meeting moves and is called off', async () => {
    const { chair, alone, pass, struck } = seats();
    for (const language of ['fr', 'es'] as const) {
      const id = `dns-abuse-4-${language}`;
      await told('penholder', `/points draft point:${id} text:"${AGAIN[language]}"`, `${id} is saved as a draft`);
      await told('penholder', `/points submit ${id}`, `${id} is submitted`);
      await told('chair', `/points approve ${id}`, `${id} is approved`);
    }
    await chair.type('/meeting add "Scheduled call" start:6h silent:yes');
    await seen('chair', 'Scheduled call is in the calendar');
    await chair.type('/points approve dns-abuse-4 meeting:scheduled-call');
    await seen('chair', 'Scheduled call');
    await chair.type('/points schedule add scheduled-call before:5h languages:"en | es"');
    await seen('chair', 'Schedule 1 is kept');
    await chair.type('/points schedule list');
    await seen('chair', 'Posts of talking points');
    await chair.press('Edit 1');
    await chair.fill({ before: '2h' });
    await seen('chair', 'Schedule 1 is changed');
    await told('chair', '/points schedule edit 1 languages:"en | fr | es"', 'Schedule 1 is changed');
    await pass(1.5);
    await seen('alone', 'Soon to be posted: Scheduled call');
    await alone.press('Approve');
    await seen('alone', 'approved it');
    const texts = [LATER, AGAIN.fr, AGAIN.es];
    const counts = () => Promise.all(texts.map((text) => count('french', text)));
    const before = await counts();
    await pass(3);
    await expect.poll(counts, PATIENT).toEqual(before.map((one) => one + 1));
    await chair.type('/meeting edit scheduled-call title:"Moved call" silent:yes');
    await expect.poll(() => count('french', 'Moved call'), PATIENT).toBe(texts.length);
    expect(await struck()).not.toContain('Moved call');
    await chair.type('/meeting cancel scheduled-call note:"Holiday week" sure:yes silent:yes');
    for (const text of texts) await expect.poll(struck, { message: text, ...PATIENT }).toContain(text);
    expect((await Promise.resolve(struck())).split('Moved call')).toHaveLength(texts.length + 1);
    expect(await counts()).toEqual(before.map((one) => one + 1));
    await seen('french', 'Holiday week');
  }, 60_000);
}
