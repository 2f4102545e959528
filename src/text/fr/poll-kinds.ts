import type { pollKinds as en } from '../en/poll-kinds.ts';

/** Words of the kinds of poll: what opens them, how a ballot is written, what came of them. */
export const pollKinds = {
  'poll.score.summary': 'Faire noter chaque option sur une échelle',
  'poll.dots.summary': 'Faire répartir des points entre des options',
  'ballot.hint.score': 'Écrivez une note après chaque =\u00a0; sans note, l’option reçoit la plus basse',
  'ballot.hint.dots': 'Écrivez après chaque = combien de vos points l’option reçoit',
  'series.average': 'Note moyenne',
  'series.dots': 'Points',
  'points.average': '{{average}} en moyenne, {{total}} au total',
  'outcome.first': '{{option}} arrive en tête.',
  'outcome.tied': 'Premières à égalité\u00a0: {{options}}.',
} satisfies Readonly<Record<keyof typeof en, string>>;
