/** Words about what is done with polls and what comes of them. */
export const proof = {
  'poll.export.summary': 'A counted poll as files, to be checked on any machine',
  'poll.mine.summary': 'What waits for your ballot, and the ballots you have cast',
  'poll.receipt':
    'Your receipt: {{receipt}}. With it you can check that this ballot is counted; who sees it sees how you voted. /poll mine shows it again.',
  'poll.root': 'Proof: {{root}}. Check the count with /poll export {{number}}.',
  'record.root': 'Proof',
  'record.regions': 'By region',
  'record.region': '{{region}}: {{voted}}',
  'record.region-of': '{{region}}: {{voted}} of {{roll}}',
  'record.other-regions': 'the others together',
  'poll.export.about': 'The ballots of poll {{number}}, without names. The proof that was published: {{root}}',
  'poll.export.get': 'Ballots and proof (CSV, JSON)',
  'poll.export.json': 'Poll, ballots and proof',
  'poll.export.csv': 'Ballots as a table',
  'poll.export.meanings': 'What the options mean, as a table',
  'poll.export.verify': 'Count it anew on any machine: {{command}}',
  'mine.title': 'Your polls',
  'mine.waiting': 'Waiting for your ballot',
  'mine.none-waiting': 'No open poll waits for your ballot.',
  'mine.cast': 'Your ballots',
  'mine.none-cast': 'You have not voted in any of the latest polls.',
  'mine.waits': 'Poll {{number}}: {{question}} Open until {{at}}',
  'mine.ballot': 'Poll {{number}}: {{question}} Receipt: {{receipt}}. Your ballot: {{ballot}}',
  'mine.proxy': 'Poll {{number}}: {{question}} Your ballot: {{ballot}}. The receipt is theirs.',
  'mine.receipts':
    'A receipt finds your ballot in the export of a counted poll, and shows how you voted to whoever sees it.',
  'verify.holds_one': 'Poll {{number}}: {{question}} {{count}} ballot, counted anew: tally and proof hold. {{root}}',
  'verify.holds_other': 'Poll {{number}}: {{question}} {{count}} ballots, counted anew: tally and proof hold. {{root}}',
  'verify.fails': 'Poll {{number}}: {{question}} This does not hold: {{faults}}',
  'verify.documents': 'Poll {{number}}, on: {{documents}}',
  'verify.says': 'Poll {{number}}, by its rules: {{says}}',
  'verify.unchecked.regions-secret':
    'Poll {{number}}, not checked: in which regions there is support. The ballots of a secret poll have no region.',
  'verify.unchecked.rules-unbound':
    'Poll {{number}}, not checked: whether its rules are those that were published. Its proof is from before they were part of it.',
  'verify.fault.kind-unknown': 'this version knows no poll of its kind',
  'verify.fault.voter-twice': 'a voter is in it twice',
  'verify.fault.proxy-invalid': 'a proxy does not say what its delegate says, or somebody holds too many',
  'verify.fault.ballot-invalid': 'it holds a ballot that nobody could cast',
  'verify.fault.root-differs': 'its ballots and rules do not give this proof',
  'verify.fault.tally-differs': 'its ballots do not give this tally',
  'verify.fault.turnout-differs': 'it tells of more or fewer ballots, or proxies, than it holds',
  'verify.fault.regions-differ': 'its ballots do not give this turnout or support in regions',
  'verify.fault.rules-unreadable': 'its rules cannot be read',
  'verify.receipt-counted': 'The ballot of this receipt is counted in poll {{number}}: {{ballot}}',
  'verify.receipt-differs':
    'This receipt is of another ballot than the one that is counted in poll {{number}}: {{ballot}}. If you changed your ballot, use the latest receipt.',
  'verify.receipt-unknown':
    'No ballot in this file has this receipt: it is of another poll, or the ballot is not counted.',
  'poll.export.about-named':
    'The ballots of poll {{number}}, with names, as they were not secret. The proof that was published: {{root}}',
} as const;
