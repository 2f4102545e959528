import { describe, expect, it } from 'vitest';
import { type Delivery, isExpired, isLate, LATE_AFTER_MS } from '../../src/deliveries/delivery.ts';

const dueAt = new Date('2020-06-21T15:00:00Z');
const expiresAt = new Date('2020-06-22T12:00:00Z');
const delivery: Delivery = {
  id: 'points:icann68:post:web:local:cpwg',
  groupId: 'group',
  kind: 'points',
  subject: 'icann68',
  channel: { tenant: 'web:local', channelId: 'cpwg' },
  dueAt,
  expiresAt,
  state: 'due',
  attempts: 0,
};
const later = (date: Date, ms: number) => new Date(date.getTime() + ms);

describe('src/deliveries/delivery.ts', () => {
  it('a post is late once more than five minutes have passed', () => {
    expect([0, LATE_AFTER_MS, LATE_AFTER_MS + 1].map((ms) => isLate(delivery, later(dueAt, ms)))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('a post expires on the moment, and never where no moment is named', () => {
    expect([-1, 0, 1].map((ms) => isExpired(delivery, later(expiresAt, ms)))).toEqual([false, true, true]);
    const { expiresAt: _, ...endless } = delivery;
    expect(isExpired(endless, later(expiresAt, 1e12))).toBe(false);
  });
});
