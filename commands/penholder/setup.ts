import { defineCommand } from '../../src/bot/command.ts';
import { choice, optional, text as textOption } from '../../src/bot/option.ts';
import { admin, type Facts } from '../../src/people/checks.ts';
import { code, fields, heading, onlyYou, phrase, said, text } from '../../src/replies/build.ts';
import { languages } from '../../src/text/text.ts';

/** Makes this channel's group, or changes it; loads a sample. Safe to repeat. */
export const setup = defineCommand({
  name: 'penholder setup',
  summary: 'setup.summary',
  options: {
    name: optional(textOption({ max: 80, positional: true })),
    zone: optional(textOption({ max: 60, suggests: 'zones' })),
    language: optional(choice(languages)),
    sample: optional(textOption({ max: 60, suggests: 'samples' })),
  },
  examples: ['/penholder setup "At-Large" zone:Europe/Brussels language:en', '/penholder setup sample:at-large-2020'],
  allow: [admin],
  preset: defaults,
  async run(context, { name, zone, language, sample }) {
    const { services, actor, channel, group: here } = context;
    const wish = { name, timeZone: zone, language, sample, by: actor.member };
    const { group, added } = await services.setup.setUp(here, channel, wish);
    return onlyYou(
      heading(phrase('setup.done', { name: group.name })),
      fields(
        [phrase('setup.zone'), said(group.timeZone)],
        [phrase('setup.language'), phrase(`language.${group.language}`)],
        [phrase('setup.roll'), phrase(`setup.roll.${group.roll}`)],
      ),
      ...(added ? [text(phrase('setup.sample', { ...added }))] : []),
      text(phrase('setup.next', { example: code('/penholder settings') })),
    );
  },
});

/** What is set; in a channel without a group, where and in what language its admin lives. */
function defaults({ actor, group }: Facts): Record<string, string> {
  const { timeZone: zone, language } = group ?? actor;
  return { ...(group ? { name: group.name } : {}), zone, language };
}
