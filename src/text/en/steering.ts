/** Words about what is done with polls and what comes of them. */
export const steering = {
  'poll.extend.summary': 'Give a poll more time, or open a closed one again',
  'poll.cancel.summary': 'Take an open poll back',
  'poll.extended': 'Poll {{number}} is open until {{at}} ({{left}}) now.',
  'poll.reopened':
    'Poll {{number}} is open again until {{at}} ({{left}}). Its ballots stand unless they are changed; it is counted anew.',
  'poll.reopened-result': 'This poll was opened again: this result does not stand.',
  'poll.cancelled': 'Cancelled {{at}}: no ballot is taken or counted.',
  'poll.cancelled-now': 'Poll {{number}} is cancelled. Its message says so, and why.',
  'poll.cancel.sure_one':
    'Cancel poll {{number}}? {{count}} ballot is cast and will not be counted. This cannot be undone: “{{question}}” Reason: {{reason}}',
  'poll.cancel.sure_other':
    'Cancel poll {{number}}? {{count}} ballots are cast and will not be counted. This cannot be undone: “{{question}}” Reason: {{reason}}',
  'poll.cancel.now': 'Cancel it',
  'poll.acts': 'What was done to this poll',
  'poll.act.extend': '{{at}}: {{name}} gave it time until {{closes}}. {{reason}}',
  'poll.admitted': '{{voter}} may vote in poll {{number}} now.',
  'poll.act.admit': '{{at}}: {{name}} let {{voter}} vote. {{reason}}',
  'poll.act.edit': '{{at}}: {{name}} edited it, before anybody voted: {{options}}.',
  'poll.act.open': '{{at}}: opened, as {{name}} had planned.',
  'poll.opens': 'Opens {{at}} ({{left}}), and closes {{closes}}',
  'poll.opens-at': 'opens {{at}}',
  'poll.planned':
    'Poll {{number}} opens {{opens}} and closes {{at}}. Who may vote is fixed then. Until then /poll edit {{number}} changes it, and /poll cancel {{number}} takes it back.',
  'poll.repeats': 'It repeats: {{rule}}. The next one waits in /poll list planned from when this one opens.',
  'poll.cancel.series': 'No more of its series is opened either.',
  'poll.state.draft': 'waits',
  'poll.list.planned': 'Polls that are going to open',
  'poll.edit.summary': 'Change a poll before anybody votes',
  'poll.edit.what': 'What of poll {{number}} is to be different? It may be edited until somebody votes.',
  'poll.edit.form': 'Edit…',
  'poll.edited': 'Poll {{number}} is edited: {{options}}.',
  'poll.extend.more': 'More time, or a voter …',
  'poll.act.reopen': '{{at}}: {{name}} opened it again until {{closes}}. {{reason}}',
  'poll.act.close': '{{at}}: {{name}} closed it early.',
  'poll.act.cancel': '{{at}}: {{name}} cancelled it. {{reason}}',
  'poll.state.decided': 'decided',
  'poll.state.cancelled': 'cancelled',
  'poll.list.decided': 'Decided polls',
  'poll.list.cancelled': 'Cancelled polls',
  'poll.remind.summary': 'Remind those who have not voted, in private',
  'remind.waits': 'Your ballot is missing. Open until {{at}} ({{left}})',
  'remind.none': 'Everybody on the roll has voted in poll {{number}}.',
  'remind.told_one':
    '{{count}} has not voted in poll {{number}} and is reminded in private, where I can write to them; once a day at most.',
  'remind.told_other':
    '{{count}} have not voted in poll {{number}} and are reminded in private, where I can write to them; once a day at most.',
} as const;
