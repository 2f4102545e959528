import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Sent, sentSchema, toEvent } from '../../../adapters/web/parse.ts';
import { eve, personas } from './sample-playground.ts';

const id = randomUUID();
const [amina] = personas;
if (!amina) throw new Error('no persona');
const from = { persona: amina, tenant: 'web:local', receivedAt: eve };
const line = (text: string, channelId = 'cpwg'): Sent => ({ id, kind: 'line', channelId, text });

describe('adapters/web/parse.ts', () => {
  it.each([
    ['/issue status 16', 'cpwg', { kind: 'text', text: '/issue status 16' }],
    ['  /issue list', 'cpwg', { kind: 'text', text: '/issue list' }],
    ['/meeting next', 'direct:amina', { kind: 'text', text: '/meeting next' }],
    ['@penholder what is left?', 'cpwg', { kind: 'question', text: 'what is left?' }],
    ['@Penholder: and now?', 'cpwg', { kind: 'question', text: 'and now?' }],
    ['what is left?', 'direct:amina', { kind: 'question', text: 'what is left?' }],
  ])('reads %s in %s', (text, channelId, event) => {
    expect(toEvent(line(text, channelId), from)).toEqual({
      ...event,
      id,
      channelId,
      tenant: 'web:local',
      receivedAt: eve,
      person: { id: 'amina', name: 'Amina Diallo', locale: 'en', timeZone: 'Africa/Dakar', platformAdmin: true },
    });
  });

  it.each(['good morning', 'ask @penholder', '@penholders unite'])('hands “%s” over as said among people', (text) => {
    expect(toEvent(line(text), from)).toMatchObject({ kind: 'message', text });
  });

  it('reads the press of a button with its message, and a form with its values', () => {
    const press: Sent = { id, kind: 'press', channelId: 'cpwg', token: 't', messageId: 'm' };
    const message = { tenant: 'web:local', channelId: 'cpwg', messageId: 'm' };
    expect(toEvent(press, from)).toMatchObject({ kind: 'action', token: 't', message });
    const form = toEvent({ ...press, values: { question: 'Why?' } }, from);
    expect(form).toMatchObject({ kind: 'action', token: 't', values: { question: 'Why?' } });
    expect(form).not.toHaveProperty('message');
  });

  it.each([
    [{ id: 'not-a-uuid', kind: 'line', channelId: 'cpwg', text: 'x' }],
    [{ id, kind: 'line', channelId: 'cpwg' }],
    [{ id, kind: 'line', channelId: 'cpwg', text: 'x', person: 'amina' }],
    [{ id, kind: 'press', channelId: 'cpwg', token: 'x'.repeat(65), messageId: 'm' }],
    [{ id, kind: 'press', channelId: 'cpwg', token: 't', messageId: 'm', values: { a: 1 } }],
    [{ id, kind: 'shout', channelId: 'cpwg', text: 'x' }],
    ['line'],
    [null],
  ])('refuses %j', (body) => {
    expect(sentSchema.safeParse(body).success).toBe(false);
  });
});
