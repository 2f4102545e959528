import { describeCommands } from '../../src/bot/catalogue.ts';
import { type Command, defineCommand } from '../../src/bot/command.ts';
import { nearest } from '../../src/bot/nearest.ts';
import { optional, text as textOption } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { anyone } from '../../src/people/checks.ts';
import {
  code,
  heading,
  joined,
  list,
  onlyYou,
  phrase,
  context as smallPrint,
  strong,
  text,
} from '../../src/replies/build.ts';
import type { Block } from '../../src/replies/reply.ts';

/** Explains the commands, all or some. Made from the list that it is part of. */
export function createHelp(all: () => readonly Command[]): Command {
  return defineCommand({
    name: 'penholder help',
    summary: 'help.summary',
    options: {
      about: optional(textOption({ max: 60, positional: true, rest: true, hint: 'option.about.help-hint' })),
    },
    examples: ['/penholder help', '/penholder help poll', '/penholder help poll consensus'],
    allow: [anyone],
    async run(_, { about }) {
      const described = describeCommands(all());
      const wanted = about?.toLowerCase().replace(/^\//, '').trim();
      const exact = described.find(({ name }) => name === wanted);
      if (exact) return onlyYou(...detail(exact));
      const groups = [...new Set(described.map(({ name }) => name.split(' ')[0] ?? ''))];
      const chosen = wanted === undefined ? groups : groups.filter((group) => group === wanted);
      if (chosen.length === 0) {
        const near = nearest(wanted ?? '', [...groups, ...described.map(({ name }) => name)]);
        throw new PenholderError('unknown_command', {
          typed: (about ?? '').slice(0, 60),
          known: joined((near.length > 0 ? near : groups).map((name) => code(`/${name}`))),
        });
      }
      return onlyYou(
        heading(phrase('help.title')),
        text(phrase('help.intro')),
        ...chosen.flatMap((group) => overview(group, described)),
        smallPrint(phrase('help.more', { example: code('/penholder help poll consensus') })),
      );
    },
  });
}

type Described = ReturnType<typeof describeCommands>[number];

function overview(group: string, described: readonly Described[]): Block[] {
  const own = described.filter(({ name }) => name.startsWith(`${group} `));
  return [
    text(strong(code(`/${group}`))),
    list(own.map(({ name, summary }) => phrase('help.line', { command: code(`/${name}`), summary: phrase(summary) }))),
  ];
}

function detail({ name, summary, options, examples }: Described): Block[] {
  const rows = options.map(({ name: option, label, hint, required, choices }) =>
    joined(
      [
        phrase(required ? 'help.option' : 'help.option-optional', { option: code(`${option}:`), label: phrase(label) }),
        phrase('help.hint', { hint: phrase(hint) }),
        ...(choices.length > 0 ? [phrase('help.choices', { choices: joined(choices.map(code)) })] : []),
      ],
      ' ',
    ),
  );
  return [
    heading(code(`/${name}`)),
    text(phrase(summary)),
    ...(rows.length > 0 ? [text(strong(phrase('help.options'))), list(rows)] : []),
    text(strong(phrase('help.examples'))),
    list(examples.map(code)),
  ];
}
