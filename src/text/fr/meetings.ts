import type { meetings as en } from '../en/meetings.ts';

/** Words about meetings and talking points. */
export const meetings = {
  'meeting.next.summary': 'La prochaine réunion et ses séances',
  'meeting.list.summary': 'Les réunions par date',
  'meeting.show.summary': 'Une réunion et ses séances',
  'meeting.title': 'Réunion',
  'meeting.starts': 'Début',
  'meeting.ends': 'Fin',
  'meeting.place': 'Lieu',
  'meeting.place-online': '{{place}} (lieu prévu\u00a0; réunion en ligne)',
  'meeting.online': 'en ligne',
  'meeting.zone': 'Fuseau horaire de la réunion',
  'meeting.no-time':
    'L’heure n’est pas renseignée\u00a0: le décompte part de minuit, dans le fuseau horaire de la réunion.',
  'meeting.no-sessions': 'Aucune séance n’est renseignée.',
  'meeting.points': 'Points de discussion',
  'meeting.upcoming': 'La réunion commence {{in}}.',
  'meeting.running': 'La réunion est en cours.',
  'meeting.past': 'La réunion s’est terminée le {{on}}.',
  'meeting.list.upcoming': 'Réunions à venir',
  'meeting.list.past': 'Réunions passées',
  'meeting.list.all': 'Toutes les réunions',
  'meeting.list.none': 'Aucune.',

  'points.show.summary': 'Les points de discussion approuvés d’une réunion',
  'points.post.summary': 'Publier ici les points de discussion d’une réunion, maintenant ou plus tard',
  'points.title': 'Points de discussion\u00a0: {{meeting}}',
  'points.topic': '{{number}}. {{topic}}',
  'points.sample': '{{text}} (exemple)',
  'points.late': 'Publié en retard\u00a0: prévu pour le {{due}}.',
  'points.none': 'Pas encore de points de discussion approuvés.',
  'points.unready_one': '{{count}} autre point n’est pas encore approuvé.',
  'points.unready_other': '{{count}} autres points ne sont pas encore approuvés.',
  'points.posted': 'Les points de discussion pour {{meeting}} sont publiés ici.',
  'points.scheduled': 'Les points de discussion pour {{meeting}} seront publiés ici {{in}}\u00a0: {{at}}.',
  'points.scheduled-before': 'Cette publication est déjà programmée\u00a0: {{meeting}}, {{at}}.',
  'points.missed':
    'Les points de discussion pour {{meeting}} étaient prévus pour le {{due}} et n’ont pas pu être publiés avant le début de la réunion.',
} satisfies Readonly<Record<keyof typeof en, string>>;
