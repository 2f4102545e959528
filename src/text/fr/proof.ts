import type { proof as en } from '../en/proof.ts';

/** Words about what is done with polls and what comes of them. */
export const proof = {
  'poll.export.summary': 'Un sondage dépouillé sous forme de fichiers, vérifiables sur toute machine',
  'poll.mine.summary': 'Ce qui attend votre vote, et vos votes',
  'poll.receipt':
    'Votre reçu\u00a0: {{receipt}}. Il permet de vérifier que ce vote est compté\u00a0; qui le voit sait comment vous avez voté. /poll mine le montre à nouveau.',
  'poll.root': 'Preuve\u00a0: {{root}}. Vérifiez le dépouillement avec /poll export {{number}}.',
  'record.root': 'Preuve',
  'record.regions': 'Par région',
  'record.region': '{{region}}\u00a0: {{voted}}',
  'record.region-of': '{{region}}\u00a0: {{voted}} sur {{roll}}',
  'record.other-regions': 'les autres ensemble',
  'poll.export.about': 'Les votes du sondage {{number}}, sans noms. La preuve publiée\u00a0: {{root}}',
  'poll.export.get': 'Bulletins et preuve (CSV, JSON)',
  'poll.export.json': 'Sondage, votes et preuve',
  'poll.export.csv': 'Votes sous forme de tableau',
  'poll.export.meanings': 'Sens des options sous forme de tableau',
  'poll.export.verify': 'Refaites le dépouillement sur toute machine\u00a0: {{command}}',
  'mine.title': 'Vos sondages',
  'mine.waiting': 'En attente de votre vote',
  'mine.none-waiting': 'Aucun sondage ouvert n’attend votre vote.',
  'mine.cast': 'Vos votes',
  'mine.none-cast': 'Vous n’avez voté dans aucun des derniers sondages.',
  'mine.waits': 'Sondage {{number}}\u00a0: {{question}} Ouvert jusqu’au {{at}}',
  'mine.ballot': 'Sondage {{number}}\u00a0: {{question}} Reçu\u00a0: {{receipt}}. Votre vote\u00a0: {{ballot}}',
  'mine.proxy': 'Sondage {{number}}\u00a0: {{question}} Votre vote\u00a0: {{ballot}}. Le reçu est le sien.',
  'mine.receipts':
    'Un reçu retrouve votre vote dans l’export d’un sondage dépouillé, et montre votre vote à qui le voit.',
  'verify.holds_one':
    'Sondage {{number}}\u00a0: {{question}} {{count}} vote, compté à nouveau\u00a0: décompte et preuve sont exacts. {{root}}',
  'verify.holds_other':
    'Sondage {{number}}\u00a0: {{question}} {{count}} votes, comptés à nouveau\u00a0: décompte et preuve sont exacts. {{root}}',
  'verify.fails': 'Sondage {{number}}\u00a0: {{question}} Ceci est inexact\u00a0: {{faults}}',
  'verify.documents': 'Sondage {{number}}, sur\u00a0: {{documents}}',
  'verify.says': 'Sondage {{number}}, selon ses règles\u00a0: {{says}}',
  'verify.unchecked.regions-secret':
    'Sondage {{number}}, non vérifié\u00a0: dans quelles régions il y a du soutien. Les bulletins d’un scrutin secret n’ont pas de région.',
  'verify.unchecked.rules-unbound':
    'Sondage {{number}}, non vérifié\u00a0: si ses règles sont celles qui ont été publiées. Sa preuve date d’avant qu’elles en fassent partie.',
  'verify.fault.kind-unknown': 'cette version ne connaît pas ce genre de sondage',
  'verify.fault.voter-twice': 'un votant y figure deux fois',
  'verify.fault.proxy-invalid': 'une procuration ne dit pas ce que dit son mandataire, ou quelqu’un en a trop',
  'verify.fault.ballot-invalid': 'il contient un vote que personne ne pouvait émettre',
  'verify.fault.root-differs': 'ses votes et ses règles ne donnent pas cette preuve',
  'verify.fault.tally-differs': 'ses votes ne donnent pas ce décompte',
  'verify.fault.turnout-differs': 'il annonce plus ou moins de bulletins, ou de procurations, qu’il n’en contient',
  'verify.fault.regions-differ': 'ses bulletins ne donnent pas cette participation ou ce soutien par région',
  'verify.fault.rules-unreadable': 'ses règles sont illisibles',
  'verify.receipt-counted': 'Le vote de ce reçu est compté dans le sondage {{number}}\u00a0: {{ballot}}',
  'verify.receipt-differs':
    'Ce reçu est celui d’un autre vote que celui compté dans le sondage {{number}}\u00a0: {{ballot}}. Si vous avez changé de vote, utilisez le dernier reçu.',
  'verify.receipt-unknown':
    'Aucun vote de ce fichier n’a ce reçu\u00a0: il est d’un autre sondage, ou le vote n’est pas compté.',
  'poll.export.about-named':
    'Les votes du sondage {{number}}, avec les noms, car il n’était pas secret. La preuve publiée\u00a0: {{root}}',
} satisfies Readonly<Record<keyof typeof en, string>>;
