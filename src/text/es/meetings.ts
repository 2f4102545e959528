import type { meetings as en } from '../en/meetings.ts';

/** Words about meetings and talking points. */
export const meetings = {
  'meeting.next.summary': 'La próxima reunión y sus sesiones',
  'meeting.list.summary': 'Las reuniones por fecha',
  'meeting.show.summary': 'Una reunión y sus sesiones',
  'meeting.title': 'Reunión',
  'meeting.starts': 'Inicio',
  'meeting.ends': 'Fin',
  'meeting.place': 'Lugar',
  'meeting.zone': 'Zona horaria de la reunión',
  'meeting.no-time': 'La hora no consta: se cuenta desde la medianoche en la zona horaria de la reunión.',
  'meeting.no-sessions': 'No consta ninguna sesión.',
  'meeting.points': 'Puntos de conversación',
  'meeting.upcoming': 'La reunión comienza {{in}}.',
  'meeting.running': 'La reunión está en curso.',
  'meeting.past': 'La reunión terminó el {{on}}.',
  'meeting.list.upcoming': 'Próximas reuniones',
  'meeting.list.past': 'Reuniones pasadas',
  'meeting.list.all': 'Todas las reuniones',
  'meeting.list.none': 'Ninguna.',

  'points.show.summary': 'Los puntos de conversación aprobados de una reunión',
  'points.post.summary': 'Publicar aquí los puntos de conversación de una reunión, ahora o más tarde',
  'points.title': 'Puntos de conversación: {{meeting}}',
  'points.topic': '{{number}}. {{topic}}',
  'points.sample': '{{text}} (muestra)',
  'points.late': 'Publicado con retraso: estaba previsto para el {{due}}.',
  'points.none': 'Aún no hay puntos de conversación aprobados.',
  'points.unready_one': '{{count}} punto más aún no está aprobado.',
  'points.unready_other': '{{count}} puntos más aún no están aprobados.',
  'points.posted': 'Se publicaron aquí los puntos de conversación de {{meeting}}.',
  'points.scheduled': 'Los puntos de conversación de {{meeting}} se publicarán aquí {{in}}: {{at}}.',
  'points.scheduled-before': 'Esa publicación ya está programada: {{meeting}}, {{at}}.',
  'points.missed':
    'Los puntos de conversación de {{meeting}} estaban previstos para el {{due}} y no se pudieron publicar antes de que comenzara la reunión.',
} satisfies Readonly<Record<keyof typeof en, string>>;
