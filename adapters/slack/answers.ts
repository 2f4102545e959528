import type { Answer } from '../../src/bot/adapter.ts';
import type { Clock } from '../../src/clock.ts';
import type { Log } from '../../src/log.ts';
import { phrase } from '../../src/replies/build.ts';
import type { Form } from '../../src/replies/reply.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import { sendAnswer } from './answer-ways.ts';
import type { Place } from './deed.ts';
import { sendFiles } from './files.ts';
import { openForm, reopening, showInModal } from './forms.ts';
import { uploadPictures } from './pictures.ts';
import { renderHome, renderMessage } from './render.ts';
import type { Lanes } from './web-api.ts';
import type { Workspaces } from './workspace.ts';

/** What answers are brought with. */
export interface AnswerParts {
  readonly lanes: Lanes;
  readonly clock: Clock;
  readonly log: Log;
  readonly workspaces: Workspaces;
}

/** Brings answers where they belong. */
export interface Answers {
  /** A form opens, an answer to a press at home is a modal, anything else is a message. */
  send(answer: Answer, place: Place): Promise<void>;
  /** Draws somebody's Home tab. */
  publishHome(answer: Answer, place: Place): Promise<void>;
}

export function createAnswers({ lanes, clock, log, workspaces }: AnswerParts): Answers {
  const optionsOf = ({ language, timeZone }: Answer): WriteOptions => ({
    reader: { language, timeZone },
    now: clock.now(),
  });

  async function send(answer: Answer, place: Place): Promise<void> {
    const { client } = await workspaces.of(place.installedAt);
    const { reply } = answer;
    const options = optionsOf(answer);
    if (reply.form) {
      if (!(await openForm(reply.form, { place, client, options }))) await send(tooLate(answer, reply.form), place);
      return;
    }
    if (reply.blocks.length === 0) return;
    const hasFile = reply.blocks.some(({ kind }) => kind === 'file');
    if (place.from === 'home' && !hasFile && (await showInModal(answer, { place, client, options }))) return;
    const onlyYou = reply.visibility === 'only-you';
    const files = await uploadPictures(reply.blocks, { client, lanes, options });
    const fates = await sendFiles(reply.blocks, { place, onlyYou, client, lanes, options });
    const out = {
      rendered: renderMessage(reply, { ...options, files, fates }),
      onlyYou,
      replaces: reply.replaces === true,
    };
    await sendAnswer(out, place, { client, lanes, log });
  }

  return {
    send,
    async publishHome(answer, { userId, installedAt }) {
      const { client } = await workspaces.of(installedAt);
      const options = optionsOf(answer);
      const files = await uploadPictures(answer.reply.blocks, { client, lanes, options });
      const view = { type: 'home' as const, blocks: renderHome(answer.reply.blocks, { ...options, files }) };
      await lanes.repeat(`home:${userId}`, () => client.views.publish({ user_id: userId, view }));
    },
  };
}

/** A form opens within three seconds of what asked for it, or not at all. */
function tooLate(answer: Answer, form: Form<string>): Answer {
  const blocks = [{ kind: 'text', words: phrase('form.late') } as const, reopening(form)];
  return { ...answer, reply: { visibility: 'only-you', blocks, error: 'form_late' } };
}
