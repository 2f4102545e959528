import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type AskRequest, askOnCommandLine } from '../../src/main/ask.ts';

/** What is printed for these lines of standard input. */
async function printed(lines: readonly string[], more: Partial<AskRequest> & { isTTY?: boolean } = {}) {
  const { isTTY = false, ...request } = more;
  const out: string[] = [];
  const input = Object.assign(new PassThrough(), { isTTY });
  input.end(lines.join('\n'));
  await askOnCommandLine({
    question: undefined,
    sample: 'at-large-2020',
    asOf: '2020-06-21',
    json: false,
    reader: { language: 'en', timeZone: 'UTC' },
    input,
    print: (text) => out.push(text),
    ...request,
  });
  return out;
}

describe('src/main/ask.ts', () => {
  it('answers one line of a file like the same line alone, whatever stands before it', async () => {
    const [, after] = await printed(['when did the social media training finish?', 'is anything late?']);
    const [alone] = await printed(['is anything late?']);
    expect(after).toBe(alone);
    expect(alone).toContain('Nothing is overdue on 21 June 2020.');
  });

  it.each(['and when did it start?', '¿Y cuándo empezó?', 'et quand a-t-il commencé ?', '> when did it start?'])(
    'lets a line of a file go on from the one before where it plainly does: %s',
    async (line) => {
      const [, after] = await printed(['status of issue 9', line]);
      expect(after).toContain('17 December 2018');
    },
  );

  it('does not let a line of a file go on past an empty one, nor where it only could', async () => {
    const [, past] = await printed(['status of issue 9', '', 'and when did it start?']);
    const [, could] = await printed(['status of issue 9', 'when did it start?']);
    expect(past).not.toContain('17 December 2018');
    expect(could).not.toContain('17 December 2018');
  });

  it('lets a question at a terminal follow up on the one before', async () => {
    const [, after] = await printed(['status of issue 9', 'and when did it start?'], { isTTY: true });
    expect(after).toContain('Issue 9 (Social Media Use Training) started on 17 December 2018.');
  });

  it('prints one object a line for programs, and passes over empty lines', async () => {
    const out = await printed(['how far is issue 16?', '', '  ', 'weather?'], { json: true });
    const objects = out.map((line) => JSON.parse(line));
    expect(objects.map(({ known }) => known)).toEqual(['recorded', 'not-recorded']);
    expect(Object.keys(objects[0])).toEqual(['ask', 'answer', 'sources', 'candidates', 'known']);
  });

  it('refuses a day that is none', async () => {
    await expect(printed(['x'], { asOf: 'soon' })).rejects.toMatchObject({ code: 'option_not_date' });
  });

  it('says where an answer stands, and what was searched where there is none', async () => {
    const [answered, searched] = await printed(['how far is issue 16?', 'weather?']);
    expect(answered).toMatch(/\nSource: At-Large Review Implementation Report 2020/);
    expect(searched).toMatch(/^Nothing on record answers that\.\nSearched: /);
  });
});
