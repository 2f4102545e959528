import type { Child } from 'hono/jsx';
import { phrase } from '../../src/replies/build.ts';
import type { Language, MessageId } from '../../src/text/text.ts';
import { toPlain } from './render-inline.tsx';

/** What stands at `/` where there is no playground. */
export function IndexPage({ language }: { language: Language }): Child {
  const options = { reader: { language, timeZone: 'UTC' }, now: new Date(0) };
  const say = (id: MessageId) => toPlain(phrase(id), options);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{say('index.title')}</title>
      </head>
      <body>
        <main>
          <h1>{say('index.title')}</h1>
          <p>{say('index.text')}</p>
          <p>
            <a href="/readyz">{say('index.health')}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
