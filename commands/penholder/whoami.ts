import { defineCommand } from '../../src/bot/command.ts';
import { anyone, onRoll } from '../../src/people/checks.ts';
import { fields, heading, joined, onlyYou, phrase, said } from '../../src/replies/build.ts';

/** Who the asker is to the bot: what is kept of them. */
export const whoami = defineCommand({
  name: 'penholder whoami',
  summary: 'whoami.summary',
  options: {},
  examples: ['/penholder whoami'],
  allow: [anyone],
  async run({ actor, group }) {
    const { member } = actor;
    const roles = [
      ...(member?.roles ?? []),
      ...(actor.platformAdmin && !member?.roles.includes('admin') ? ['admin' as const] : []),
    ];
    return onlyYou(
      heading(said(actor.name)),
      fields(
        [phrase('whoami.group'), group ? said(group.name) : phrase('whoami.no-group')],
        [
          phrase('whoami.roles'),
          roles.length > 0 ? joined(roles.map((role) => phrase(`role.${role}`))) : phrase('whoami.no-role'),
        ],
        [phrase('whoami.region'), member?.region === undefined ? phrase('not-recorded') : said(member.region)],
        [phrase('whoami.votes'), phrase(onRoll.passes({ actor, group }) ? 'yes' : 'no')],
        [phrase('whoami.language'), phrase(`language.${actor.language}`)],
        [phrase('whoami.zone'), said(actor.timeZone)],
      ),
    );
  },
});
