import type { askMore as en } from '../en/ask-more.ts';

export const askMore = {
  'ask.place_one': '{{place}}: hay {{count}} elemento registrado de ahí.',
  'ask.place_other': '{{place}}: hay {{count}} elementos registrados de ahí.',
  'ask.place.none': 'No hay nada registrado de ahí: {{place}}.',
  'ask.place.known': 'Están registrados: {{known}}.',
  'ask.place.of-issue': 'asunto {{number}}',
  'ask.place.page': 'página {{page}}',
  'ask.place.annex': 'anexo {{annex}}',
  'ask.finished-on': 'fin: {{date}}',
  'ask.length': '{{length}} ({{days}})',
  'ask.end.not-late': 'Está terminado, así que no lleva retraso.',
  'ask.lasted': '{{issue}} fue del {{start}} al {{end}}: {{length}}.',
  'ask.lasted.completed':
    '{{issue}} estaba previsto del {{start}} al {{due}}: {{length}}. Está terminado; no consta el día en que se terminó.',
  'ask.lasted.planned': '{{issue}} está previsto del {{start}} al {{due}}: {{length}}.',
  'ask.running': '{{issue}} empezó el {{start}}: al {{day}} son {{length}}.',
  'ask.running.whole': 'El primer inicio registrado es el {{start}} ({{place}}): al {{day}} son {{length}}.',
  'ask.ago.finished': '{{issue}} terminó el {{end}}: al {{day}} han pasado {{length}}.',
  'ask.ago.completed':
    '{{issue}} está terminado; no consta el día en que se terminó. De su fin previsto, {{due}}, al {{day}} van {{length}}.',
  'ask.between': 'De «{{first}}» ({{from}}) a «{{second}}» ({{to}}): {{length}}.',
  'count.months_one': '{{count}} mes',
  'count.months_other': '{{count}} meses',
  'count.years_one': '{{count}} año',
  'count.years_other': '{{count}} años',
} satisfies Readonly<Record<keyof typeof en, string>>;
