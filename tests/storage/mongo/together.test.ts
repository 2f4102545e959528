import { expect, it } from 'vitest';
import { together } from '../../../src/storage/mongo/together.ts';

/** What goes, and the ends of it in their order. */
function goes() {
  const gone: number[][] = [];
  const ends: ((error?: Error) => void)[] = [];
  const run = (items: readonly number[]) => {
    gone.push([...items]);
    return new Promise<number[]>((resolve, reject) => {
      ends.push((error) => (error ? reject(error) : resolve(items.map((item) => item * 10))));
    });
  };
  return { gone, ends, run };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('what comes while a lane is free goes at once; what comes meanwhile goes together, in order, so many at a time', async () => {
  const { gone, ends, run } = goes();
  const one = together(run, { most: 3, lanes: 2 });
  const results = [1, 2, 3, 4, 5, 6].map(one);
  expect(gone).toEqual([[1], [2]]);
  ends[1]?.();
  await settled();
  expect(gone).toEqual([[1], [2], [3, 4, 5]]);
  ends[0]?.();
  await settled();
  expect(gone).toEqual([[1], [2], [3, 4, 5], [6]]);
  for (const end of ends) end();
  expect(await Promise.all(results)).toEqual([10, 20, 30, 40, 50, 60]);
});

it('a go that fails fails for those in it alone, and the next one goes', async () => {
  const { gone, ends, run } = goes();
  const one = together(run, { most: 9, lanes: 1 });
  const results = [1, 2, 3].map(one);
  ends[0]?.(new Error('away'));
  await expect(results[0]).rejects.toThrow('away');
  await settled();
  expect(gone).toEqual([[1], [2, 3]]);
  ends[1]?.();
  expect(await Promise.all(results.slice(1))).toEqual([20, 30]);
  const later = one(4);
  expect(gone).toHaveLength(3);
  ends[2]?.();
  expect(await later).toBe(40);
});
