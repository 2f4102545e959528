import type { steering as en } from '../en/steering.ts';

/** Words about what is done with polls and what comes of them. */
export const steering = {
  'poll.extend.summary': 'Prorrogar una consulta o reabrir una cerrada',
  'poll.cancel.summary': 'Anular una consulta abierta',
  'poll.extended': 'La consulta {{number}} está ahora abierta hasta el {{at}} ({{left}}).',
  'poll.reopened':
    'La consulta {{number}} está abierta de nuevo hasta el {{at}} ({{left}}). Los votos valen mientras no se cambien; habrá un nuevo recuento.',
  'poll.reopened-result': 'Esta consulta se ha reabierto: este resultado ya no es válido.',
  'poll.cancelled': 'Anulada el {{at}}: no se acepta ni se cuenta ningún voto.',
  'poll.cancelled-now': 'La consulta {{number}} está anulada. Su mensaje lo indica, con el motivo.',
  'poll.cancel.sure_one':
    '¿Anular la consulta {{number}}? Se recibió {{count}} voto y no se contará. No se puede deshacer: «{{question}}» Motivo: {{reason}}',
  'poll.cancel.sure_other':
    '¿Anular la consulta {{number}}? Se recibieron {{count}} votos y no se contarán. No se puede deshacer: «{{question}}» Motivo: {{reason}}',
  'poll.cancel.now': 'Anularla',
  'poll.acts': 'Qué se hizo con esta consulta',
  'poll.act.extend': '{{at}}: {{name}} la prorrogó hasta el {{closes}}. {{reason}}',
  'poll.admitted': '{{voter}} puede votar ahora en la consulta {{number}}.',
  'poll.act.admit': '{{at}}: {{voter}} puede votar, por decisión de {{name}}. {{reason}}',
  'poll.act.edit': '{{at}}: modificada por {{name}} antes del primer voto: {{options}}.',
  'poll.act.open': '{{at}}: abierta, como había previsto {{name}}.',
  'poll.opens': 'Se abre el {{at}} ({{left}}) y se cierra el {{closes}}',
  'poll.opens-at': 'se abre el {{at}}',
  'poll.planned':
    'La consulta {{number}} se abre el {{opens}} y se cierra el {{at}}. Entonces se fija quién puede votar. Hasta entonces, /poll edit {{number}} la modifica y /poll cancel {{number}} la anula.',
  'poll.about.issue': 'Acerca del asunto {{id}}: {{title}}',
  'poll.about.meeting': 'Acerca de la reunión {{title}}',
  'record.about': 'Acerca de',
  'meeting.polls': 'Consultas sobre ella',
  'poll.noted': 'Recibe esto porque la abrió con notify:yes; /poll show {{number}} la muestra.',
  'poll.repeats': 'Se repite: {{rule}}. La siguiente espera en /poll list planned desde que se abre esta.',
  'poll.cancel.series': 'Tampoco se abrirán las siguientes de la serie.',
  'poll.state.draft': 'en espera',
  'poll.list.planned': 'Consultas previstas',
  'poll.edit.summary': 'Modificar una consulta antes del primer voto',
  'poll.edit.what': '¿Qué debe cambiar en la consulta {{number}}? Puede modificarse hasta el primer voto.',
  'poll.edit.form': 'Modificar…',
  'poll.edited': 'La consulta {{number}} queda modificada: {{options}}.',
  'poll.extend.more': 'Más tiempo, o un votante …',
  'poll.act.reopen': '{{at}}: {{name}} la reabrió hasta el {{closes}}. {{reason}}',
  'poll.act.close': '{{at}}: {{name}} la cerró antes de tiempo.',
  'poll.act.cancel': '{{at}}: {{name}} la anuló. {{reason}}',
  'poll.state.decided': 'decidida',
  'poll.state.cancelled': 'anulada',
  'poll.list.decided': 'Consultas decididas',
  'poll.list.cancelled': 'Consultas anuladas',
  'poll.remind.summary': 'Recordar en privado a quien no ha votado',
  'remind.waits': 'Falta su voto. Abierta hasta el {{at}} ({{left}})',
  'remind.none': 'Todas las personas del padrón han votado en la consulta {{number}}.',
  'remind.told_one':
    '{{count}} persona no ha votado en la consulta {{number}} y recibe un recordatorio en privado, si puedo escribirle; como máximo uno al día.',
  'remind.told_other':
    '{{count}} personas no han votado en la consulta {{number}} y reciben un recordatorio en privado, si puedo escribirles; como máximo uno al día.',
} satisfies Readonly<Record<keyof typeof en, string>>;
