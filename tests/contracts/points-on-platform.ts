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
}

const TEXTS = {
  en: 'Ask for the figures behind each claim, in public.',
  fr: 'Demandez en public les chiffres derrière chaque affirmation.',
  es: 'Pida en público las cifras detrás de cada afirmación.',
} as const;
const LATER = 'Ask for the figures and sources behind each claim.';

/** A browser on a busy machine takes its time, in milliseconds. */
const PATIENT = { timeout: 15_000 };

/** The whole way of a talking point on a platform, through its own client: written, decided, posted, changed, used. */
export function pointsOnPlatform(seats: () => PointsSeats): void {
  const seen = (who: keyof PointsSeats, words: string) =>
    expect.poll(async () => (await seats()[who].read()).includes(words), { message: words, ...PATIENT }).toBe(true);
  /** How often somebody reads these words. */
  const count = async (who: keyof PointsSeats, words: string) => (await seats()[who].read()).split(words).length - 1;

  /** Submits the point, as it was before. */
  async function submitted({ type }: PointsSeat): Promise<void> {
    const words = 'dns-abuse-4 is submitted';
    const before = await count('penholder', words);
    await type('/points submit dns-abuse-4');
    await expect.poll(() => count('penholder', words), PATIENT).toBeGreaterThan(before);
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
    await submitted(penholder);
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
    await submitted(penholder);
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
}
