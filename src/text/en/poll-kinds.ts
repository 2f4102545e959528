/** Words of the kinds of poll: what opens them, how a ballot is written, what came of them. */
export const pollKinds = {
  'poll.score.summary': 'Let each option get a score within a range',
  'poll.dots.summary': 'Let each voter spread dots over options',
  'ballot.hint.score': 'Write a score behind each =; what you leave out gets the lowest',
  'ballot.hint.dots': 'Write behind each = how many of your dots it gets',
  'series.average': 'Average score',
  'series.dots': 'Dots',
  'points.average': '{{average}} on average, {{total}} in all',
  'outcome.first': '{{option}} comes first.',
  'outcome.tied': 'Tied in first place: {{options}}.',
} as const;
