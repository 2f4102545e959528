import type { steering as en } from '../en/steering.ts';

/** Words about what is done with polls and what comes of them. */
export const steering = {
  'poll.extend.summary': 'Prolonger un sondage, ou rouvrir un sondage clos',
  'poll.cancel.summary': 'Annuler un sondage ouvert',
  'poll.extended': 'Le sondage {{number}} est désormais ouvert jusqu’au {{at}} ({{left}}).',
  'poll.reopened':
    'Le sondage {{number}} est rouvert jusqu’au {{at}} ({{left}}). Les votes restent valables tant qu’ils ne sont pas modifiés\u00a0; un nouveau dépouillement aura lieu.',
  'poll.reopened-result': 'Ce sondage a été rouvert\u00a0: ce résultat n’est plus valable.',
  'poll.cancelled': 'Annulé le {{at}}\u00a0: aucun vote n’est accepté ni compté.',
  'poll.cancelled-now': 'Le sondage {{number}} est annulé. Son message l’indique, avec la raison.',
  'poll.cancel.sure_one':
    'Annuler le sondage {{number}}\u00a0? {{count}} vote reçu ne sera pas compté. C’est irréversible\u00a0: «\u00a0{{question}}\u00a0» Raison\u00a0: {{reason}}',
  'poll.cancel.sure_other':
    'Annuler le sondage {{number}}\u00a0? {{count}} votes reçus ne seront pas comptés. C’est irréversible\u00a0: «\u00a0{{question}}\u00a0» Raison\u00a0: {{reason}}',
  'poll.cancel.now': 'Annuler ce sondage',
  'poll.acts': 'Ce qui a été fait de ce sondage',
  'poll.act.extend': '{{at}}\u00a0: prolongé jusqu’au {{closes}} par {{name}}. {{reason}}',
  'poll.admitted': '{{voter}} peut maintenant voter dans le sondage {{number}}.',
  'poll.act.admit': '{{at}}\u00a0: {{voter}} peut voter, par décision de {{name}}. {{reason}}',
  'poll.act.edit': '{{at}}\u00a0: modifié par {{name}} avant le premier vote\u00a0: {{options}}.',
  'poll.act.open': '{{at}}\u00a0: ouvert, comme {{name}} l’avait prévu.',
  'poll.opens': 'S’ouvre le {{at}} ({{left}}) et se clôt le {{closes}}',
  'poll.opens-at': 's’ouvre le {{at}}',
  'poll.planned':
    'Le sondage {{number}} s’ouvre le {{opens}} et se clôt le {{at}}. C’est alors qu’est fixé qui peut voter. D’ici là, /poll edit {{number}} le modifie et /poll cancel {{number}} l’annule.',
  'poll.add.summary': 'Ajouter une option à un sondage',
  'poll.add': 'Ajouter une option…',
  'poll.added': '«\u00a0{{option}}\u00a0» est maintenant une option du sondage {{number}}\u00a0: votez-y.',
  'poll.act.add': '{{at}}\u00a0: «\u00a0{{option}}\u00a0» ajouté par {{name}}.',
  'poll.about.issue': 'À propos du dossier {{id}}\u00a0: {{title}}',
  'poll.about.meeting': 'À propos de la réunion {{title}}',
  'record.about': 'À propos de',
  'meeting.issues': 'Dossiers à l’ordre du jour',
  'meeting.polls': 'Sondages à ce sujet',
  'poll.noted':
    'Vous recevez ceci parce que vous l’avez ouvert avec notify:yes\u00a0; /poll show {{number}} le montre.',
  'poll.repeats': 'Il se répète\u00a0: {{rule}}. Le suivant attend dans /poll list planned dès que celui-ci s’ouvre.',
  'poll.cancel.series': 'Les suivants de la série ne s’ouvriront pas non plus.',
  'poll.state.draft': 'en attente',
  'poll.list.planned': 'Sondages à venir',
  'poll.edit.summary': 'Modifier un sondage avant le premier vote',
  'poll.copy.summary': 'Ouvrir un sondage comme un précédent',
  'poll.copy.what':
    'Un nouveau sondage ouvert comme le sondage {{number}}\u00a0: «\u00a0{{question}}\u00a0» Son formulaire est rempli\u00a0; changez ce que vous voulez.',
  'poll.copy.form': 'Demander à nouveau…',
  'poll.edit.what': 'Que faut-il changer au sondage {{number}}\u00a0? Il peut être modifié jusqu’au premier vote.',
  'poll.edit.form': 'Modifier…',
  'poll.edited': 'Le sondage {{number}} est modifié\u00a0: {{options}}.',
  'poll.extend.more': 'Du temps, ou un votant …',
  'poll.act.reopen': '{{at}}\u00a0: rouvert jusqu’au {{closes}} par {{name}}. {{reason}}',
  'poll.act.close': '{{at}}\u00a0: clos avant terme par {{name}}.',
  'poll.act.cancel': '{{at}}\u00a0: annulé par {{name}}. {{reason}}',
  'poll.state.decided': 'décidé',
  'poll.state.cancelled': 'annulé',
  'poll.list.decided': 'Sondages décidés',
  'poll.list.cancelled': 'Sondages annulés',
  'poll.remind.summary': 'Rappeler en privé à qui n’a pas voté',
  'poll.missing': 'N’ont pas encore voté\u00a0: {{names}}',
  'remind.waits': 'Il manque votre vote. Ouvert jusqu’au {{at}} ({{left}})',
  'remind.none': 'Toutes les personnes inscrites ont voté au sondage {{number}}.',
  'remind.told_one':
    '{{count}} personne n’a pas voté au sondage {{number}}\u00a0: un rappel lui est envoyé en privé, si je peux lui écrire, au plus une fois par jour.',
  'remind.told_other':
    '{{count}} personnes n’ont pas voté au sondage {{number}}\u00a0: un rappel leur est envoyé en privé, si je peux leur écrire, au plus une fois par jour.',
} satisfies Readonly<Record<keyof typeof en, string>>;
