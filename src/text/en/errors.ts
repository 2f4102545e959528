/** What each error code of src/errors.ts says: what was wrong, and what to do. */
export const errors = {
  'error.example': 'Example: {{example}}',

  'error.nothing_typed': 'There is nothing to answer yet. Ask a question, or type /penholder help.',
  'error.unknown_command': 'There is no command “{{typed}}”. Did you mean {{known}}?',
  'error.unknown_action': '{{group}} has no action “{{typed}}”. Did you mean {{known}}?',
  'error.quote_not_closed': 'A quote is opened and not closed: {{rest}}… Close it with ".',
  'error.text_too_long': 'That is too long: at most {{max}} characters, please.',
  'error.option_unknown': 'There is no option “{{option}}” here. Did you mean {{known}}?',
  'error.option_twice': 'The option {{option}} stands there twice. Give it once.',
  'error.option_missing': '{{option}} is missing.',
  'error.option_too_long': '{{option}} is too long: at most {{max}} characters.',
  'error.option_not_number': '{{option}} takes a whole number, not “{{value}}”.',
  'error.option_out_of_range': '{{option}} takes {{min}} to {{max}}.',
  'error.option_not_choice': '{{option}} cannot be “{{value}}”. Did you mean {{choices}}?',
  'error.option_not_date':
    '{{option}}: “{{value}}” is not a time that I understand. Try 7d, 2026-03-31 18:00, or "friday 18:00".',
  'error.option_not_yes_no': '{{option}} takes yes or no, not “{{value}}”.',
  'error.option_empty': '{{option}} is empty.',
  'error.word_unexpected': '“{{word}}” is one word too many. Put text of several words in quotes.',

  'error.role_needed': 'Only these may do that: {{roles}}.',
  'error.not_on_poll_roll':
    'You were not on the roll when poll {{number}} was opened; who may vote in it was fixed then. The chair can tell you more.',
  'error.not_on_roll': 'Only members on the group’s roll may do that. Its chair or staff can tell you more.',
  'error.check_failed': 'I could not check whether you may do that, so I did not do it.',
  'error.group_unclear': 'You are in several groups here: {{groups}}. Ask in a channel of the one that you mean.',
  'error.no_group_here': 'This channel has no group yet. An admin sets it up with /penholder setup.',
  'error.button_unknown': 'That button is not in use any more. Type the command again.',
  'error.button_not_yours': 'That button is for somebody else.',

  'error.issue_not_found': 'There is no issue “{{typed}}”. There are: {{known}}.',
  'error.no_issues': 'This group has no issues yet.',
  'error.meeting_not_found': 'There is no meeting “{{typed}}”. Did you mean {{known}}?',
  'error.no_meetings': 'No meeting is planned.',
  'error.topic_not_found': 'There is no topic “{{typed}}”. There are: {{known}}.',
  'error.no_points': 'No approved talking points for {{meeting}} yet.',
  'error.post_in_past': '{{at}} is past. Leave it out to post now.',
  'error.post_after_start': '{{at}} is not before {{meeting}}, which starts {{start}}.',
  'error.channel_gone': 'The channel {{channel}} is not there any more, or I may not post in it.',

  'error.poll_not_found': 'There is no poll {{number}} in this group. See /poll list.',
  'error.poll_closes_in_past': 'A poll cannot close in the past: {{closes}}.',
  'error.poll_closes_too_soon': 'A poll stays open for a minute at least; {{closes}} is sooner.',
  'error.poll_closes_too_far': 'A poll may stay open for {{most}} at most.',
  'error.poll_closed': 'Poll {{number}} is closed: nothing was changed.',
  'error.ballot_newer_stands': 'A later choice of yours stands: nothing was changed.',
  'error.ballot_uncertain':
    'Poll {{number}} was closing as you voted. See with /poll show {{number}} whether your ballot was counted.',
  'error.ballot_unconfirmed':
    'My records did not confirm your ballot in poll {{number}}. Press again: it counts once. /poll show {{number}} says what stands.',

  'error.unknown_sample': 'There is no sample “{{name}}”. There is: {{known}}.',
  'error.roll_empty': 'Nobody is on the roll yet, so nobody could vote. Add members first: {{example}}',
  'error.changed_meanwhile': 'Somebody else has changed this meanwhile. Look again, and repeat what you want.',
  'error.nothing_to_undo': 'There is no change to take back.',
  'error.member_not_found': 'There is no member “{{name}}”. There are: {{known}}',
  'error.member_unclear': 'Several members are called “{{name}}”. Give them different names first.',
  'error.region_unknown': '“{{region}}” is none of the group’s regions. They are: {{known}}',
  'error.last_admin': 'A group keeps at least one admin. Give somebody else the role first.',
  'error.link_code_wrong':
    'This code is not known: mistyped, used already, or too old. For a new one, type {{example}} where you are a member.',
  'error.link_tried_too_often': 'Too many codes were tried from this account. Try again in {{minutes}}.',
  'error.link_same': 'You are {{name}} here already.',
  'error.link_nothing': 'No account is linked to this one in {{group}}.',
  'error.link_elsewhere': 'Other accounts were linked to this one. Undo that on the platform where the code was typed.',
  'error.link_not_admin': 'A channel is brought into a group by an administrator of its platform.',
  'error.channel_taken': 'This channel belongs to another group already: {{group}}.',
  'error.unknown_zone': 'There is no time zone “{{zone}}”. Did you mean {{known}}?',

  'error.busy': 'Too much at once just now. Nothing was saved; please try again in a minute.',
  'error.database_unreachable': 'I cannot reach my records just now. Nothing was saved; please try again in a minute.',
  'error.fault': 'Something went wrong on my side and nothing was saved. Staff can look it up as {{reference}}.',

  'error.settings_invalid': 'These settings cannot be used:\n{{problems}}\nSee .env.example for what each one takes.',
  'error.data_dir_unwritable': 'The folder {{dir}} cannot be written. Set DATA_DIR to one that can.',
  'error.data_dir_in_use': 'Another Penholder is using the folder {{dir}}. Stop it, or set DATA_DIR to another folder.',
  'error.no_database_engine':
    'No database to store anything in (tried: {{tried}}). Do one of these: install MongoDB so that mongod is on the PATH; install a JDK 17 and Maven; or set MONGODB_URI to a server.',
  'error.engine_missing':
    'The data in {{dir}} was written by {{engine}}, which is not here now. Install it again, or set DATA_DIR to another folder.',
  'error.database_start_failed': 'The embedded database ({{engine}}) did not start: {{reason}}',
  'error.database_not_found': 'No MongoDB server answers at MONGODB_URI. Start it, or correct the address.',
  'error.discord_refused':
    'Discord does not take DISCORD_TOKEN: {{reason}}. Copy the token again from the application’s page Bot.',
  'error.discord_unreachable': 'Discord cannot be reached. Look at the network, and at DISCORD_API_URL if it is set.',
  'error.slack_refused': 'Slack does not take {{setting}}: {{reason}}. Copy the token again from the app’s pages.',
  'error.slack_unreachable': 'Slack cannot be reached. Look at the network, and at SLACK_API_URL if it is set.',
  'error.port_in_use': 'Port {{port}} is in use. Stop what uses it, or set PORT to another number.',
  'error.port_not_allowed': 'Port {{port}} may not be opened by this user. Set PORT to a number above 1023.',
  'error.host_unavailable': 'The address {{host}} is not one of this machine. Set HOST to 127.0.0.1 or to one that is.',
  'error.data_set_invalid': 'The data set is not valid: {{file}}, {{path}}: {{problem}}',
} as const;
