import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { isPenholderError, PenholderError } from '../errors.ts';
import type { FileFacts, ReadFile } from '../files/file.ts';
import type { Files } from '../files/files.ts';
import type { Act } from '../people/act.ts';
import { code, joined } from '../replies/build.ts';
import type { Poll } from './poll.ts';
import type { PollChange, PollRef, PollStore } from './poll-store.ts';

/** Files of one poll. */
export const MOST_FILES = 5;
/** Tries to change what is attached while others do. */
const TRIES = 10;

interface Parts {
  readonly store: Pick<PollStore, 'change' | 'find'>;
  readonly files: Pick<Files, 'keep' | 'remove' | 'bytes'>;
  readonly clock: Clock;
  /** @throws poll_voted {number}, poll_closed, poll_cancelled, poll_decided */
  demandEditable(poll: Poll): Promise<void>;
  /** Draws a changed poll anew. */
  settle(poll: Poll): Promise<void>;
}

/** Who attaches, and under what the file is kept. */
export interface Attachment {
  readonly file: ReadFile;
  readonly id: string;
  readonly by: Act['by'];
}

/** What a file is kept under: once for one event, however often it comes. */
export function fileIdFor(eventKey: string): string {
  return createHash('sha256').update(`file of ${eventKey}`).digest('base64url').slice(0, 16);
}

/**
 * The texts that a poll is about. They are a part of what is asked: so they change by an edit, which passes only while
 * nobody votes, and makes it the next revision. A file is kept before the poll names it, and is gone after.
 */
export function createAttaching({ store, files, clock, demandEditable, settle }: Parts) {
  /** Each try is for the poll as it is then: of two at once both come through. */
  async function edited(read: Poll, edit: (poll: Poll) => Pick<PollChange, 'set' | 'unset' | 'act'>): Promise<Poll> {
    let poll: Poll | undefined = read;
    for (let tries = 0; poll && tries < TRIES; tries += 1) {
      await demandEditable(poll);
      const changed = await store.change(poll, { ...edit(poll), isEdit: true }).catch((error: unknown) => {
        throw new Uncertain(error);
      });
      if (changed) return changed;
      poll = await store.find(read.groupId, read.id);
    }
    throw new PenholderError('poll_changed_meanwhile', { number: read.number });
  }

  /** What is certainly not attached is not kept. */
  async function orRemoved<T>({ groupId, id }: PollRef, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Uncertain) throw error.cause;
      await files.remove(groupId, id).catch(() => {});
      throw error;
    }
  }

  return {
    /** @throws files_full {file, number, most}, files_of_group_full {file, most}, file_there {file, number}, poll_changed_meanwhile, and as demandEditable */
    async attach(poll: Poll, { file, id, by }: Attachment): Promise<Poll> {
      if (poll.files?.some((one) => one.id === id)) return poll;
      await demandEditable(poll);
      demandRoom(poll, file.name);
      const kept = await files.keep(poll.groupId, id, file);
      const act = { what: 'attach', at: clock.now(), by, after: namesOf(kept) } as const;
      const changed = await orRemoved({ groupId: poll.groupId, id }, () =>
        edited(poll, (now) => ({ set: { files: [...demandRoom(now, file.name), kept] }, act })),
      );
      await settle(changed);
      return changed;
    },
    /** @throws file_not_attached {remove, number, known}, and as attach */
    async detach(poll: Poll, name: string, by: Act['by']): Promise<Poll> {
      const gone = attachedAs(poll, name);
      const act = { what: 'detach', at: clock.now(), by, after: namesOf(gone) } as const;
      const changed = await edited(poll, (now) => {
        const left = (now.files ?? []).filter(({ id }) => id !== gone.id);
        return left.length > 0 ? { set: { files: left }, act } : { set: {}, unset: ['files'], act };
      }).catch((error: unknown) => {
        throw error instanceof Uncertain ? error.cause : error;
      });
      // the others of its series may have it too
      if (!poll.series) await files.remove(poll.groupId, gone.id).catch(() => {});
      await settle(changed);
      return changed;
    },
    /** Opens a poll with a file. What keeps it from being opened keeps the file out, too. */
    async opened<T>(
      { groupId, id, file }: PollRef & { file: ReadFile },
      open: (files: readonly FileFacts[]) => Promise<T>,
    ): Promise<T> {
      const kept = await files.keep(groupId, fileIdFor(id), file);
      return orRemoved({ groupId, id: kept.id }, () =>
        open([kept]).catch((error: unknown) => {
          throw isPenholderError(error) && error.kind === 'user' ? error : new Uncertain(error);
        }),
      );
    },
  };
}

/** It may have been done. */
class Uncertain extends Error {
  constructor(cause: unknown) {
    super('it may have been done', { cause });
  }
}

/** The file that is attached under a name. @throws file_not_attached {remove, number, known}, files_none {number} */
export function attachedAs({ files = [], number }: Poll, name: string): FileFacts {
  const found = files.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  if (found) return found;
  if (files.length === 0) throw new PenholderError('files_none', { number });
  const known = joined(files.map((one) => code(one.name)));
  throw new PenholderError('file_not_attached', { remove: name, number, known });
}

/** The files that are there, if one of this name may come to them. */
function demandRoom({ files = [], number }: Poll, name: string): readonly FileFacts[] {
  if (files.length >= MOST_FILES) throw new PenholderError('files_full', { file: name, number, most: MOST_FILES });
  if (files.some((one) => one.name === name)) throw new PenholderError('file_there', { file: name, number });
  return files;
}

/** What an act says of a file. */
function namesOf({ name, size, sha256 }: FileFacts) {
  return { file: name, size, sha256 };
}
