import type { doctor as en } from '../en/doctor.ts';

/** Words of the terminal: what `penholder doctor` finds. */
export const doctor = {
  'cli.doctor':
    'Vérifie les paramètres, la base de données, l’horloge, le port et les plateformes, et dit comment réparer',
  'doctor.settings_one': '{{count}} paramètre a été lu et convient.',
  'doctor.settings_other': '{{count}} paramètres ont été lus et conviennent.',
  'doctor.database': 'La base de données répond ({{engine}}).',
  'doctor.database.in-use': 'La base de données est utilisée par un Penholder en marche.',
  'doctor.clock': 'L’horloge s’accorde avec celle de la base de données.',
  'doctor.clock.apart':
    'L’horloge s’écarte de {{seconds}} s de celle de la base de données\u00a0: les échéances seraient fausses. Réglez les deux machines par NTP.',
  'doctor.port': 'Le port {{port}} est libre.',
  'doctor.port.running': 'Penholder répond sur le port {{port}}.',
  'doctor.no-platform': 'Aucune plateforme de discussion n’est configurée\u00a0: un démarrage ouvre le bac à sable.',
  'doctor.slack.workspace': 'Slack accepte le jeton du bot\u00a0: espace de travail {{team}}.',
  'doctor.slack.scopes_one': 'L’application a la {{count}} autorisation nécessaire.',
  'doctor.slack.scopes_other': 'L’application a les {{count}} autorisations nécessaires.',
  'doctor.slack.scopes-missing':
    'Il manque des autorisations à l’application\u00a0: {{scopes}}. Recollez le manifeste (penholder slack manifest) et réinstallez l’application.',
  'doctor.slack.socket': 'Slack accepte le jeton de l’application\u00a0: le Socket Mode peut s’ouvrir.',
  'doctor.slack.member': 'Le bot est dans {{name}}.',
  'doctor.slack.not-member': 'Le bot n’est pas dans {{name}}\u00a0: tapez-y /invite @Penholder.',
  'doctor.slack.archived': 'Le canal {{name}} est archivé\u00a0: rien ne peut y être publié.',
  'doctor.well': 'Tout va bien.',
  'doctor.wrong_one': '{{count}} point est à corriger.',
  'doctor.wrong_other': '{{count}} points sont à corriger.',
} satisfies Readonly<Record<keyof typeof en, string>>;
