import type { Child } from 'hono/jsx';
import type { MessageId } from '../../../src/text/text.ts';
import { type Page, say } from './words.ts';

const examples = ['issue', 'meeting', 'points', 'poll', 'question'] as const;

/** What stands where a channel begins: what the bot does, and lines to try. */
export function Welcome({ channel, direct, page }: { channel: string; direct: boolean; page: Page }): Child {
  const title: MessageId = direct ? 'playground.welcome.direct' : 'playground.welcome.channel';
  return (
    <section class="welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">{say(page, title, { channel })}</h2>
      <p>{say(page, 'playground.welcome.text')}</p>
      <ul>
        {examples.map((example) => {
          const words = say(page, `playground.welcome.${example}_example`);
          const line = example === 'question' && !direct ? `@penholder ${words}` : words;
          return (
            <li>
              <button type="button" data-fill={line}>
                <span>{say(page, `playground.welcome.${example}`)}</span>
                <code>{line}</code>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
