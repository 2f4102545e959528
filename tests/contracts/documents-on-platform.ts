import { expect, it } from 'vitest';

/** A file that came to somebody. */
export interface Came {
  readonly name: string;
  readonly bytes: Buffer;
}

/** One admin of a group on a platform, who attaches documents and opens them. */
export interface DocumentSeat {
  /** Types a whole command; something is read then. */
  type(line: string): Promise<unknown>;
  /** Presses a button of the newest message that has it. */
  press(label: string): Promise<unknown>;
  /** Chooses a file in the form that is open, and sends it. */
  send(name: string, content: Buffer): Promise<unknown>;
  /** All that they read in the channel, alone or with others, and in the form that they have open. */
  read(): string | Promise<string>;
  /** The files that came to them. */
  files(): Came[] | Promise<Came[]>;
}

/** Every byte there is: nothing on the way may take the file for a text. */
export const DRAFT = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([...Array(256).keys()])]);

/** What a document does on a platform; all of it through the platform’s client. */
export function documentsOnPlatform(seat: () => DocumentSeat): void {
  const seen = (words: string) =>
    expect.poll(async () => (await seat().read()).includes(words), { message: words, timeout: 10_000 }).toBe(true);

  it('a document is attached in a form and opened from the poll’s message: the same bytes', async () => {
    await seat().type('/poll vote "Adopt the attached draft?" closes:7d');
    await seen('Adopt the attached draft?');
    const number = /Poll (\d+): Adopt the attached draft/.exec(await seat().read())?.[1];
    await seat().type(`/poll attach ${number}`);
    await seat().send('run.exe', DRAFT);
    await seen('cannot be attached');
    await seat().type(`/poll attach ${number}`);
    await seat().send('Entwurf für alle.pdf', DRAFT);
    await seen('is attached to poll');
    await seen('Documents: Entwurf-für-alle.pdf (PDF, 265 bytes)');
    await seen('attached Entwurf-für-alle.pdf, before anybody voted');
    await seat().press('Open Entwurf-für-alle.pdf');
    const came = async () => (await seat().files()).at(-1);
    await expect.poll(async () => (await came())?.name, { timeout: 10_000 }).toMatch(/^Entwurf-f[üu]r-alle\.pdf$/);
    expect((await came())?.bytes.equals(DRAFT)).toBe(true);
  });
}
