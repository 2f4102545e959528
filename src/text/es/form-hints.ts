import type { formHints as en } from '../en/form-hints.ts';

/** What a form says of a list. */
export const formHints = {
  'option.topics.form-hint': 'De qué trata; ninguno los quita',
  'option.agenda.form-hint': 'Sus puntos; #16 enlaza el asunto 16; ninguno los quita',
  'option.sessions.form-hint': 'Títulos; tras = sus temas; ninguna las quita',
  'option.before.schedule-form-hint': 'Antes de la reunión, por ejemplo 24h',
  'option.channels.form-hint': 'Nombres; si no, este canal',
  'option.languages.schedule-form-hint': 'Por ejemplo fr: un mensaje en cada una; si no, la del grupo',
  'option.remind.form-hint': 'Por ejemplo 24h, u off; si no, como en el grupo',
  'option.prompt.form-hint': 'En lugar de «Motivo»; una para todos, o una por posición',
  'option.tags.form-hint': 'Hasta cinco, para encontrarla, por ejemplo presupuesto',
  'option.tags.tag-form-hint': 'Hasta cinco, por ejemplo presupuesto; none las quita',
  'option.labels.form-hint': 'Uno por botón, en su orden',
  'option.options.form-hint': 'De dos a cincuenta',
  'option.slots.form-hint': 'Por ejemplo lunes 14:00',
  'option.also.form-hint': 'Lo que rara vez cambia, por ejemplo language=fr',
  'option.reminders.form-hint': 'Antes del cierre, por ejemplo 24h; none',
  'option.regions.form-hint': 'Por ejemplo: AFRALO',
} satisfies Record<keyof typeof en, string>;
