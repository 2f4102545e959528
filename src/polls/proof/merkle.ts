import { createHash } from 'node:crypto';

/** What is hashed begins with what it is, so that no ballot can pass for an inner node, nor a tree for a poll. */
const PREFIX = { leaf: '\u0000', node: '\u0001', top: '\u0002' } as const;

function sha256(...parts: readonly (string | Buffer)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The hash of one leaf. */
export function leafHash(leaf: string): Buffer {
  return sha256(PREFIX.leaf, leaf);
}

/**
 * The hash of a tree over leaves in this order, as RFC 6962, section 2.1 makes it: of more than one leaf, the left side
 * holds the largest power of two that is smaller than their number. No leaves: the hash of nothing.
 */
export function treeHash(leaves: readonly string[]): Buffer {
  const hashes = leaves.map(leafHash);
  const over = (from: number, to: number): Buffer => {
    const size = to - from;
    if (size === 0) return sha256();
    if (size === 1) return hashes[from] as Buffer;
    const left = from + 2 ** Math.ceil(Math.log2(size) - 1);
    return sha256(PREFIX.node, over(from, left), over(left, to));
  };
  return over(0, hashes.length);
}

/** The root that is published: the tree, bound to what it is a tree of. */
export function rootOf(about: string, leaves: readonly string[]): string {
  return sha256(PREFIX.top, about, '\n', treeHash(leaves)).toString('base64url');
}
