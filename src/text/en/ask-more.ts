/** Answers by places of a document, by length of time and by comparing figures. */
export const askMore = {
  'ask.place_one': '{{place}}: {{count}} thing is recorded from there.',
  'ask.place_other': '{{place}}: {{count}} things are recorded from there.',
  'ask.place.none': 'Nothing is recorded from there: {{place}}.',
  'ask.place.known': 'Recorded are: {{known}}.',
  'ask.place.of-issue': 'Issue {{number}}',
  'ask.place.page': 'page {{page}}',
  'ask.place.annex': 'annex {{annex}}',
  'ask.finished-on': 'finished {{date}}',
  'ask.length': '{{length}} ({{days}})',
  'ask.end.not-late': 'It is completed, so it is not overdue.',
  'ask.lasted': '{{issue}} went from {{start}} to {{end}}: {{length}}.',
  'ask.lasted.completed':
    '{{issue}} was planned from {{start}} to {{due}}: {{length}}. It is completed; the day on which it was finished is not recorded.',
  'ask.lasted.planned': '{{issue}} is planned from {{start}} to {{due}}: {{length}}.',
  'ask.running': '{{issue}} started on {{start}}: on {{day}} that is {{length}} ago.',
  'ask.running.whole': 'The first start on record is {{start}} ({{place}}): on {{day}} that is {{length}} ago.',
  'ask.ago.finished': '{{issue}} was finished on {{end}}: on {{day}} that is {{length}} ago.',
  'ask.ago.completed':
    '{{issue}} is completed; the day on which it was finished is not recorded. From its proposed end, {{due}}, to {{day}} it is {{length}}.',
  'ask.between': 'From “{{first}}” ({{from}}) to “{{second}}” ({{to}}): {{length}}.',
  'count.months_one': '{{count}} month',
  'count.months_other': '{{count}} months',
  'count.years_one': '{{count}} year',
  'count.years_other': '{{count}} years',
} as const;
