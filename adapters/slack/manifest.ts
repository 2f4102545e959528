import type { CommandDescription } from '../../src/bot/catalogue.ts';
import { cut } from '../../src/replies/plain-line.ts';
import type { MessageId } from '../../src/text/text.ts';
import { limits } from './limits.ts';
import { scopes } from './scopes.ts';
import { EVENTS_PATH, REDIRECT_PATH } from './transport.ts';

/** How the app is to be reached. */
export interface ManifestOptions {
  readonly commands: readonly CommandDescription[];
  /** The words of a message in the workspace's language. */
  say(id: MessageId): string;
  /** The address of Penholder from outside: browsers come back to it after an installation. */
  readonly publicUrl?: string;
  /** Deliveries come there too; else by Socket Mode. */
  readonly byHttp?: boolean;
}

/** Everything that Slack has to know of the app, as its page "From a manifest" takes it. */
export function slackManifest({ commands, say, publicUrl, byHttp = false }: ManifestOptions) {
  const address = byHttp && publicUrl !== undefined ? new URL(EVENTS_PATH, publicUrl).href : undefined;
  const request = address === undefined ? {} : { request_url: address };
  return {
    display_information: {
      name: say('bot.name'),
      description: cut(say('cli.about'), limits.appDescription),
      background_color: '#0f5e66',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      ...(publicUrl === undefined ? {} : { unfurl_domains: [new URL(publicUrl).hostname] }),
      bot_user: { display_name: say('bot.name'), always_online: true },
      shortcuts: [
        shortcut('global', 'new_poll', 'shortcut.new-poll'),
        shortcut('message', 'ask_about', 'shortcut.ask'),
        shortcut('message', 'turn_into_poll', 'shortcut.poll'),
      ],
      slash_commands: groupsOf(commands).map((group) => ({
        command: `/${group}`,
        ...(address === undefined ? {} : { url: address }),
        description: cut(say(aboutOf(group)), limits.commandDescription),
        usage_hint: cut(actionsOf(group, commands).join(' | '), limits.usageHint),
        should_escape: true,
      })),
    },
    oauth_config: {
      ...(publicUrl === undefined ? {} : { redirect_urls: [new URL(REDIRECT_PATH, publicUrl).href] }),
      scopes: { bot: Object.keys(scopes) },
    },
    settings: {
      event_subscriptions: {
        ...request,
        bot_events: [
          'app_home_opened',
          'app_mention',
          'app_uninstalled',
          'link_shared',
          'message.channels',
          'message.groups',
          'message.im',
          'tokens_revoked',
        ],
      },
      interactivity: {
        is_enabled: true,
        ...request,
        ...(address === undefined ? {} : { message_menu_options_url: address }),
      },
      org_deploy_enabled: true,
      socket_mode_enabled: address === undefined,
      token_rotation_enabled: false,
    },
  };

  function shortcut(type: 'global' | 'message', callback_id: string, id: MessageId) {
    return {
      name: cut(say(id), limits.shortcutName),
      type,
      callback_id,
      description: cut(say(`${id}.about` as MessageId), limits.shortcutDescription),
    };
  }
}

/** Every command also stands behind the bot's own. */
function aboutOf(group: string): MessageId {
  return group === 'penholder' ? 'slack.command.penholder' : (`command-group.${group}` as MessageId);
}

/** One slash command for each group, the bot's own first. */
function groupsOf(commands: readonly CommandDescription[]): string[] {
  const groups = new Set(commands.map(({ name }) => name.split(' ')[0] ?? ''));
  return ['penholder', ...[...groups].filter((group) => group !== 'penholder')];
}

function actionsOf(group: string, commands: readonly CommandDescription[]): string[] {
  return commands.flatMap(({ name }) => (name.startsWith(`${group} `) ? [name.slice(group.length + 1)] : []));
}
