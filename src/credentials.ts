import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Credentials of platforms' installations, by name. */
export interface Credentials {
  put(name: string, value: string): Promise<void>;
  /** undefined: there is none, or it was sealed with another secret. */
  get(name: string): Promise<string | undefined>;
  remove(name: string): Promise<void>;
}

/** Where they are kept, sealed. */
export interface SealedStore {
  put(name: string, sealed: string): Promise<void>;
  get(name: string): Promise<string | undefined>;
  remove(name: string): Promise<void>;
}

const CIPHER = 'aes-256-gcm';
const [KEY_BYTES, IV_BYTES, TAG_BYTES] = [32, 12, 16];

/** Credentials that nobody reads who has the database but not the secret. */
export function createCredentials(store: SealedStore, secret: string): Credentials {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'penholder credentials', KEY_BYTES));

  function seal(name: string, value: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(name));
    const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  function open(name: string, sealed: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    const [iv, tag] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
    try {
      const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(name));
      const opened = decipher.setAuthTag(tag).update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8');
      return opened + decipher.final('utf8');
    } catch {
      return undefined;
    }
  }

  return {
    put: (name, value) => store.put(name, seal(name, value)),
    async get(name) {
      const sealed = await store.get(name);
      return sealed === undefined ? undefined : open(name, sealed);
    },
    remove: (name) => store.remove(name),
  };
}
