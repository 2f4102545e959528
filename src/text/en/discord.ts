/** Words for Discord: its command line, permissions and doctor. */
export const discord = {
  'cli.discord': 'The Discord application',
  'cli.discord.register': 'Register the commands with Discord, where something changed',
  'cli.discord.register.dry-run': 'only print what would change',
  'cli.discord.register.guild': 'only in the server with this id, without: everywhere',
  'cli.discord.register.remove': 'take the commands away instead',
  'discord.added': '+ {{name}}',
  'discord.changed': '~ {{name}}',
  'discord.removed': '- {{name}}',
  'discord.same': '= {{name}}',
  'discord.nothing': 'Nothing differs: nothing is sent.',
  'discord.registered': 'The commands are registered.',
  'discord.taken': 'The commands are taken away.',
  'discord.would': 'Nothing was sent.',
  'discord.option.account': 'Their account here',
  'discord.permission.view': 'View Channel',
  'discord.permission.send': 'Send Messages',
  'discord.permission.files': 'Attach Files',
  'discord.permission.history': 'Read Message History',
  'discord.permission.pins': 'Pin Messages',
  'discord.permission.threads': 'Create Public Threads',
  'discord.permission.events': 'Create Events',
  'welcome.setup': '{{command}} makes the group of a channel. It is for those who may manage the server.',
  'welcome.sample': '{{command}} fills it with real data to try.',
  'welcome.help': '{{command}} shows everything else.',
  'doctor.discord.application': 'Discord takes the token: application {{name}}.',
  'doctor.discord.application-id':
    'DISCORD_APPLICATION_ID is not the application of the token: set it to {{id}}, or leave it out.',
  'doctor.discord.public-key':
    'DISCORD_PUBLIC_KEY is not that of the application: copy it from the page General Information.',
  'doctor.discord.content': 'I read what is said in channels (Message Content Intent): #16 can be explained there.',
  'doctor.discord.no-content':
    'I do not read what is said in channels, only what mentions me. For groups that want #16 explained, turn on “Message Content Intent” on the application’s page under Bot, and start me anew.',
  'doctor.discord.commands': 'The commands are registered.',
  'doctor.discord.commands-differ':
    'The registered commands differ: {{names}}. Run penholder discord register, or start Penholder.',
  'doctor.discord.channel': 'The bot may do what it needs in {{name}}.',
  'doctor.discord.lacks-spare':
    'The bot may do what it needs in {{name}}. To pin results and open threads it lacks {{permissions}}: give it that under Edit Channel, Permissions, if it should.',
  'doctor.discord.no-events':
    'The bot may not create events in the server {{name}}: its groups’ meetings do not stand there. Give it {{permissions}} under Server Settings, Roles, if they should.',
  'doctor.discord.lacks':
    'The bot lacks permissions in {{name}}: {{permissions}}. Give them under Edit Channel, Permissions.',
  'doctor.discord.channel-gone':
    'The bot does not see the channel {{name}}: was it deleted, or the bot removed from the server?',
} as const;
