import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { describeCommands } from '../../src/bot/catalogue.ts';

describe('src/bot/catalogue.ts', () => {
  it('describes every command that may be typed, and no other', () => {
    const names = describeCommands(commands).map(({ name }) => name);
    expect(names).toEqual(commands.filter(({ hidden }) => !hidden).map(({ name }) => name));
    expect(names).not.toContain('poll cast');
  });

  it('tells all about an option that may be shown, and holds no code', () => {
    const list = describeCommands(commands).find(({ name }) => name === 'poll list');
    expect(list?.options[0]).toEqual({
      name: 'state',
      kind: 'choice',
      label: 'option.state',
      hint: 'option.state.hint',
      required: false,
      positional: true,
      choices: ['open', 'planned', 'closed', 'decided', 'cancelled', 'all'],
    });
    const described = describeCommands(commands);
    expect(JSON.parse(JSON.stringify(described))).toEqual(described);
  });
});
