import type { slack as en } from '../en/slack.ts';

/** Words for Slack: the app’s manifest. */
export const slack = {
  'cli.slack': 'L’application Slack',
  'cli.slack.manifest': 'Affiche le manifeste de l’application, et la raison de chaque autorisation',
  'cli.slack.manifest.http': 'par HTTP à l’adresse PUBLIC_URL, et non en Socket Mode',
  'cli.slack.manifest.lang': 'la langue des textes de l’application',
  'slack.scope': '{{scope}}\u00a0: {{why}}',
  'slack.command.penholder': 'Aide, réglages, et toutes les autres commandes à sa suite',
  'slack.scope.commands': 'commandes et raccourcis',
  'slack.scope.chat-write': 'sondages, résultats, points de discussion et réponses',
  'slack.scope.mentions': 'questions qui mentionnent le bot',
  'slack.scope.im-history': 'questions en message direct',
  'slack.scope.im-write': 'un message direct à la présidence, ou là où aucun canal n’est accessible',
  'slack.scope.users': 'la langue et le fuseau horaire de qui demande, et qui administre l’espace de travail',
  'slack.scope.history':
    'vérifier qu’une de ses publications n’est pas déjà là avant un nouvel essai, dans les canaux publics',
  'slack.scope.history-private': 'la même chose dans les canaux privés',
  'slack.scope.channels': 'voir s’il est dans ses canaux (doctor)',
  'slack.scope.channels-private': 'la même chose pour les canaux privés (doctor)',
  'slack.scope.files': 'graphiques en images',
  'slack.scope.files-read': 'documents joints à un sondage dans un formulaire',
  'slack.no-files':
    'Des documents peuvent être joints une fois que le bot peut lire les fichiers\u00a0: qui gère les applications de cet espace l’installe à nouveau.',
  'slack.scope.pins': 'résultats, retrouvés parmi les épingles',
  'slack.scope.bookmarks': 'les décisions du groupe, parmi les signets du canal',
  'slack.scope.links': 'afficher un sondage sous un lien vers sa page',
} satisfies Readonly<Record<keyof typeof en, string>>;
