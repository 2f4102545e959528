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
  'error.list_out_of_range': '{{option}} takes {{min}} to {{max}} entries, with | between them.',
  'error.list_entry_too_long': 'An entry of {{option}} is too long: at most {{max}} characters each.',
  'error.option_out_of_range': '{{option}} takes {{min}} to {{max}}.',
  'error.option_not_choice': '{{option}} cannot be “{{value}}”. Did you mean {{choices}}?',
  'error.option_not_date':
    '{{option}}: “{{value}}” is not a time that I understand. Try 7d, 2026-03-31 18:00, or "friday 18:00".',
  'error.option_not_yes_no': '{{option}} takes yes or no, not “{{value}}”.',
  'error.option_empty': '{{option}} is empty.',
  'error.word_unexpected': '“{{word}}” is one word too many. Put text of several words in quotes.',

  'error.holders': 'In this group: {{names}}.',
  'error.role_needed': 'Only these may do that: {{roles}}.',
  'error.not_on_poll_roll':
    'You are not among those who may vote in poll {{number}}; that was fixed when it was opened. /poll show {{number}} says who may; the chair can add you.',
  'error.audience_unknown':
    '“{{audience}}” is no role, region or member here. Did you mean {{known}}? Also: everyone, roll; between them |, and, except.',
  'error.audience_alone': 'everyone stands alone: {{audience}}. Say roll, or roles, regions and names.',
  'error.audience_empty':
    'Nobody is meant by {{audience}}: nothing was opened. /penholder member list shows who has which role and region.',
  'error.voter_already': '{{voter}} may vote in poll {{number}} already.',
  'error.extend_what':
    'Give closes for more time, or voter to let somebody else vote; one of them at a time.{{closes}}',
  'error.not_on_roll': 'Only members on the group’s roll may do that. Its chair or staff can tell you more.',
  'error.check_failed': 'I could not check whether you may do that, so I did not do it.',
  'error.group_unclear': 'You are in several groups here: {{groups}}. Ask in a channel of the one that you mean.',
  'error.no_group_here': 'This channel has no group yet. An admin sets it up with /penholder setup.',
  'error.button_unknown': 'That button is not in use any more. Type the command again.',
  'error.button_not_yours': 'That button is for somebody else.',

  'error.question_not_found': 'No question {{number}} is waiting.',
  'error.question_answered': '{{name}} has answered this question already.',
  'error.import_record_broken': 'The column record holds no issue of ours. Leave it empty, or as it was exported.',
  'error.import_no_title': 'A new issue needs a title.',
  'error.import_not_date': '{{option}}: “{{value}}” is no date. Write 2021-01-31, 2021-01 or 2021.',
  'error.import_field_wrong': 'The field {{field}} does not hold what it should.',
  'error.import_no_parent': 'It is part of {{parent}}, which is neither in the group nor in the file.',
  'error.import_too_large': 'That is more than can be read at once: {{max}} million characters.',
  'error.import_nothing': 'No issue is in it.',
  'error.import_broken': 'The {{format}} breaks off or is wrong here. Was the file cut short?',
  'error.import_no_list': 'A list of issues is needed: CSV with a column title, or JSON or YAML with a list.',
  'error.issue_not_found': 'There is no issue “{{typed}}”. There are: {{known}}.',
  'error.no_issues': 'This group has no issues yet.',
  'error.meeting_not_found': 'There is no meeting “{{typed}}”. Did you mean {{known}}?',
  'error.no_meetings': 'No meeting is planned.',
  'error.rule_unreadable':
    'I cannot read “{{part}}” as how it repeats. Say for example {{example}}, or give an RRULE of days.',
  'error.rule_never': 'With that rule it would never be held.',
  'error.rule_other_day':
    'The series is not held on {{day}}. Name one of its days, or say with {{option}} how it is to repeat.',
  'error.length_unreadable':
    'I cannot read “{{length}}” as a length. Say for example 90, 1h30 or "2 days" (at most 60 days).',
  'error.no_public_url': 'I have no address that calendars could open: who operates me has to set {{setting}}.',
  'error.ics_too_large': 'The file is too large: at most {{max}} million characters are read. Export a shorter period.',
  'error.ics_too_many': 'The file holds {{count}} events; at most {{max}} are read. Export a shorter period.',
  'error.ics_broken': 'That is no calendar file that I can read: it has to begin with BEGIN:VCALENDAR and be whole.',
  'error.ics_event_incomplete': 'It lacks what is needed, or it cannot be read: {{what}}.',
  'error.ics_zone_unknown': 'I do not know its time zone “{{zone}}”.',
  'error.ics_ends_before': 'It ends before it starts.',
  'error.link_unreadable': '“{{link}}” is not an address that begins with http:// or https://.',
  'error.session_not_found': 'There is no session “{{typed}}”. There are: {{known}}.',
  'error.session_outside': '{{meeting}} runs from {{from}} to {{to}}: a session begins within that.',
  'error.sessions_too_many': 'A programme has at most {{max}} sessions. Remove one first.',
  'error.topic_not_found': 'There is no topic “{{typed}}”. There are: {{known}}.',
  'error.topic_there': 'There is such a topic already: {{topic}}.',
  'error.point_not_found': 'There is no talking point “{{typed}}”. There are, for example: {{known}}.',
  'error.point_not_so': '{{point}} is {{state}}. {{needed}}',
  'error.point_translated': 'There is a translation already: {{point}}. Write a new version of it.',
  'error.point_same_language': '{{point}} is in that language already. Choose another one with language:…',
  'error.point_meetings_fixed': 'Who approves puts {{point}} before other meetings: {{meeting}}',
  'error.no_points': 'No approved talking points for {{meeting}} yet.',
  'error.post_in_past': '{{at}} is past. Leave it out to post now.',
  'error.post_after_start': '{{at}} is not before {{meeting}}, which starts {{start}}.',
  'error.drawing_failed': 'That could not be drawn. Try it again; another form, like Markdown, needs no drawing.',
  'error.channel_gone': 'The channel {{channel}} is not there any more, or I may not post in it.',

  'error.poll_not_found': 'There is no poll {{number}} in this group. See /poll list.',
  'error.poll_closes_in_past': 'A poll cannot close in the past: {{closes}}.',
  'error.poll_closes_too_soon': 'A poll stays open for a minute at least; {{closes}} is sooner.',
  'error.poll_closes_too_far': 'A poll may stay open for {{most}} at most.',
  'error.option_repeated': '“{{options}}” stands among the options twice. Each option once, please.',
  'error.score_range': 'highest must be more than lowest: {{highest}} is not more than {{lowest}}.',
  'error.ballot_line_unknown': 'No option of this poll is meant by “{{line}}”. Begin a line with the option’s number.',
  'error.ballot_line_twice': '“{{line}}” names an option that stands on another line already.',
  'error.ballot_empty': 'Nothing is filled in yet: fill in at least one line.',
  'error.ballot_points': '{{option}}: “{{value}}” is not a whole number from {{lowest}} to {{highest}}.',
  'error.ballot_over_budget': 'That spends {{spent}} dots; you have {{budget}}.',
  'error.threshold_invalid':
    '{{threshold}} is no threshold. Type simple, absolute, two-thirds, a fraction such as 3/5, a share such as 60%, or a number of votes such as 12.',
  'error.threshold_over_roll':
    'A threshold of {{threshold}} votes cannot be reached: {{roll}} may vote. For a share, type it with %, such as 60%.',
  'error.threshold_without_roll':
    'The threshold {{threshold}} needs a roll, and this group has none. Try simple or two-thirds.',
  'error.most_over_options': 'most is {{most}}, and there are {{count}} options only.',
  'error.least_over_most': 'least is {{least}}, and most is {{most}} only.',
  'error.seats_missing': '{{method}} elects several: say how many, for example seats:2.',
  'error.seats_without_stv': 'seats:{{seats}} is for method:stv, not for {{method}}.',
  'error.seats_over_options': 'seats is {{seats}}, and there are {{count}} options only.',
  'error.slot_unreadable': '“{{slots}}” is not a time that I understand. Try 2026-03-31 18:00, or monday 14:00.',
  'error.slot_past': '“{{slots}}” is past. Each slot must be still to come.',
  'error.slot_repeated': '“{{slots}}” is the same moment as another slot. Each slot once, please.',
  'error.ballot_too_many': 'That chooses {{given}}; choose {{most}} at most.',
  'error.ballot_too_few': 'That chooses {{given}}; choose {{least}} at least.',
  'error.ballot_time': '“{{value}}” is no answer: write yes, maybe, or no.',
  'error.ballot_time_yes_no': '“{{value}}” is no answer: write yes or no.',
  'error.ballot_place': '{{option}}: “{{value}}” is no place. Write 1 for what you like most, then 2, 3 and so on.',
  'error.ballot_place_twice': 'Two options have place {{place}}. Give each place once; leave out what you do not rank.',
  'error.ballot_mark': '“{{value}}” is no mark: write x behind what you choose, and nothing behind the others.',
  'error.ballot_without_reason':
    'Poll {{number}} asks for a reason: press the button under its message again and give one. Nothing was counted.',
  'error.quorum_invalid':
    '{{quorum}} is no quorum. Type a number of ballots, such as 12, or a share of the roll from 1% to 100%.',
  'error.quorum_without_roll':
    'A quorum of {{quorum}} needs a roll, and this group has none. Give a number of ballots, such as 12.',
  'error.quorum_over_roll': 'A quorum of {{quorum}} cannot be reached: {{roll}} may vote.',
  'error.poll_closed': 'Poll {{number}} is closed: nothing was changed.',
  'error.ballot_newer_stands': 'A later choice of yours stands: nothing was changed.',
  'error.delegate_off': 'Poll {{number}} takes no proxies.',
  'error.delegate_secret':
    'Poll {{number}} is secret and shows its standings: it could be seen what a proxy was used for. Secret polls take proxies only with standings hidden until the close.',
  'error.delegate_self': 'Nobody is their own proxy: vote yourself.',
  'error.delegate_not_voter': '{{to}} may not vote in poll {{number}}. Name somebody who may.',
  'error.delegate_gave':
    '{{to}} has given away their own ballot in poll {{number}}, and a proxy goes no further. Name another voter.',
  'error.delegate_full':
    '{{to}} holds as many proxies in poll {{number}} as one voter may ({{count}}). Name another voter.',
  'error.delegate_whom': 'Say who votes for you: /poll delegate {{number}} to:Itzel.',
  'error.also_unclear': 'I cannot read “{{also}}”. In also: stand {{known}}, with | between them.',
  'error.standing_off': 'This group takes no proxies.',
  'error.standing_gave': '{{to}} has given away their own ballots, and a proxy goes no further. Name another member.',
  'error.standing_full': '{{to}} holds as many proxies as one voter may ({{count}}). Name another member.',
  'error.standing_none':
    'You have given no proxy for all polls, so there is none to take back. One for a single poll is withdrawn in /poll show.',
  'error.reopen_with_proxies':
    'Poll {{number}} is secret and was filled by proxy too: opened again, it would show by the difference what somebody had voted. Ask anew in a poll of its own.',
  'error.questions_too_many': 'One poll asks {{most}} questions at most; these are {{question}}.',
  'error.question_repeated': 'Two of the questions are the same: {{question}}',
  'error.question_which':
    'Say which question by its number: poll {{number}} asks {{count}}, and question:1 is the first.',
  'error.ballot_unanswered': 'Answer each question. This one has no answer: {{question}}',
  'error.ballot_none': 'You have no ballot in poll {{number}}, so there is nothing to withdraw.',
  'error.poll_edited':
    'Poll {{number}} was edited after this was drawn, so nothing was counted. Look at it again: /poll show {{number}}',
  'error.poll_voted':
    'Somebody has voted in poll {{number}}, so it stays as it is. /poll cancel {{number}} takes it back, with a reason; then open it anew.',
  'error.poll_opens_in_past': 'A poll cannot open in the past: {{opens}}.',
  'error.poll_opens_too_far': '{{opens}} is too far off: a poll may wait for {{most}} at most.',
  'error.poll_waits':
    'Poll {{number}} is not open yet: it opens {{opens}}. /poll edit {{number}} changes it, /poll cancel {{number}} takes it back.',
  'error.about_unknown':
    'There is no issue and no meeting “{{about}}”. /issue list and /meeting list show which there are.',
  'error.addition_closed': 'The options of poll {{number}} are fixed.',
  'error.options_full': 'There are {{most}} options already, as many as there may be.',
  'error.labels_count':
    'There are {{needed}} positions, and {{labels}} wordings were given: say one for each, in their order, with | between them.',
  'error.meanings_too_many':
    '“{{meanings}}” belongs to nothing: there are {{count}} options or positions. Say one meaning for each, in their order, with | between; a - where there is none.',
  'error.prompts_too_many':
    '“{{prompt}}” is one question too many: this poll takes {{count}} at most. Say one for all, or in polls with positions one for each, in their order, with | between; a - where there is none.',
  'error.prompt_without_reasons':
    'With reasons:off nobody is asked “{{prompt}}”. Say reasons:optional, or leave it out.',
  'error.poll_edit_what': 'Nothing would change. Say what shall be different, for example {{example}}.',
  'error.poll_edit_foreign': 'Poll {{number}} has no “{{option}}”. It has: {{known}}.',
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
  'error.channel_not_found': 'There is no channel “{{typed}}” in which Penholder may write. There are: {{known}}',
  'error.platform_role_not_found': 'There is no role “{{typed}}” on this platform. There are: {{known}}',
  'error.role_unclear': 'Name a member or a role of the platform, not both.',
  'error.language_not_offered': 'The group’s own language ({{language}}) must be one of those it offers.',
  'error.language_unknown': '“{{languages}}” is no language that Penholder speaks. It speaks: {{known}}',
  'error.spread_without_regions':
    'Support in {{spread}} regions cannot be asked for: the group has no list of regions. An admin sets it with /penholder settings regions:"A | B".',
  'error.spread_too_wide': 'The group has only {{count}} regions: {{spread}} of them cannot be asked for.',
  'error.last_channel': 'It is the group’s last channel. Give it another one first.',
  'error.threshold_unclear':
    '“{{threshold}}” is neither a number nor a part of the whole. Type for example 12, 50% (at most 100%), 2/3 or two-thirds.',
  'error.reminder_unclear':
    '“{{reminders}}” is no time before the close. Type hours or days, at most {{most}} hours: 24h | 2h',
  'error.last_admin': 'A group keeps at least one admin. Give somebody else the role first.',
  'error.file_unreadable': '{{file}} cannot be read: it is not there, not UTF-8, or over 20 MB.',
  'error.group_not_found': 'Which group? Name one with --group. There are: {{known}}',
  'error.table_no_name': 'The first line must name the columns, and one of them “name”. They may be: {{columns}}',
  'error.table_column_unknown': 'There is no column “{{column}}”. Did you mean {{known}}?',
  'error.table_too_long': 'A table may have {{max}} lines at most.',
  'error.table_broken': 'This line cannot be read as CSV: a quote is not closed, or stands in the middle of a value.',
  'error.table_name_missing': 'There is no name.',
  'error.table_twice': '“{{name}}” stands on line {{line}} already.',
  'error.table_has_faults': 'The table has {{count}} faults: nothing was changed.',
  'error.link_code_wrong':
    'This code is not known: mistyped, used already, or too old. For a new one, type {{example}} where you are a member.',
  'error.link_tried_too_often': 'Too many codes were tried from this account. Try again in {{minutes}}.',
  'error.link_same': 'You are {{name}} here already.',
  'error.link_nothing': 'No account is linked to this one in {{group}}.',
  'error.link_elsewhere': 'Other accounts were linked to this one. Undo that on the platform where the code was typed.',
  'error.link_not_admin': 'A channel is brought into a group by an administrator of its platform.',
  'error.channel_taken': 'This channel belongs to another group already: {{group}}.',
  'error.period_goes_on': 'That period goes on until {{day}}. It can be closed on that day, or after it.',
  'error.period_closed': 'That period was closed by {{by}} on {{at}}, for good. {{typed}} shows its report as it was.',
  'error.period_unreadable':
    '“{{typed}}” is no period. Try 2020, 2020-H1, 2020-06, 6 months or 2020-01-01..2020-06-30.',
  'error.no_meeting_begun': 'No meeting has begun in the last 30 days. Name the one that you mean.',
  'error.meeting_not_begun': '{{meeting}} begins {{start}}. Say that you are there from an hour before.',
  'error.meeting_over': '{{meeting}} was over {{end}}: attendance is counted until a day after.',
  'error.unknown_zone': 'There is no time zone “{{zone}}”. Did you mean {{known}}?',

  'error.busy': 'Too much at once just now. Nothing was saved; please try again in a minute.',
  'error.unanswered': 'The platform has not answered. Look in a minute whether it was done before you try again.',
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
  'error.discord_guild_unknown':
    'The application is in no Discord server with the id {{guild}}. Copy the ID with Developer Mode on, and add the application to the server.',
  'error.slack_refused': 'Slack does not take {{setting}}: {{reason}}. Copy the token again from the app’s pages.',
  'error.slack_unreachable': 'Slack cannot be reached. Look at the network, and at SLACK_API_URL if it is set.',
  'error.port_in_use': 'Port {{port}} is in use. Stop what uses it, or set PORT to another number.',
  'error.port_not_allowed': 'Port {{port}} may not be opened by this user. Set PORT to a number above 1023.',
  'error.host_unavailable': 'The address {{host}} is not one of this machine. Set HOST to 127.0.0.1 or to one that is.',
  'error.data_set_invalid': 'The data set is not valid: {{file}}, {{path}}: {{problem}}',
  'error.poll_cancelled': 'Poll {{number}} is cancelled: nothing was changed. /poll show {{number}} says why.',
  'error.poll_decided': 'The outcome of poll {{number}} stands: nothing was changed. Open a new poll to decide anew.',
  'error.poll_changed_meanwhile':
    'Somebody changed poll {{number}} a moment ago: nothing was done. Look at it with /poll show {{number}}, then try again.',
  'error.reminded_already':
    'Those who have not voted in poll {{number}} are reminded once a day at most, and were today. “{{text}}” was not sent; from {{at}} on it can be.',
  'error.remind_without_roll':
    'Poll {{number}} has no roll: I do not know who has yet to vote. /penholder roll makes one for the polls to come.',
  'error.poll_extends_back': 'A poll is extended to a later time than {{closes}}. /poll close ends it sooner.',
  'error.link_not_web':
    '“{{address}}” is no address of a web page. It begins with http:// or https:// and holds no password.',
  'error.workstream_not_found': 'There is no workstream “{{typed}}”. There are: {{known}}.',
  'error.poll_not_counted':
    'Poll {{number}} is not counted yet: this can be done once it is closed. Nothing was changed.',
  'error.designation_none':
    'Poll {{number}} has no designation that is out for comment. /poll designate {{number}} begins one.',
  'error.designation_open':
    'The designation of poll {{number}} is out for comment: accept it first, with /poll designate {{number}}.',
  'error.review_in_past': 'A review lies ahead; this moment has passed. Type for example 6 months.',
  'error.statement_not_against':
    'A minority statement is for those whose counted ballot in poll {{number}} was against: nothing was kept.',
  'error.poll_no_proof': 'Poll {{number}} was counted before there were proofs: there is nothing to export.',
  'error.file_not_polls': '{{file}} is no export of polls. /poll export and penholder export write such files.',
} as const;
