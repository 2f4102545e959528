import { describe, expect, it } from 'vitest';
import { plainObject } from '../../../adapters/slack/plain.ts';

describe('adapters/slack/plain.ts', () => {
  it('leaves codes of emoji as they are', () => {
    expect(plainObject(':tada:', 75)).toEqual({ type: 'plain_text', text: ':tada:', emoji: false });
  });
});
