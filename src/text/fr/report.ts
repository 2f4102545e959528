import type { report as en } from '../en/report.ts';

/** Reports of periods, in French. */
export const report = {
  'issue.report.summary': 'Le rapport d’une période\u00a0: fait, en retard, décidé',
  'report.title': 'Rapport de {{group}}, du {{from}} au {{to}}',
  'report.summary': 'Synthèse',
  'report.counts_one':
    'Sur {{count}} dossier, terminés\u00a0: {{finished}}, ouverts\u00a0: {{open}}, en retard\u00a0: {{late}}.',
  'report.counts_other':
    'Sur {{count}} dossiers, terminés\u00a0: {{finished}}, ouverts\u00a0: {{open}}, en retard\u00a0: {{late}}.',
  'report.mean': 'L’avancement moyen est de {{percent}}\u00a0%.',
  'report.late': 'Ce qui est en retard',
  'report.nothing-late': 'Rien n’est en retard.',
  'report.progress': 'Avancement',
  'report.chart': 'Avancement par période de rapport',
  'report.none-then': 'Aucun pourcentage n’est enregistré au {{days}}.',
  'report.details': 'Dossier par dossier',
  'report.changes': 'Modifications pendant la période',
  'report.no-changes': 'Rien n’a été modifié pendant la période.',
  'report.waits': 'Dépendances et risques',
  'report.no-waits': 'Rien n’est attendu et aucun risque n’est enregistré.',
  'report.risk': 'Risque\u00a0: {{risk}}',
  'report.next': 'Prochaines étapes',
  'report.no-next': 'Aucune prochaine étape n’est enregistrée.',
  'report.decisions': 'Décisions prises par sondage',
  'report.no-decisions': 'Aucun sondage ne s’est terminé pendant la période.',
  'report.participation': 'Participation des membres',
  'report.page': 'Lire le tout sur une page',
  'report.page.hint': 'Quiconque a l’adresse de la page peut la lire.',
  'choice.docx': 'Word, pour modifier',
  'choice.pdf': 'PDF, pour imprimer',
  'report.as.markdown': 'Fichier Markdown',
  'report.as.docx': 'Fichier Word',
  'report.as.pdf': 'Fichier PDF',
} satisfies Readonly<Record<keyof typeof en, string>>;
