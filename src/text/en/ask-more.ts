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
} as const;
