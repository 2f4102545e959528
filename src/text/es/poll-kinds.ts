import type { pollKinds as en } from '../en/poll-kinds.ts';

/** Words of the kinds of poll: what opens them, how a ballot is written, what came of them. */
export const pollKinds = {
  'poll.score.summary': 'Puntuar cada opción dentro de una escala',
  'poll.dots.summary': 'Repartir puntos entre opciones',
  'ballot.hint.score': 'Escriba una nota después de cada =; lo que deje vacío recibe la más baja',
  'ballot.hint.dots': 'Escriba después de cada = cuántos de sus puntos recibe la opción',
  'series.average': 'Nota media',
  'series.dots': 'Puntos',
  'points.average': '{{average}} de media, {{total}} en total',
  'outcome.first': '{{option}} queda en primer lugar.',
  'outcome.tied': 'Empate en el primer lugar: {{options}}.',
} satisfies Readonly<Record<keyof typeof en, string>>;
