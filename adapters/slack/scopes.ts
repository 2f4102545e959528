import type { MessageId } from '../../src/text/text.ts';

/** What it takes to read a file that a member chose in a form. */
export const READS_FILES = 'files:read';

/** What the bot may do in a workspace, and why it asks for it. */
export const scopes = {
  commands: 'slack.scope.commands',
  'chat:write': 'slack.scope.chat-write',
  'app_mentions:read': 'slack.scope.mentions',
  'im:history': 'slack.scope.im-history',
  'im:write': 'slack.scope.im-write',
  'users:read': 'slack.scope.users',
  'channels:history': 'slack.scope.history',
  'groups:history': 'slack.scope.history-private',
  'channels:read': 'slack.scope.channels',
  'groups:read': 'slack.scope.channels-private',
  'files:write': 'slack.scope.files',
  [READS_FILES]: 'slack.scope.files-read',
  'pins:write': 'slack.scope.pins',
  'bookmarks:read': 'slack.scope.bookmarks',
  'bookmarks:write': 'slack.scope.bookmarks',
  'links:read': 'slack.scope.links',
  'links:write': 'slack.scope.links',
} as const satisfies Readonly<Record<string, MessageId>>;
