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
} satisfies Readonly<Record<keyof typeof en, string>>;
