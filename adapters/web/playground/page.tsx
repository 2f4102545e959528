import type { Child } from 'hono/jsx';
import type { LoggedMessage } from '../../../src/bot/message-log.ts';
import { toHtml, toPlain } from '../render-inline.tsx';
import { clockFormat } from './client/clock-format.ts';
import type { PageData } from './client/page-data.ts';
import { Icon } from './icons.tsx';
import { MessageList, type MessagePage } from './message.tsx';
import { isDirect, type Playground, type Viewer } from './playground.ts';
import { PeopleDialog, Sidebar } from './sidebar.tsx';
import { Welcome } from './welcome.tsx';
import { say } from './words.ts';

export interface PlaygroundPageProps {
  readonly playground: Playground;
  readonly viewer: Viewer;
  readonly channelId: string;
  readonly messages: readonly LoggedMessage[];
  readonly page: MessagePage;
  readonly data: PageData;
  readonly theme: string | undefined;
  readonly assets: { readonly script: string; readonly style: string };
}

/** The playground's page: one channel as one persona reads it. */
export function PlaygroundPage(props: PlaygroundPageProps): Child {
  const { playground, viewer, channelId, page, data, assets, theme } = props;
  const channel = channelName(props);
  return (
    <html lang={viewer.reader.language} {...(theme ? { 'data-theme': theme } : {})}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${channel} · ${say(page, 'playground.title')}`}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={assets.style} />
        <script type="module" src={assets.script} />
      </head>
      <body data-page={JSON.stringify(data)}>
        <a class="skip" href="#line">
          {say(page, 'playground.skip')}
        </a>
        <div class="app">
          <Sidebar {...{ playground, viewer, channelId, page }} />
          <div class="backdrop" data-drawer="close" />
          <main>
            <Top {...props} />
            <Log {...props} />
            <Composer {...props} />
          </main>
        </div>
        <PeopleDialog {...{ playground, viewer, channelId, page }} />
      </body>
    </html>
  );
}

/** `#name`, or the bot's name where it is talked with alone. */
function channelName({ playground, channelId, page }: PlaygroundPageProps): string {
  const channel = playground.channels.find(({ id }) => id === channelId);
  return channel ? `#${channel.name}` : say(page, 'bot.name');
}

function Top(props: PlaygroundPageProps): Child {
  const { playground, channelId, page } = props;
  const topic = playground.channels.find(({ id }) => id === channelId)?.topic;
  return (
    <header class="top">
      <button
        type="button"
        class="bare drawer-only"
        data-drawer="open"
        aria-controls="sidebar"
        aria-expanded="false"
        aria-label={say(page, 'playground.menu.open')}
      >
        <Icon name="menu" />
      </button>
      <div class="channel">
        <h1>{channelName(props)}</h1>
        <p title={topic ? toPlain(topic, page) : undefined}>
          {topic ? toHtml(topic, page) : say(page, 'playground.direct_topic')}
        </p>
      </div>
      <Clock {...props} />
      <button
        type="button"
        class="bare"
        data-theme-toggle
        aria-pressed="false"
        aria-label={say(page, 'playground.theme')}
      >
        <Icon name="moon" />
      </button>
    </header>
  );
}

function Clock({ page, data }: PlaygroundPageProps): Child {
  return (
    <section class="clock" aria-label={say(page, 'playground.clock.title')}>
      <Icon name="clock" />
      <time id="clock" datetime={page.now.toISOString()}>
        {clockFormat(data).format(page.now)}
      </time>
      <div class="clock-moves">
        <button type="button" data-clock="hour">
          {say(page, 'playground.clock.hour')}
        </button>
        <button type="button" data-clock="day">
          {say(page, 'playground.clock.day')}
        </button>
        <button type="button" data-clock="next-post">
          {say(page, 'playground.clock.next')}
        </button>
      </div>
    </section>
  );
}

function Log(props: PlaygroundPageProps): Child {
  const { messages, page, data, channelId } = props;
  const channel = channelName(props);
  return (
    <div class="log-frame">
      <div class="log" id="log" role="log" tabindex={0} aria-label={say(page, 'playground.messages', { channel })}>
        <button type="button" class="earlier" id="earlier" hidden={!data.hasEarlier}>
          {say(page, 'playground.earlier')}
        </button>
        <div id="welcome" hidden={data.hasEarlier}>
          <Welcome channel={channel} direct={isDirect(channelId)} page={page} />
        </div>
        <div id="messages">
          <MessageList messages={messages} page={page} />
        </div>
      </div>
      <button type="button" class="to-newest" id="to-newest" hidden>
        <Icon name="down" /> <span>{say(page, 'playground.to_newest')}</span>
      </button>
    </div>
  );
}

/** What the composer says above the box: the bot at work, what could not be sent, what may be typed next. */
function States({ page }: Pick<PlaygroundPageProps, 'page'>): Child {
  return (
    <>
      <p class="working" id="working" role="status" hidden>
        <span class="dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        {say(page, 'playground.working')}
      </p>
      <p class="notice" id="notice" role="status" hidden />
      <div class="outbox" id="outbox" role="status" />
      <noscript>{say(page, 'playground.needs_script')}</noscript>
      <div class="completion" id="completion" hidden>
        <div id="completions" role="listbox" aria-label={say(page, 'playground.composer.completions')} />
      </div>
      <p class="signature" id="signature" hidden />
      <p class="unseen" id="completion-said" role="status" />
    </>
  );
}

function Composer(props: PlaygroundPageProps): Child {
  const { page, channelId } = props;
  const channel = channelName(props);
  const placeholder = isDirect(channelId)
    ? say(page, 'playground.composer.placeholder_direct')
    : say(page, 'playground.composer.placeholder', { channel });
  return (
    <form class="composer" id="composer">
      <States page={page} />
      <div class="box">
        <label class="unseen" for="line">
          {say(page, 'playground.composer.label', { channel })}
        </label>
        <textarea
          id="line"
          rows={1}
          placeholder={placeholder}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="send"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls="completions"
          aria-describedby="keys"
        />
        <button type="submit" class="send" aria-label={say(page, 'playground.composer.send')}>
          <Icon name="send" />
        </button>
      </div>
      <p class="keys" id="keys">
        {say(page, 'playground.composer.keys')}
      </p>
    </form>
  );
}
