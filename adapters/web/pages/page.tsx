import type { Child } from 'hono/jsx';
import type { Page as PageContent } from '../../../src/pages/pages.ts';
import { phrase } from '../../../src/replies/build.ts';
import { blocksText } from '../../../src/replies/plain-text.ts';
import type { WriteOptions } from '../../../src/replies/words.ts';
import { renderBlocks } from '../render.tsx';
import { shown, toHtml, toPlain } from '../render-inline.tsx';

export interface PageProps {
  readonly page: PageContent;
  readonly options: WriteOptions;
  /** The address of the style sheet. */
  readonly style: string;
}

/** A page that anybody reads who has its address. Its title and first words are also what chats show of a link to it. */
export function Page({ page, options, style }: PageProps): Child {
  const { blocks } = page.reply;
  const [first, ...rest] = blocks;
  const title = first?.kind === 'heading' ? first.words : phrase('bot.name');
  const below = first?.kind === 'heading' ? rest : blocks;
  const words = [toPlain(title, options), shown(page.groupName), toPlain(phrase('bot.name'), options)].join(' · ');
  return (
    <html lang={options.reader.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta property="og:site_name" content={shown(page.groupName)} />
        <meta property="og:title" content={toPlain(title, options)} />
        <meta property="og:description" content={blocksText(below, options).slice(0, 3).join('\n')} />
        <title>{words}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={style} />
      </head>
      <body>
        <main>
          <p class="whose">{shown(page.groupName)}</p>
          <article class="card">
            <h1>{toHtml(title, options)}</h1>
            {renderBlocks(below, options)}
          </article>
        </main>
      </body>
    </html>
  );
}
