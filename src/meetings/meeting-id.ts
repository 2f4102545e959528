import { fold } from '../text/fold.ts';

/** Characters of an id that is made from a title. */
const MAX_ID = 40;

/** A title as an id: `cpwg-call`. */
export function idOfTitle(title: string): string {
  const plain = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, MAX_ID)
    .replace(/-+$/, '');
  return plain === '' ? 'meeting' : plain;
}
