/** What is known of a file that the bot keeps, besides its bytes. */
export interface FileFacts {
  readonly id: string;
  /** Cleaned, with its ending: `draft.pdf`. */
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Of its bytes, in hexadecimal: it says which text this was. */
  readonly sha256: string;
}

/** A file that was read and found fit to be kept. */
export interface ReadFile extends Omit<FileFacts, 'id'> {
  readonly bytes: Uint8Array;
}

/** Bytes of one file: what fits into one document of the database, and goes by every platform. */
export const MOST_BYTES = 5 * 1024 * 1024;
/** Files of one group: nobody fills the disk for all. */
export const MOST_OF_GROUP = 500;

/** Files, each a document of its own. Every call names the group. */
export interface FileStore {
  /** Keeps a file; one that is there under this id stays as it is. */
  put(groupId: string, file: FileFacts & { readonly bytes: Uint8Array }): Promise<void>;
  /** Its bytes; undefined: it is not there. */
  bytes(groupId: string, id: string): Promise<Uint8Array | undefined>;
  /** How many the group has. */
  count(groupId: string): Promise<number>;
  remove(groupId: string, id: string): Promise<void>;
}
