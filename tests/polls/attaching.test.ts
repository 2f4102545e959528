import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { MOST_BYTES, MOST_OF_GROUP } from '../../src/files/file.ts';
import { verifyFile } from '../../src/main/verify.ts';
import { pageTokenOf } from '../../src/pages/pages.ts';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { checkPoll, readPollFile } from '../../src/polls/proof/poll-file.ts';
import type { Block, SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

// starting a bot takes long on a machine with other work to do
vi.setConfig({ testTimeout: 60_000 });

const { uri, name: database } = freshDatabase();
const PUBLIC = 'https://polls.example';
const DRAFT = Buffer.from('%PDF-1.7 the draft as it was voted on');
const SHA256 = createHash('sha256').update(DRAFT).digest('hex');

describe('src/polls/attaching.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database, publicUrl: PUBLIC });
  });
  afterAll(() => bot.stop());

  const polls = () => bot.penholder.services.polls;
  const newest = async () =>
    (await polls().list(PLAYGROUND_GROUP, { states: ['open', 'draft'], limit: 1, skip: 0 }))[0] as Poll;
  const again = async ({ id }: Poll) => polls().byId(PLAYGROUND_GROUP, id, 'fresh');
  const namesOf = async (poll: Poll) => ((await again(poll)).files ?? []).map(({ name }) => name);
  const bytesOf = (id: string | undefined) => bot.penholder.stores.files.bytes(PLAYGROUND_GROUP, id ?? '');

  function hand(who: string, name = 'draft.pdf', bytes: Buffer = DRAFT, size = bytes.length): string {
    return bot.adapter.hold(who, { name, size, read: async () => bytes });
  }

  async function open(line: string, who = 'ottilie'): Promise<Poll> {
    expect((await bot.say(who, line))?.reply.error).toBeUndefined();
    return newest();
  }

  const attach = async (poll: Poll, file: string, who = 'ottilie') => {
    const args = { poll: poll.number, file };
    return (await bot.say(who, '', { kind: 'command', command: 'poll attach', args }))?.reply as SealedReply;
  };
  const drawn = ({ id }: Poll) =>
    bot.adapter.messages.find(({ key }) => key.startsWith(`poll:${id}`))?.drawings.at(-1)?.reply as SealedReply;
  // a message is drawn anew once a second at most
  const soon = (holds: () => void) => vi.waitFor(holds, { timeout: 15_000 });
  const fileIn = (reply: SealedReply | undefined) =>
    reply?.blocks.find((block): block is Extract<Block<string>, { kind: 'file' }> => block.kind === 'file');

  it('a file that a form sends is attached, stands in the message and in what was done, and is read as it was', async () => {
    const poll = await open('/poll consensus "Adopt the draft?" closes:7d');
    const form = (await bot.say('ottilie', `/poll attach ${poll.number}`))?.reply.form;
    expect(form?.fields).toMatchObject([{ name: 'file', input: 'file', required: true }]);
    const sent = {
      kind: 'action',
      token: form?.does as string,
      values: { file: hand('ottilie', 'Drâft.PDF') },
    } as const;
    expect(textOf((await bot.say('ottilie', '', sent))?.reply as SealedReply)).toContain('Drâft.pdf is attached');
    await soon(() => expect(textOf(drawn(poll))).toContain('Documents: Drâft.pdf (PDF, 37 bytes)'));
    expect(textOf(drawn(poll))).toContain('Ottilie attached Drâft.pdf, before anybody voted.');
    const read = fileIn((await bot.press('kouame', drawn(poll), 'Open Drâft.pdf'))?.reply);
    expect(Buffer.from(read?.content as Uint8Array).equals(DRAFT)).toBe(true);
    expect(read).toMatchObject({ name: 'Drâft.pdf', mediaType: 'application/pdf' });
  });

  it('a poll is opened with one; where it cannot be opened so, the form comes back and nothing is kept', async () => {
    const given = (file: string) => ({ question: 'With the draft?', closes: '7d', file });
    const openWith = async (file: string, more = {}) => {
      const args = { ...given(file), ...more };
      return (await bot.say('ottilie', '', { kind: 'command', command: 'poll vote', args }))?.reply as SealedReply;
    };
    const removed = vi.spyOn(bot.penholder.stores.files, 'remove');
    const before = await newest();
    expect((await openWith(hand('ottilie'), { quorum: '90' })).error).toBe('quorum_over_roll');
    expect((await newest()).id).toBe(before.id);
    expect(removed).toHaveBeenCalledOnce();
    removed.mockRestore();
    expect((await openWith(hand('ottilie'))).error).toBeUndefined();
    const poll = await newest();
    expect(poll.files).toMatchObject([{ name: 'draft.pdf', size: DRAFT.length, sha256: SHA256 }]);
    expect(Buffer.from((await bytesOf(poll.files?.[0]?.id)) ?? []).equals(DRAFT)).toBe(true);
    // with a file alone the form asks for the rest, and has the file
    const alone = { kind: 'command', command: 'poll vote', args: { file: hand('ottilie') } } as const;
    const form = (await bot.say('ottilie', '', alone))?.reply.form;
    const field = form?.fields.find(({ name }) => name === 'file');
    expect(field).toMatchObject({ required: false, hint: { id: 'form.file-kept' } });
    const sent = { kind: 'action', token: form?.does as string, values: { question: 'By the form?' } } as const;
    expect((await bot.say('ottilie', '', sent))?.reply.error).toBeUndefined();
    expect(await newest()).toMatchObject({ question: 'By the form?', files: [{ sha256: SHA256 }] });
  });

  it('a poll that is asked anew has the first of its documents as one of its own, unless it is asked without', async () => {
    const first = await open('/poll vote "Asked with it?" closes:7d');
    await attach(first, hand('ottilie'));
    await attach(first, hand('ottilie', 'annex.pdf'));
    const copy = (await bot.say('malia', `/poll copy ${first.number}`))?.reply as SealedReply;
    expect(textOf(copy)).toContain('Its document draft.pdf goes along');
    expect(textOf(copy)).toContain('attached to the new poll with /poll attach: annex.pdf.');
    const send = async (label: string, who = 'malia') => {
      const form = (await bot.press(who, copy, label))?.reply.form;
      return (await bot.say(who, '', { kind: 'action', token: form?.does as string, values: { question: label } }))
        ?.reply;
    };
    expect((await send('Ask anew…'))?.error).toBeUndefined();
    const [kept] = (await newest()).files ?? [];
    expect(kept).toMatchObject({ name: 'draft.pdf', sha256: SHA256 });
    expect(kept?.id).not.toBe((await again(first)).files?.[0]?.id);
    // taken away from one it stays with the other
    await bot.say('ottilie', `/poll attach ${first.number} remove:draft.pdf sure:yes`);
    expect(await namesOf(first)).toEqual(['annex.pdf']);
    expect(Buffer.from((await bytesOf(kept?.id)) ?? []).equals(DRAFT)).toBe(true);
    expect((await send('Without draft.pdf…'))?.error).toBeUndefined();
    expect((await newest()).files).toBeUndefined();
    // the document of the copied poll is gone by now
    expect((await send('Ask anew…'))?.error).toBe('file_lost');
    expect((await newest()).question).toBe('Without draft.pdf…');
  });

  it('a document that goes along counts among those of the group, and is for who copies alone', async () => {
    const first = await open('/poll vote "Full?" closes:7d');
    await attach(first, hand('ottilie'));
    const copy = (await bot.say('malia', `/poll copy ${first.number}`))?.reply as SealedReply;
    const form = (await bot.press('malia', copy, 'Ask anew…'))?.reply.form;
    const full = vi.spyOn(bot.penholder.stores.files, 'count').mockResolvedValue(500);
    const sent = await bot.say('malia', '', {
      kind: 'action',
      token: form?.does as string,
      values: { question: 'Full, too?' },
    });
    full.mockRestore();
    expect(JSON.stringify(sent?.reply)).toContain('files_of_group_full');
    expect((await newest()).question).toBe('Full?');
    const theirs = (await bot.press('kouame', copy, 'Ask anew…'))?.reply.form;
    const tried = await bot.say('kouame', '', {
      kind: 'action',
      token: theirs?.does as string,
      values: { question: 'Mine?' },
    });
    expect(JSON.stringify(tried?.reply ?? 'nothing')).not.toContain('is open until');
  });

  it('what stands for a file opens nothing for anybody else, nor what somebody makes up or types', async () => {
    const poll = await open('/poll vote "Whose file?" closes:7d', 'keahi');
    const theirs = hand('ottilie');
    expect((await attach(poll, theirs, 'keahi')).error).toBe('file_gone');
    expect((await attach(poll, '<+AAAAAAAAAAAAAAAAAAAAAAAA|draft.pdf>')).error).toBe('file_gone');
    expect((await attach(poll, 'draft.pdf')).error).toBe('file_typed');
    expect((await bot.say('ottilie', `/poll attach ${poll.number} file:draft.pdf`))?.reply.error).toBe('file_typed');
    expect(await namesOf(poll)).toEqual([]);
    expect((await attach(poll, theirs)).error).toBeUndefined();
  });

  it.each([
    ['is of a kind that runs', 'page.html', '<p>', 3, 'file_type'],
    ['is not what its ending says', 'draft.pdf', '<script>', 8, 'file_content'],
    ['is empty', 'notes.txt', '', 0, 'file_empty'],
    ['is said to be too large', 'notes.txt', 'x', MOST_BYTES + 1, 'file_too_large'],
    ['is larger than was said', 'notes.txt', 'x'.repeat(MOST_BYTES + 1), 1, 'file_too_large'],
  ])('a file that %s is refused, and nothing is changed', async (_, name, content, size, error) => {
    const poll = (await newest()) as Poll;
    const before = await again(poll);
    expect((await attach(poll, hand('ottilie', name, Buffer.from(content), size))).error).toBe(error);
    expect(await again(poll)).toEqual(before);
  });

  it('a group that has as many as are kept for one gets no more, and is told where to put it', async () => {
    const poll = await open('/poll vote "One too many?" closes:7d');
    const { files } = bot.penholder.stores;
    const there = await files.count(PLAYGROUND_GROUP);
    const filler = (at: number) => ({
      id: `filler ${at}`,
      name: 'f.txt',
      mediaType: 'text/plain',
      size: 1,
      sha256: '',
    });
    const fillers = Array.from({ length: MOST_OF_GROUP - there }, (_, at) => filler(at));
    for (const one of fillers) await files.put(PLAYGROUND_GROUP, { ...one, bytes: Buffer.from('x') });
    expect((await attach(poll, hand('ottilie'))).error).toBe('files_of_group_full');
    expect(await namesOf(poll)).toEqual([]);
    for (const { id } of fillers) await files.remove(PLAYGROUND_GROUP, id);
    expect((await attach(poll, hand('ottilie'))).error).toBeUndefined();
  });

  it('a form that a wrong file was sent with keeps the rest and asks for another', async () => {
    const form = (await bot.say('ottilie', '/poll vote'))?.reply.form;
    const values = { question: 'Kept?', closes: '7d', file: hand('ottilie', 'run.exe') };
    const sent = { kind: 'action', token: form?.does as string, values } as const;
    const back = (await bot.say('ottilie', '', sent))?.reply.form;
    expect(back?.fields.find(({ name }) => name === 'question')?.value).toBe('Kept?');
    const field = back?.fields.find(({ name }) => name === 'file');
    expect(field).toMatchObject({ error: { id: 'error.file_type' } });
    expect(field).not.toHaveProperty('value');
    const mended = { kind: 'action', token: back?.does as string, values: { file: hand('ottilie') } } as const;
    expect((await bot.say('ottilie', '', mended))?.reply.error).toBeUndefined();
    expect(await newest()).toMatchObject({ question: 'Kept?', files: [{ name: 'draft.pdf' }] });
  });

  it('two who attach at once both come through; of one name only one, and five is the most', async () => {
    const poll = await open('/poll vote "At once?" closes:7d');
    const both = await Promise.all([
      attach(poll, hand('ottilie', 'a.pdf')),
      attach(poll, hand('keahi', 'b.pdf'), 'keahi'),
    ]);
    expect(both.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect((await namesOf(poll)).sort()).toEqual(['a.pdf', 'b.pdf']);
    const same = await Promise.all(['ottilie', 'keahi'].map((who) => attach(poll, hand(who, 'c.pdf'), who)));
    expect(same.map(({ error }) => error).sort()).toEqual(['file_there', undefined]);
    for (const name of ['d.pdf', 'e.pdf']) await attach(poll, hand('ottilie', name));
    expect((await attach(poll, hand('ottilie', 'f.pdf'))).error).toBe('files_full');
    expect(await namesOf(poll)).toHaveLength(5);
  });

  it('a form that is sent without a file says so, and asks again', async () => {
    const poll = await open('/poll vote "Without one?" closes:7d');
    const shown = await attach(poll, hand('ottilie'));
    const form = (await bot.press('ottilie', shown, 'Attach a document…'))?.reply.form;
    const sent = { kind: 'action', token: form?.does as string, values: {} } as const;
    const back = (await bot.say('ottilie', '', sent))?.reply.form;
    expect(back?.fields).toMatchObject([{ name: 'file', error: { id: 'error.file_lacking' } }]);
    const mended = { kind: 'action', token: back?.does as string, values: { file: hand('ottilie', 'b.pdf') } } as const;
    expect((await bot.say('ottilie', '', mended))?.reply.error).toBeUndefined();
    expect(await namesOf(poll)).toEqual(['draft.pdf', 'b.pdf']);
  });

  it('one is taken away after a question, by who may edit; its bytes are gone, and an older message says so', async () => {
    const poll = await open('/poll vote "Take it away?" closes:7d');
    const shown = await attach(poll, hand('ottilie'));
    const { files = [] } = await again(poll);
    await soon(() => expect(textOf(drawn(poll))).toContain('Documents: draft.pdf'));
    const before = drawn(poll);
    expect((await bot.press('kouame', shown, 'Take away draft.pdf'))?.reply.error).toBe('button_not_yours');
    expect((await bot.say('meherun', `/poll attach ${poll.number} remove:draft.pdf`))?.reply.error).toBe('role_needed');
    const wrong = await bot.say('ottilie', `/poll attach ${poll.number} remove:other.pdf`);
    expect(wrong?.reply.error).toBe('file_not_attached');
    const asked = (await bot.press('ottilie', shown, 'Take away draft.pdf'))?.reply as SealedReply;
    expect(textOf(asked)).toContain('Take draft.pdf away from poll');
    expect(await namesOf(poll)).toEqual(['draft.pdf']);
    expect((await bot.press('ottilie', asked, 'Take it away'))?.reply.error).toBeUndefined();
    expect(await again(poll)).toMatchObject({ revision: 2 });
    expect((await again(poll)).files).toBeUndefined();
    expect(await bytesOf(files[0]?.id)).toBeUndefined();
    expect((await bot.press('kouame', before, 'Open draft.pdf'))?.reply.error).toBe('file_taken_away');
    await soon(() => expect(textOf(drawn(poll))).toContain('took draft.pdf away, before anybody voted'));
  });

  it('a first ballot in the last moment before a document is attached keeps it out', async () => {
    const poll = await open('/poll vote "Which first?" closes:7d');
    const { polls: store, files } = bot.penholder.stores;
    const removed = vi.spyOn(files, 'remove');
    const { change } = store;
    const changing = vi.spyOn(store, 'change').mockImplementationOnce(async (...given) => {
      expect((await bot.press('kouame', drawn(poll), 'Yes'))?.reply.error).toBeUndefined();
      return change(...given);
    });
    expect((await attach(poll, hand('ottilie'))).error).toBe('poll_voted');
    expect(changing).toHaveBeenCalled();
    expect(await namesOf(poll)).toEqual([]);
    expect(removed).toHaveBeenCalledOnce();
    expect((await polls().counted(await again(poll))).ballots).toBe(1);
    changing.mockRestore();
    removed.mockRestore();
  });

  it('once somebody has voted nothing is attached or taken away, and nobody votes for what they have not seen', async () => {
    const poll = await open('/poll vote "Too late?" closes:7d');
    const unseen = drawn(poll);
    await attach(poll, hand('ottilie'));
    expect((await bot.press('kouame', unseen, 'Yes'))?.reply.error).toBe('poll_edited');
    await soon(() => expect(textOf(drawn(poll))).toContain('Documents: draft.pdf'));
    expect((await bot.press('kouame', drawn(poll), 'Yes'))?.reply.error).toBeUndefined();
    const before = await again(poll);
    expect((await attach(poll, hand('ottilie', 'late.pdf'))).error).toBe('poll_voted');
    const away = await bot.say('ottilie', `/poll attach ${poll.number} remove:draft.pdf sure:yes`);
    expect(away?.reply.error).toBe('poll_voted');
    expect(await again(poll)).toEqual(before);
    expect(await bytesOf(before.files?.[0]?.id)).toBeDefined();
  });

  it('the record of the decision, the export and its proof say which text it was', async () => {
    const poll = await newest();
    await bot.say('ottilie', `/poll close ${poll.number} sure:yes`);
    await bot.say('ottilie', `/poll outcome ${poll.number} statement:"Adopted as attached" sure:yes`);
    const full = `draft.pdf, 37 bytes, SHA-256 ${SHA256}`;
    const record = () => bot.adapter.messages.find(({ key }) => key.startsWith(`poll-outcome:${poll.id}`));
    await soon(() => expect(textOf(record()?.drawings.at(-1)?.reply as SealedReply)).toContain(full));
    const exported = fileIn((await bot.say('kouame', `/poll export ${poll.number}`))?.reply);
    const [filed] = readPollFile(String(exported?.content))?.polls ?? [];
    expect(filed?.files).toMatchObject([{ name: 'draft.pdf', size: 37, sha256: SHA256 }]);
    expect(filed && checkPoll(filed, pollKinds).faults).toEqual([]);
    const forged = filed && { ...filed, files: [{ ...filed.files?.[0], sha256: '0'.repeat(64) }] };
    expect(forged && checkPoll(forged as typeof filed, pollKinds).faults).toEqual(['root-differs']);
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'documents-')), 'poll.json');
    await writeFile(file, String(exported?.content));
    const printed: string[] = [];
    const reader = { language: 'en', timeZone: 'UTC' } as const;
    const print = (words: string) => void printed.push(words);
    expect(await verifyFile({ reader, file, receipt: undefined, print })).toBe(true);
    expect(printed.join('\n')).toContain(`on: ${full}`);
    // it is read as before, also from the page, which has an address for it and nothing to press
    const read = fileIn((await bot.press('kouame', drawn(poll), 'Open draft.pdf'))?.reply);
    expect(Buffer.from(read?.content as Uint8Array).equals(DRAFT)).toBe(true);
    const address = await bot.penholder.pages.addressOf({ kind: 'poll', subject: poll.id, groupId: PLAYGROUND_GROUP });
    const token = pageTokenOf(address ?? '', PUBLIC) as string;
    const page = JSON.stringify((await bot.adapter.page({ token }))?.reply);
    const fileId = (await again(poll)).files?.[0]?.id ?? '';
    expect(page).toContain(`${address}/files/${fileId}`);
    expect(page).not.toContain('"buttons"');
    const kept = await bot.adapter.pageFile({ token, fileId });
    expect(Buffer.from(kept?.bytes ?? []).equals(DRAFT)).toBe(true);
    expect(await bot.adapter.pageFile({ token, fileId: 'another' })).toBeUndefined();
    expect(await bot.adapter.pageFile({ token: 'another', fileId })).toBeUndefined();
  });

  it('nobody is given other bytes than those that the record names', async () => {
    const poll = await open('/poll vote "As it was?" closes:7d');
    await attach(poll, hand('ottilie'));
    const [file] = (await again(poll)).files ?? [];
    const { files } = bot.penholder.stores;
    await files.remove(PLAYGROUND_GROUP, file?.id ?? '');
    const other = { ...file, bytes: Buffer.from('%PDF-1.7 another text') } as Parameters<typeof files.put>[1];
    await files.put(PLAYGROUND_GROUP, other);
    await soon(() => expect(textOf(drawn(poll))).toContain('Documents: draft.pdf'));
    expect((await bot.press('kouame', drawn(poll), 'Open draft.pdf'))?.reply.error).toBe('file_lost');
  });

  it('each poll of a series has the same files, and keeps them when another one’s are taken away', async () => {
    const args = { question: 'Again?', repeats: 'every day', closes: '4h', file: hand('ottilie') };
    await bot.say('ottilie', '', { kind: 'command', command: 'poll check', args });
    const [next, first] = await polls().list(PLAYGROUND_GROUP, { states: ['open', 'draft'], limit: 2, skip: 0 });
    expect(next).toMatchObject({ state: 'draft', question: 'Again?', files: first?.files });
    const away = await bot.say('ottilie', `/poll attach ${first?.number} remove:draft.pdf sure:yes`);
    expect(away?.reply.error).toBeUndefined();
    await bot.moveTo(new Date(bot.clock.now().getTime() + 25 * 3_600_000));
    const opened = await again(next as Poll);
    expect(opened).toMatchObject({ files: [{ sha256: SHA256 }] });
    expect(opened.state).not.toBe('draft');
    const read = fileIn((await bot.press('kouame', drawn(opened), 'Open draft.pdf'))?.reply);
    expect(Buffer.from(read?.content as Uint8Array).equals(DRAFT)).toBe(true);
  });
});
