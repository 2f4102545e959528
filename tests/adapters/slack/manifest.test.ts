import { describe, expect, it } from 'vitest';
import { limits } from '../../../adapters/slack/limits.ts';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import { commands } from '../../../commands/index.ts';
import { describeCommands } from '../../../src/bot/catalogue.ts';
import { shortcuts } from '../../../src/bot/shortcuts.ts';
import { phrase } from '../../../src/replies/build.ts';
import { plainText } from '../../../src/replies/plain-text.ts';
import { type Language, languages, type MessageId } from '../../../src/text/text.ts';

function manifest(language: Language, more: { publicUrl?: string; byHttp?: boolean } = {}) {
  const reader = { language, timeZone: 'UTC' };
  const say = (id: MessageId) => plainText(phrase(id), { reader, now: new Date(0) });
  return slackManifest({ commands: describeCommands(commands), say, ...more });
}

describe('adapters/slack/manifest.ts', () => {
  it.each(languages)('in %s every command is behind a slash command, within Slack’s limits', (language) => {
    const { features, display_information } = manifest(language);
    for (const { name, hidden } of commands) {
      if (hidden) continue;
      const [group = '', action = ''] = name.split(' ');
      const found = features.slash_commands.find(({ command }) => command === `/${group}`);
      expect(found?.usage_hint.split(' | ')).toContain(action);
    }
    for (const { description, usage_hint } of features.slash_commands) {
      expect(description.length).toBeLessThanOrEqual(limits.commandDescription);
      expect(usage_hint.length).toBeLessThanOrEqual(limits.usageHint);
    }
    for (const { name, callback_id } of features.shortcuts) {
      expect(name).not.toMatch(/…/);
      expect(Object.keys(shortcuts)).toContain(callback_id);
    }
    expect(display_information.description.length).toBeLessThanOrEqual(limits.appDescription);
  });

  it('may be installed for a whole organisation', () => {
    expect(manifest('en').settings.org_deploy_enabled).toBe(true);
  });

  it('by Socket Mode has no address; by HTTP each thing that Slack sends has one', () => {
    expect(JSON.stringify(manifest('en'))).not.toContain('http');
    const { settings, features, oauth_config } = manifest('en', {
      publicUrl: 'https://bot.example.org/',
      byHttp: true,
    });
    const address = 'https://bot.example.org/slack/events';
    expect(settings.socket_mode_enabled).toBe(false);
    expect(settings.event_subscriptions).toMatchObject({ request_url: address });
    expect(settings.interactivity).toMatchObject({ request_url: address, message_menu_options_url: address });
    expect(features.slash_commands.every((one) => one.url === address)).toBe(true);
    expect(oauth_config.redirect_urls).toEqual(['https://bot.example.org/slack/oauth_redirect']);
  });
});
