import { type Context, defineCommand } from '../../src/bot/command.ts';
import { optional, yesNo } from '../../src/bot/option.ts';
import { anyone, onRoll } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import type { Role } from '../../src/people/member.ts';
import { lentName } from '../../src/people/settings-words.ts';
import { buttons, code, fields, heading, joined, onlyYou, phrase, said, text } from '../../src/replies/build.ts';
import type { Block, Inline, Reply } from '../../src/replies/reply.ts';

/** Who the asker is to the bot: what is kept of them, and the way to be forgotten. */
export const whoami = defineCommand({
  name: 'penholder whoami',
  summary: 'whoami.summary',
  options: {
    reminders: optional(yesNo({ hint: 'option.reminders.whoami-hint' })),
    export: optional(yesNo({ unasked: true })),
    forget: optional(yesNo({ unasked: true })),
    sure: optional(yesNo({ unasked: true })),
  },
  examples: [
    '/penholder whoami',
    '/penholder whoami reminders:yes',
    '/penholder whoami export:yes',
    '/penholder whoami forget:yes',
  ],
  allow: [anyone],
  async run(context, { reminders, export: isExport, forget, sure }) {
    if (reminders !== undefined) return remind(context, reminders);
    if (isExport) return exported(context);
    if (!forget) return show(context);
    const { group, member } = groupAndMember(context);
    if (!sure) {
      const does = { command: 'penholder whoami', args: { forget: true, sure: true }, onlyFor: member.id };
      return onlyYou(
        text(phrase('whoami.forget.sure', { group: group.name })),
        buttons({ label: phrase('whoami.forget.now'), style: 'danger', does }),
      );
    }
    await context.services.privacy.forget(group, member);
    return { ...onlyYou(text(phrase('whoami.forgotten', { group: group.name }))), replaces: true };
  },
});

async function show(context: Context): Promise<Reply> {
  const { actor, group } = context;
  const { member } = actor;
  const lentAs = (role: Role) => actor.lent.filter((one) => one.role === role);
  const roles = [
    ...(member?.roles ?? []).map((role): Inline => {
      const [by] = lentAs(role);
      const name = phrase(`role.${role}`);
      return by ? phrase('whoami.lent', { role: name, what: lentName(by) }) : name;
    }),
    ...(actor.platformAdmin && !member?.roles.includes('admin') ? [phrase('role.admin')] : []),
  ];
  return onlyYou(
    heading(said(actor.name)),
    fields(
      [phrase('whoami.group'), group ? said(group.name) : phrase('whoami.no-group')],
      [phrase('whoami.roles'), roles.length > 0 ? joined(roles) : phrase('whoami.no-role')],
      [phrase('whoami.region'), member?.region === undefined ? phrase('not-recorded') : said(member.region)],
      [phrase('whoami.votes'), phrase(onRoll.passes({ actor, group }) ? 'yes' : 'no')],
      [phrase('whoami.language'), phrase(`language.${actor.language}`)],
      [phrase('whoami.zone'), said(actor.timeZone)],
      ...(await kept(context)),
    ),
    ...(member && group ? [ownButtons(await isReminded(context))] : []),
  );
}

async function kept({ actor: { member }, group, services }: Context): Promise<[Inline, Inline][]> {
  if (!group || !member) return [];
  const { accounts, ballots } = await services.privacy.keptOf(group, member);
  const who = { groupId: group.id, memberId: member.id };
  const names = accounts.map(({ tenant, userId }) => code(`${tenant.split(':')[0]} ${userId}`));
  return [
    [phrase('whoami.accounts'), joined(names)],
    [phrase('whoami.ballots'), phrase('number', { value: ballots })],
    [
      phrase('whoami.reminders'),
      phrase((await services.reminders.isRemindedOfEach(who)) ? 'whoami.reminders.each' : 'whoami.reminders.asked'),
    ],
  ];
}

/** All that is kept of the asker, as a file. */
async function exported(context: Context): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  const everything = await context.services.privacy.everythingOf(group, member);
  return onlyYou({
    kind: 'file',
    name: 'what-penholder-keeps-of-me.json',
    mediaType: 'application/json',
    content: `${JSON.stringify(everything, null, 1)}\n`,
    label: phrase('whoami.export.label', { group: group.name }),
  });
}

async function isReminded(context: Context): Promise<boolean> {
  const { group, member } = groupAndMember(context);
  return context.services.reminders.isRemindedOfEach({ groupId: group.id, memberId: member.id });
}

/** Has the asker reminded of each meeting, or not any more. */
async function remind(context: Context, wanted: boolean): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  await context.services.reminders.remindOfEach({ groupId: group.id, memberId: member.id }, wanted);
  return onlyYou(
    text(phrase(wanted ? 'whoami.reminded' : 'whoami.reminded.not', { group: group.name })),
    buttons(remindersButton(wanted)),
  );
}

function remindersButton(isOn: boolean) {
  const label = phrase(isOn ? 'whoami.remind.off' : 'whoami.remind.on');
  return { label, does: { command: 'penholder whoami', args: { reminders: !isOn } } };
}

function ownButtons(isRemindedOfEach: boolean): Block {
  const does = (args: object) => ({ command: 'penholder whoami', args: { ...args } });
  return buttons(
    remindersButton(isRemindedOfEach),
    { label: phrase('whoami.export'), does: does({ export: true }) },
    { label: phrase('whoami.forget'), does: does({ forget: true }) },
  );
}
