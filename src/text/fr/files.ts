import type { files as en } from '../en/files.ts';

/** The words of ../en/files.ts in French. */
export const files = {
  documents: 'Documents\u00a0: {{documents}}',
  document: 'Document',
  'document.short': '{{name}} ({{type}}, {{size}})',
  'document.full_one': '{{name}}, {{count}} octet, SHA-256 {{sha256}}',
  'document.full_other': '{{name}}, {{count}} octets, SHA-256 {{sha256}}',
  'document.open': 'Ouvrir {{name}}',
  'size.bytes_one': '{{count}} octet',
  'size.bytes_other': '{{count}} octets',
  'size.kb': '{{size}} ko',
  'size.mb': '{{size}} Mo',
  'record.documents': 'Documents',
  'poll.attach.summary': 'Joindre un document à un sondage, ou en retirer un',
  'poll.attach.what': 'Les documents du sondage {{number}} peuvent être changés jusqu’au premier vote.',
  'poll.attach.more': 'Joindre un document…',
  'poll.attached': '{{file}} est joint au sondage {{number}}\u00a0: son message le propose.',
  'poll.detach': 'Retirer {{name}}',
  'poll.detach.sure': 'Retirer {{file}} du sondage {{number}}\u00a0? Personne ne pourra plus l’ouvrir.',
  'poll.detach.now': 'Le retirer',
  'poll.detached': '{{file}} n’est plus joint au sondage {{number}}.',
  'poll.act.attach': '{{at}}\u00a0: {{file}} joint par {{name}}, avant le premier vote.',
  'poll.act.detach': '{{at}}\u00a0: {{file}} retiré par {{name}}, avant le premier vote.',
  'poll.file.summary': 'Ouvrir un document d’un sondage',
  'poll.file': 'Du sondage {{number}}\u00a0: {{question}}',
  'option.file': 'Document',
  'option.file.hint':
    'PDF, Word, OpenDocument, tableau, diapositives, texte ou image, 5 Mo au plus\u00a0; à choisir, pas à taper',
  'option.remove.file-hint': 'Le nom du fichier à retirer',
  'option.document': 'Document',
  'option.document.hint': 'Lequel',
  'form.file-kept': '{{name}} est choisi. Choisissez un autre fichier seulement s’il doit le remplacer.',
  'error.file_typed':
    'Un fichier ne se tape pas\u00a0: laissez {{option}} de côté. /poll attach avec le numéro du sondage le demande dans un formulaire.',
  'error.file_lacking': 'Choisissez un fichier.',
  'error.file_type':
    '{{file}} ne peut pas être joint\u00a0: un document finit par {{known}}. Enregistrez-le sous l’une de ces formes, par exemple en PDF.',
  'error.file_too_large':
    '{{file}} est trop volumineux\u00a0: un document a {{most}} Mo au plus. Réduisez-le, ou mettez un lien dans le contexte.',
  'error.file_empty': '{{file}} est vide. Choisissez un autre fichier.',
  'error.file_content':
    '{{file}} n’est pas ce que dit sa terminaison. Enregistrez-le à nouveau dans le programme d’origine, ou en PDF.',
  'error.file_gone': '{{file}} n’est plus disponible. Joignez-le à nouveau.',
  'error.file_unread': '{{file}} n’a pas pu être lu sur la plateforme de discussion. Joignez-le à nouveau.',
  'error.file_lost': '{{file}} ne peut plus être lu. Demandez-le à qui a ouvert le sondage.',
  'error.file_taken_away':
    'Ce document a été retiré du sondage {{number}}. /poll show {{number}} montre ceux qui restent.',
  'error.files_full':
    'Le sondage {{number}} a {{most}} documents, autant qu’il en prend. Retirez-en un d’abord\u00a0: /poll attach {{number}}.',
  'error.files_of_group_full':
    'Ce groupe a {{most}} documents, autant qu’on en garde pour un groupe. Retirez-en un d’un sondage où personne n’a encore voté, ou mettez {{file}} là où le groupe garde ses documents, et un lien dans le contexte.',
  'error.file_there':
    'Le sondage {{number}} a déjà un document nommé {{file}}. Retirez-le d’abord, ou donnez un autre nom à celui-ci.',
  'error.file_not_attached':
    'Le sondage {{number}} n’a pas de document «\u00a0{{remove}}\u00a0». Il a\u00a0: {{known}}.',
  'error.files_none': 'Le sondage {{number}} n’a pas de document. /poll attach {{number}} en joint un.',
} satisfies Readonly<Record<keyof typeof en, string>>;
