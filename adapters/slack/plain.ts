import type { types } from '@slack/bolt';
import { cut } from '../../src/replies/plain-line.ts';

/** Plain text for Slack; codes of emoji in it stay codes. */
export function plainObject(text: string, limit: number): types.PlainTextElement {
  return { type: 'plain_text', text: cut(text, limit), emoji: false };
}
