import { describe, expect, it } from 'vitest';
import { createInPrivate } from '../../src/people/in-private.ts';
import type { Member } from '../../src/people/member.ts';

const accounts = [
  { memberId: 'malia', tenant: 'slack:T', userId: 'U1' },
  { memberId: 'malia', tenant: 'discord:G', userId: '9' },
  { memberId: 'itzel', tenant: 'slack:T', userId: 'U2' },
  { memberId: 'itzel', tenant: 'web:local', userId: 'itzel' },
  { memberId: 'keahi', tenant: 'slack:T', userId: 'U3' },
];

describe('src/people/in-private.ts', () => {
  const inPrivate = (order: typeof accounts) =>
    createInPrivate({
      members: {
        withRoles: async (_, roles) => (roles.includes('chair') ? [{ id: 'itzel' } as Member] : []),
        identitiesOf: async (_, ids) => order.filter(({ memberId }) => ids.includes(memberId)),
      },
      // nobody has a direct conversation on the web
      directChannel: async ({ tenant, userId }) =>
        tenant === 'web:local' || userId === 'U3' ? undefined : { tenant, channelId: `with ${userId}` },
    });

  it('whoever has several accounts is told once, on the same one each time; who has none is left out', async () => {
    const expected = [
      { memberId: 'malia', channel: { tenant: 'discord:G', channelId: 'with 9' } },
      { memberId: 'itzel', channel: { tenant: 'slack:T', channelId: 'with U2' } },
    ];
    for (const order of [accounts, accounts.toReversed()]) {
      const found = await inPrivate(order).channelsOf('g', ['malia', 'itzel', 'keahi']);
      expect(found).toHaveLength(2);
      expect(found).toEqual(expect.arrayContaining(expected));
    }
    expect(await inPrivate(accounts).channelsOf('g', [])).toEqual([]);
  });
});
