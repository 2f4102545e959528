import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { optionHint, optionLabel } from '../../src/bot/command.ts';
import { errorTable } from '../../src/errors.ts';
import type { IssueState } from '../../src/issues/issue.ts';
import { roles } from '../../src/people/member.ts';
import { pollStates } from '../../src/polls/poll.ts';
import { en } from '../../src/text/en.ts';
import { languages } from '../../src/text/text.ts';
import { keys } from './places.ts';

/** Said under an error, not in place of one. */
const NOT_A_CODE = ['error.example', 'error.holders'];

function missing(ids: readonly string[]): string[] {
  return ids.filter((id) => !Object.hasOwn(en, id));
}

describe('src/text/en.ts', () => {
  it('each error code has words', () => {
    expect(missing(Object.keys(errorTable).map((code) => `error.${code}`))).toEqual([]);
  });

  it('all words of errors belong to a code', () => {
    const strays = keys.filter((key) => key.startsWith('error.') && !Object.hasOwn(errorTable, key.slice(6)));
    expect(strays).toEqual(NOT_A_CODE);
  });

  it.each(commands.map((command) => [command.name, command] as const))('/%s has a summary', (_, { summary }) => {
    expect(missing([summary])).toEqual([]);
  });

  it('each option of each command has a label and a hint, but for what only a form of the bot’s fills in', () => {
    const isShown = (hidden: boolean | undefined, unasked: boolean | undefined) => !(hidden && unasked);
    const names = commands.flatMap(({ options, hidden }) =>
      Object.keys(options).filter((name) => isShown(hidden, options[name]?.unasked)),
    );
    expect(missing(names.flatMap((name) => [optionLabel(name), optionHint(name)]))).toEqual([]);
  });

  it('no label of an option is left that no command has', () => {
    const names = new Set(commands.flatMap(({ options }) => Object.keys(options)));
    const labelled = keys.filter((key) => key.startsWith('option.')).map((key) => key.split('.')[1] ?? '');
    expect(labelled.filter((name) => !names.has(name))).toEqual([]);
  });

  it('each choice of each option has words, and no other choice has', () => {
    const values = commands.flatMap(({ options }) => Object.values(options).flatMap(({ choices }) => choices ?? []));
    const worded = keys.filter((key) => key.startsWith('choice.'));
    expect(worded.sort()).toEqual([...new Set(values)].map((value) => `choice.${value}`).sort());
  });

  it('each state of a poll has words', () => {
    expect(missing(pollStates.map((state) => `poll.state.${state}`))).toEqual([]);
  });

  it('each state of an issue has words, in a list and in a sentence', () => {
    const states = {
      'not-started': 1,
      'in-progress': 1,
      approved: 1,
      'held-over': 1,
      completed: 1,
      dropped: 1,
    } satisfies Record<IssueState, 1>;
    expect(missing(Object.keys(states).flatMap((state) => [`state.${state}`, `state.${state}.sentence`]))).toEqual([]);
  });

  it('each role has words', () => {
    expect(missing(roles.map((role) => `role.${role}`))).toEqual([]);
  });

  it('each language has its name', () => {
    expect(missing(languages.map((language) => `language.${language}`))).toEqual([]);
  });
});
