import type { Child } from 'hono/jsx';
import type { LoggedMessage } from '../../../src/bot/message-log.ts';
import { isCommandLine } from '../parse.ts';
import { renderBlocks } from '../render.tsx';
import { shown, toHtml } from '../render-inline.tsx';
import { Avatar } from './avatar.tsx';
import { FormDialog } from './form.tsx';
import { Icon } from './icons.tsx';
import { clockTime, dayOf, dayWords } from './moments.ts';
import { isDirect, type Persona } from './playground.ts';
import { type Page, say } from './words.ts';

/** What messages are shown with. */
export interface MessagePage extends Page {
  readonly personas: readonly Persona[];
}

/** Messages in order, a divider before each new day. */
export function MessageList({ messages, page }: { messages: readonly LoggedMessage[]; page: MessagePage }): Child {
  return (
    <>
      {messages.map((message, at) => {
        const before = messages[at - 1];
        const isNewDay = !before || dayOf(before.at, page.reader) !== dayOf(message.at, page.reader);
        return (
          <>
            {isNewDay && <h2 class="day">{dayWords(message.at, page.reader)}</h2>}
            <Message message={message} page={page} />
          </>
        );
      })}
    </>
  );
}

/** One message, written for one reader. What the page needs to place it stands in data attributes. */
export function Message({ message, page }: { message: LoggedMessage; page: MessagePage }): Child {
  const author = page.personas.find(({ id }) => id === message.author);
  const name = message.author === 'penholder' ? say(page, 'bot.name') : (author?.name ?? message.author);
  const time = clockTime(message.at, page.reader);
  return (
    <article
      class={classesOf(message)}
      aria-label={say(page, 'playground.message.label', { name, time })}
      tabindex={-1}
      data-id={message.id}
      data-at={message.at.getTime()}
      data-edits={message.edits}
      data-day={dayOf(message.at, page.reader)}
      data-day-words={dayWords(message.at, page.reader)}
    >
      <Avatar id={message.author} name={name} personas={page.personas} />
      <div class="message-body">
        <header>
          <span class="author">{name}</span>
          {author ? <span class="role">{roleWords(author, page)}</span> : <BotBadge page={page} />}
          <time datetime={message.at.toISOString()}>{time}</time>
          {isMarkedOnlyYou(message) && <OnlyYou page={page} />}
        </header>
        <Content message={message} page={page} />
      </div>
    </article>
  );
}

/** Marked in a channel; in a direct conversation everything is for its one reader. */
function isMarkedOnlyYou({ onlyFor, channelId }: LoggedMessage): boolean {
  return onlyFor !== undefined && !isDirect(channelId);
}

function classesOf(message: LoggedMessage): string {
  const { author, content } = message;
  const isError = content.kind === 'reply' && content.reply.error !== undefined;
  return [
    'message',
    author === 'penholder' ? 'from-bot' : 'from-person',
    isMarkedOnlyYou(message) && 'only-you',
    isError && 'error',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Roles and region: "chair · AFRALO". */
export function roleWords({ roles, region }: Persona, page: Page): string {
  return [...roles.map((role) => say(page, `role.${role}`)), ...(region ? [region] : [])].join(' · ');
}

function BotBadge({ page }: { page: Page }): Child {
  return <span class="badge">{say(page, 'playground.bot_badge')}</span>;
}

function Content({ message: { id, content }, page }: { message: LoggedMessage; page: MessagePage }): Child {
  if (content.kind === 'said') {
    return (
      <p class={isCommandLine(content.text) ? 'said command' : 'said'} dir="auto">
        {shown(content.text)}
      </p>
    );
  }
  const { reply } = content;
  return (
    <div class="card">
      {reply.error !== undefined && (
        <p class="error-mark">
          <Icon name="alert" /> {say(page, 'playground.error_mark')}
        </p>
      )}
      {renderBlocks(reply.blocks, page)}
      {reply.form && (
        <>
          <p class="form-name">
            <Icon name="form" /> <span>{toHtml(reply.form.title, page)}</span>
          </p>
          <div class="actions">
            <button type="button" class="button primary" data-open-form data-key="form">
              {say(page, 'playground.form.open')}
            </button>
          </div>
          <FormDialog id={id} form={reply.form} page={page} />
        </>
      )}
    </div>
  );
}

function OnlyYou({ page }: { page: Page }): Child {
  return (
    <span class="only-you-mark">
      <Icon name="eye" /> {say(page, 'playground.only_you')}
      <button type="button" class="link" data-dismiss data-key="dismiss">
        {say(page, 'playground.dismiss')}
      </button>
    </span>
  );
}
