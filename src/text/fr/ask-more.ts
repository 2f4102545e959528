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
} satisfies Readonly<Record<keyof typeof en, string>>;
