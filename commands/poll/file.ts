import { defineCommand } from '../../src/bot/command.ts';
import { text as textOption } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { fileBlock } from '../../src/files/file-words.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou, phrase, text } from '../../src/replies/build.ts';

/** Gives one of a poll's files to who asks: what the buttons under its documents run. */
export const pollFile = defineCommand({
  name: 'poll file',
  summary: 'poll.file.summary',
  options: { poll: textOption({ max: 40 }), document: textOption({ max: 40 }) },
  examples: [],
  allow: [inGroup],
  hidden: true,
  repeatSafe: true,
  async run(context, { poll: pollId, document }) {
    const { group } = groupAndMember(context);
    const { polls, files } = context.services;
    const poll = await polls.byId(group.id, pollId, 'fresh');
    const file = poll.files?.find(({ id }) => id === document);
    // the message from which it was asked for is older than its being taken away
    if (!file) throw new PenholderError('file_taken_away', { number: poll.number });
    return onlyYou(
      text(phrase('poll.file', { number: poll.number, question: poll.question })),
      fileBlock(file, await files.bytes(group.id, file)),
    );
  },
});
