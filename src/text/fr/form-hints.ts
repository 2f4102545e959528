import type { formHints as en } from '../en/form-hints.ts';

/** What a form says of a list. */
export const formHints = {
  'option.topics.form-hint': 'Ce dont elle traite\u00a0; aucun les retire',
  'option.agenda.form-hint': 'Ses points\u00a0; #16 renvoie au dossier 16\u00a0; aucun les retire',
  'option.sessions.form-hint': 'Titres\u00a0; après = ses thèmes\u00a0; aucune les retire',
  'option.before.schedule-form-hint': 'Avant la réunion, par exemple 24h',
  'option.channels.form-hint': 'Noms\u00a0; sinon ce canal',
  'option.languages.schedule-form-hint': 'Par exemple fr\u00a0: un message dans chacune\u00a0; sinon celle du groupe',
  'option.remind.form-hint': 'Par exemple 24h, ou off\u00a0; sinon comme pour le groupe',
  'option.prompt.form-hint': 'Au lieu de «\u00a0Raison\u00a0»\u00a0; une pour tous, ou une par position',
  'option.tags.form-hint': 'Cinq au plus, pour le retrouver, par exemple budget',
  'option.tags.tag-form-hint': 'Cinq au plus, par exemple budget\u00a0; none les retire',
  'option.labels.form-hint': 'Un par bouton, dans leur ordre',
  'option.options.form-hint': 'De deux à cinquante',
  'option.slots.form-hint': 'Par exemple lundi 14:00',
  'option.also.form-hint': 'Ce qui change rarement, par exemple language=fr',
  'option.reminders.form-hint': 'Avant la clôture, par exemple 24h\u00a0; none',
  'option.regions.form-hint': 'Par exemple\u00a0: AFRALO',
} satisfies Record<keyof typeof en, string>;
