/** Words of the terminal: what `penholder doctor` finds. */
export const doctor = {
  'cli.doctor': 'Check settings, database, clock, port and platforms, and say what mends them',
  'doctor.settings_one': '{{count}} setting is read, and can be used.',
  'doctor.settings_other': '{{count}} settings are read, and can be used.',
  'doctor.database': 'The database answers ({{engine}}).',
  'doctor.database.in-use': 'The database is in use by a Penholder that runs.',
  'doctor.clock': 'The clock agrees with the database’s.',
  'doctor.clock.apart':
    'The clock is {{seconds}} s apart from the database’s: deadlines would be read wrong. Set the clocks of both machines by NTP.',
  'doctor.port': 'Port {{port}} is free.',
  'doctor.port.running': 'Penholder answers at port {{port}}.',
  'doctor.no-platform': 'No chat platform is set up: a start brings the playground.',
  'doctor.slack.workspace': 'Slack takes the bot token: workspace {{team}}.',
  'doctor.slack.scopes_one': 'The app has the {{count}} scope it needs.',
  'doctor.slack.scopes_other': 'The app has the {{count}} scopes it needs.',
  'doctor.slack.scopes-missing':
    'The app lacks scopes: {{scopes}}. Paste the manifest again (penholder slack manifest), and reinstall the app.',
  'doctor.slack.socket': 'Slack takes the app token: Socket Mode can be opened.',
  'doctor.slack.member': 'The bot is in {{name}}.',
  'doctor.slack.not-member': 'The bot is not in {{name}}: type /invite @Penholder there.',
  'doctor.slack.archived': 'The channel {{name}} is archived: nothing can be posted there.',
  'doctor.well': 'All is well.',
  'doctor.wrong_one': '{{count}} thing is wrong.',
  'doctor.wrong_other': '{{count}} things are wrong.',
} as const;
