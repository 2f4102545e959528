import { optionLabel } from '../bot/command.ts';
import { context, joined, list, phrase, said, time } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import { levelIn, questionIn } from './designation.ts';
import type { PollAct } from './poll-act.ts';
import { tagNames } from './tags.ts';

/** What was done to a poll and by whom, oldest first; nothing where nothing was. */
export function actBlocks(acts: readonly PollAct[] = []): Block<never>[] {
  return acts.length === 0 ? [] : [context(phrase('poll.acts')), list(acts.map(actWords))];
}

function actWords(act: PollAct): Inline {
  const { what, at, by, reason, after } = act;
  const closesAt = after?.closesAt;
  return phrase(`poll.act.${what}`, {
    at: time(at),
    name: by.name,
    reason: said(reason ?? ''),
    voter: said(typeof after?.voter === 'string' ? after.voter : ''),
    level: what === 'designate' || what === 'accept' ? designated(act) : '',
    closes: closesAt instanceof Date ? time(closesAt) : '',
    file: said(typeof after?.file === 'string' ? after.file : ''),
    option: said(typeof after?.option === 'string' ? after.option : ''),
    tags: tagNames(textsIn(after, 'tags')),
    options: joined(textsIn(after, 'options').map((name) => phrase(optionLabel(name)))),
  });
}

/** The level, and of several questions the number of the one that has it. */
function designated(act: PollAct): Inline {
  const [level, question] = [phrase(`level.${levelIn(act)}`), questionIn(act)];
  return question === undefined ? level : phrase('several.numbered', { number: question + 1, words: level });
}

/** The options by which it was edited, or the tags that it was given. */
function textsIn(after: PollAct['after'], name: 'options' | 'tags'): string[] {
  const texts = after?.[name];
  return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : [];
}
