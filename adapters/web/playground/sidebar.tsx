import type { Child } from 'hono/jsx';
import { Avatar } from './avatar.tsx';
import { Icon } from './icons.tsx';
import { roleWords } from './message.tsx';
import { directChannelOf, type Persona, type Playground, type Viewer } from './playground.ts';
import { type Page, say } from './words.ts';

export interface SidebarProps {
  readonly playground: Playground;
  readonly viewer: Viewer;
  /** Id of the channel shown. */
  readonly channelId: string;
  readonly page: Page;
}

/** The address of a channel as a persona. */
export function addressOf(personaId: string, channelId: string): string {
  return `/?${new URLSearchParams({ as: personaId, in: channelId.replace(/^direct:.*/, 'direct') })}`;
}

/** The group, its channels, the talk with the bot, and who the visitor is. */
export function Sidebar(props: SidebarProps): Child {
  const { playground, viewer, page } = props;
  return (
    <aside class="sidebar" id="sidebar" aria-label={playground.groupName}>
      <header>
        <span class="mark" aria-hidden="true">
          <Icon name="nib" />
        </span>
        <div>
          <strong>{playground.groupName}</strong>
          <span>{say(page, 'playground.subtitle')}</span>
        </div>
        <button
          type="button"
          class="bare drawer-only"
          data-drawer="close"
          aria-label={say(page, 'playground.menu.close')}
        >
          <Icon name="close" />
        </button>
      </header>
      <Channels {...props} />
      <You persona={viewer.persona} playground={playground} page={page} />
    </aside>
  );
}

function Channels(props: SidebarProps): Child {
  const { playground, viewer, page } = props;
  return (
    <nav aria-label={say(page, 'playground.channels')}>
      <p class="group">{say(page, 'playground.channels')}</p>
      <ul>
        {playground.channels.map(({ id, name }) => (
          <li>
            <ChannelLink id={id} {...props}>
              <span class="sign" aria-hidden="true">
                #
              </span>
              {name}
            </ChannelLink>
          </li>
        ))}
      </ul>
      <p class="group">{say(page, 'playground.direct')}</p>
      <ul>
        <li>
          <ChannelLink id={directChannelOf(viewer.persona.id)} {...props}>
            <span class="sign" aria-hidden="true">
              <Icon name="nib" />
            </span>
            {say(page, 'bot.name')}
          </ChannelLink>
        </li>
      </ul>
    </nav>
  );
}

function ChannelLink({
  id,
  channelId,
  viewer,
  page,
  children,
}: SidebarProps & { id: string; children?: Child }): Child {
  return (
    <a
      href={addressOf(viewer.persona.id, id)}
      data-channel={id}
      {...(id === channelId ? { 'aria-current': 'page' } : {})}
    >
      {children}
      <span class="unread" hidden>
        <span data-count /> <span class="unseen">{say(page, 'playground.unread')}</span>
      </span>
    </a>
  );
}

function You({ persona, playground, page }: Pick<SidebarProps, 'playground' | 'page'> & { persona: Persona }): Child {
  return (
    <button type="button" class="you" data-people="open" aria-haspopup="dialog">
      <Avatar id={persona.id} name={persona.name} personas={playground.personas} />
      <span class="who">
        <span class="unseen">{say(page, 'playground.people.you_are')} </span>
        <strong>{persona.name}</strong>
        <span>{roleWords(persona, page)}</span>
      </span>
      <Icon name="swap" />
      <span class="unseen">{say(page, 'playground.people.switch')}</span>
    </button>
  );
}

/** Everybody whom the visitor may be, as links: each may be opened in a tab of its own. */
export function PeopleDialog({ playground, viewer, channelId, page }: SidebarProps): Child {
  return (
    <dialog class="sheet people" id="people" aria-labelledby="people-title">
      <header>
        <h2 id="people-title">{say(page, 'playground.people.title')}</h2>
        <button type="button" class="bare" data-people="close" aria-label={say(page, 'playground.people.close')}>
          <Icon name="close" />
        </button>
      </header>
      <p class="aside">{say(page, 'playground.people.hint')}</p>
      <ul>
        {playground.personas.map((persona) => (
          <li>
            <a
              href={addressOf(persona.id, channelId)}
              {...(persona.id === viewer.persona.id ? { 'aria-current': 'true' } : {})}
            >
              <Avatar id={persona.id} name={persona.name} personas={playground.personas} />
              <span class="who">
                <strong>{persona.name}</strong>
                <span>{roleWords(persona, page)}</span>
                <span class="place">
                  {persona.language.toUpperCase()} · {persona.timeZone.replaceAll('_', ' ')}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </dialog>
  );
}
