import type { polls as en } from '../en/polls.ts';

/** Words about polls. */
export const polls = {
  'poll.consensus.summary': 'Lancer un appel à consensus dans ce canal',
  'poll.list.summary': 'Les sondages du groupe, du plus récent au plus ancien',
  'poll.show.summary': 'Un sondage et votre propre vote',
  'poll.close.summary': 'Clore un sondage avant son terme',
  'poll.cast.summary': 'Voter ou changer de vote',

  'position.support': 'Je soutiens',
  'position.live-with': 'Je peux vivre avec',
  'position.abstain': 'Je m’abstiens',
  'position.oppose': 'Je m’oppose',
  'position.block': 'Je bloque',

  'outcome.no-ballots': 'Aucun vote n’a été reçu.',
  'outcome.all-support': 'Toutes les personnes qui ont pris position soutiennent la proposition.',
  'outcome.no-objection':
    'Personne ne s’oppose\u00a0: les personnes qui ont pris position soutiennent la proposition ou peuvent vivre avec.',
  'outcome.only-abstentions': 'Il n’y a eu que des abstentions.',
  'outcome.opposed': 'Il y a opposition, sans blocage.',
  'outcome.blocked': 'Il y a blocage.',

  'poll.title': 'Sondage {{number}}\u00a0: {{question}}',
  'poll.result': 'Résultat du sondage {{number}}\u00a0: {{question}}',
  'poll.closes': 'Ouvert jusqu’au {{at}} ({{left}})',
  'poll.closed-at': 'Clos le {{at}}',
  'poll.closed-by': 'Clos avant terme par {{name}}, le {{at}}',
  'poll.ballots_one': '{{count}} vote',
  'poll.ballots_other': '{{count}} votes',
  'poll.turnout_one': '{{count}} votant sur {{roll}}',
  'poll.turnout_other': '{{count}} votants sur {{roll}}',
  'poll.hidden': 'Les résultats restent masqués jusqu’à la clôture.',
  'poll.how-to': 'Appuyez sur un bouton pour voter, sur un autre pour changer de vote. Ouvert par {{name}}.',
  'poll.opened-by': 'Ouvert par {{name}}',
  'poll.counted': '{{position}}\u00a0: {{votes}}',
  'poll.opened': 'Le sondage {{number}} est ouvert jusqu’au {{at}} ({{left}}).',
  'poll.cast': 'Votre vote dans le sondage {{number}}\u00a0: {{position}}.',
  'poll.changed':
    'Votre vote dans le sondage {{number}} passe de «\u00a0{{previous}}\u00a0» à «\u00a0{{position}}\u00a0».',
  'poll.may-change': 'Vous pouvez en changer jusqu’au {{at}}.',
  'poll.your-ballot': 'Votre vote\u00a0: {{position}}',
  'poll.no-ballot': 'Vous n’avez pas voté dans ce sondage.',
  'poll.close.sure_one':
    'Clore le sondage {{number}} maintenant, et non le {{at}}\u00a0? {{count}} vote reçu. C’est irréversible\u00a0: «\u00a0{{question}}\u00a0»',
  'poll.close.sure_other':
    'Clore le sondage {{number}} maintenant, et non le {{at}}\u00a0? {{count}} votes reçus. C’est irréversible\u00a0: «\u00a0{{question}}\u00a0»',
  'poll.close.now': 'Clore maintenant',
  'poll.closed-now': 'Le sondage {{number}} est clos. Le résultat est publié là où il a été ouvert.',
  'poll.number': 'N°',
  'poll.question': 'Question',
  'poll.state': 'État',
  'poll.deadline': 'Clôture',
  'poll.state.open': 'ouvert',
  'poll.state.closing': 'dépouillement en cours',
  'poll.state.closed': 'clos',
  'poll.list.open': 'Sondages ouverts',
  'poll.list.closed': 'Sondages clos',
  'poll.list.all': 'Tous les sondages',
  'poll.list.none': 'Aucun pour l’instant. Pour en ouvrir un\u00a0: {{example}}.',
} satisfies Readonly<Record<keyof typeof en, string>>;
