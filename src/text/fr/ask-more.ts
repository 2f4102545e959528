import type { askMore as en } from '../en/ask-more.ts';

export const askMore = {
  'ask.place_one': '{{place}}\u00a0: {{count}} élément en est enregistré.',
  'ask.place_other': '{{place}}\u00a0: {{count}} éléments en sont enregistrés.',
  'ask.place.none': 'Rien n’en est enregistré\u00a0: {{place}}.',
  'ask.place.known': 'Sont enregistrés\u00a0: {{known}}.',
  'ask.place.of-issue': 'dossier {{number}}',
  'ask.place.page': 'page nº\u00a0{{page}}',
  'ask.place.annex': 'annexe {{annex}}',
  'ask.finished-on': 'fin\u00a0: {{date}}',
  'ask.length': '{{length}} ({{days}})',
  'ask.end.not-late': 'C’est achevé, donc pas en retard.',
  'ask.lasted': '{{issue}} est allé du {{start}} au {{end}}\u00a0: {{length}}.',
  'ask.lasted.completed':
    '{{issue}} était prévu du {{start}} au {{due}}\u00a0: {{length}}. C’est achevé\u00a0; le jour où cela l’a été n’est pas enregistré.',
  'ask.lasted.planned': '{{issue}} est prévu du {{start}} au {{due}}\u00a0: {{length}}.',
  'ask.running': '{{issue}} a commencé le {{start}}\u00a0: au {{day}}, cela fait {{length}}.',
  'ask.running.whole':
    'Le premier début enregistré est le {{start}} ({{place}})\u00a0: au {{day}}, cela fait {{length}}.',
  'ask.ago.finished': '{{issue}} s’est achevé le {{end}}\u00a0: au {{day}}, cela fait {{length}}.',
  'ask.ago.completed':
    '{{issue}} est achevé\u00a0; le jour où cela l’a été n’est pas enregistré. De la fin prévue, {{due}}, au {{day}}, il y a {{length}}.',
  'ask.between': 'De «\u00a0{{first}}\u00a0» ({{from}}) à «\u00a0{{second}}\u00a0» ({{to}})\u00a0: {{length}}.',
  'count.months_one': '{{count}} mois',
  'count.months_other': '{{count}} mois',
  'count.years_one': '{{count}} an',
  'count.years_other': '{{count}} ans',
} satisfies Readonly<Record<keyof typeof en, string>>;
