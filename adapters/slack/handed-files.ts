import type { Answer } from '../../src/bot/adapter.ts';
import type { Handed } from '../../src/bot/handing-over.ts';
import { download } from '../../src/files/download.ts';
import type { HandedOver } from '../../src/files/given-files.ts';
import type { Log } from '../../src/log.ts';
import { phrase, text } from '../../src/replies/build.ts';
import type { Workspace } from './workspace.ts';

/** Where Slack keeps files (reference/objects/file-object, `url_private`): a token goes nowhere else. */
const HOSTS = ['.slack.com', '.slack-gov.com'];

interface Parts {
  readonly apiUrl: string | undefined;
  readonly log: Log;
}

/** A file of a sent form, fetched with the workspace's own token when a command reads it. */
export function fileFrom({ client }: Workspace, { name, size, url }: Handed, { apiUrl, log }: Parts): HandedOver {
  const headers = { authorization: `Bearer ${client.token}` };
  return {
    name,
    size,
    async read(most) {
      try {
        return await download({ url, hosts: HOSTS, apiUrl, headers, name }, most);
      } catch (error) {
        log.warn({ err: error }, 'a file could not be read from Slack');
        throw error;
      }
    },
  };
}

/**
 * Slack opens no form that asks for a file where the bot may not read files: then the form goes without, and where it asks
 * for nothing else it is said what to do.
 */
export function withoutFiles(answer: Answer | undefined): Answer | undefined {
  if (!answer?.reply.form) return answer;
  const { form, ...reply } = answer.reply;
  const fields = form.fields.filter(({ input }) => input !== 'file');
  if (fields.length > 0) return { ...answer, reply: { ...reply, form: { ...form, fields } } };
  return { ...answer, reply: { ...reply, blocks: [text(phrase('slack.no-files'))] } };
}
