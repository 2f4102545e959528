import { createHash } from 'node:crypto';
import { isPenholderError, PenholderError } from '../errors.ts';
import type { Identity } from '../people/member-store.ts';
import { type FileFacts, type FileStore, MOST_BYTES, MOST_OF_GROUP, type ReadFile } from './file.ts';
import { isWhatItSays, typeOf } from './file-types.ts';
import type { GivenFiles } from './given-files.ts';
import { tooLarge } from './read-within.ts';

/** What a file option gives a command: what stands for the file, and what it is called. */
export interface GivenFile {
  readonly ref: string;
  readonly name: string;
}

/** Files on their way from who hands them over to what they are kept with. */
export interface Files {
  /**
   * Reads what somebody handed over, if it may be kept.
   * @throws file_gone, file_type {known}, file_too_large {most}, file_empty, file_content, file_unread: each with {file}, its name
   */
  read(given: GivenFile, person: Identity): Promise<ReadFile>;
  /** Hands a file that is kept to somebody, as if they had chosen it in a form: what then is opened with it has one of its own. */
  handOn(groupId: string, file: FileFacts, person: Identity): GivenFile;
  /** Keeps it. The same id again keeps nothing new. @throws files_of_group_full {file, most} */
  keep(groupId: string, id: string, file: ReadFile): Promise<FileFacts>;
  /** @throws file_lost {file} */
  bytes(groupId: string, file: FileFacts): Promise<Uint8Array>;
  remove(groupId: string, id: string): Promise<void>;
}

export function createFiles({
  store,
  given: held,
}: {
  store: FileStore;
  given: Pick<GivenFiles, 'find' | 'hold'>;
}): Files {
  const files: Files = {
    async read(given, person) {
      const { size: said = 0, name: called, read } = held.find(given, person);
      const { name, ending, mediaType } = typeOf(called);
      if (said > MOST_BYTES) throw tooLarge(name, MOST_BYTES);
      const bytes = await read(MOST_BYTES).catch((error: unknown) => {
        throw isPenholderError(error) ? error : new PenholderError('file_unread', { file: name }, error);
      });
      if (bytes.length > MOST_BYTES) throw tooLarge(name, MOST_BYTES);
      if (bytes.length === 0) throw new PenholderError('file_empty', { file: name });
      if (!isWhatItSays(ending, bytes)) throw new PenholderError('file_content', { file: name });
      return { name, mediaType, size: bytes.length, sha256: sha256Of(bytes), bytes };
    },
    handOn(groupId, file, { tenant, userId }) {
      const { name, size } = file;
      const read = () => files.bytes(groupId, file);
      return { ref: held.hold({ tenants: [tenant], userId }, { name, size, read }), name };
    },
    async keep(groupId, id, { bytes, ...facts }) {
      if ((await store.count(groupId)) >= MOST_OF_GROUP)
        throw new PenholderError('files_of_group_full', { file: facts.name, most: MOST_OF_GROUP });
      await store.put(groupId, { id, ...facts, bytes });
      return { id, ...facts };
    },
    async bytes(groupId, { id, name, sha256 }) {
      const bytes = await store.bytes(groupId, id);
      // nobody is given another text than the one that the record names
      if (!bytes || sha256Of(bytes) !== sha256) throw new PenholderError('file_lost', { file: name });
      return bytes;
    },
    remove: (groupId, id) => store.remove(groupId, id),
  };
  return files;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
