import type { report as en } from '../en/report.ts';

/** Reports of periods, in Spanish. */
export const report = {
  'issue.report.summary': 'El informe de un período: hecho, con retraso y decidido',
  'report.title': 'Informe de {{group}}, del {{from}} al {{to}}',
  'report.summary': 'Resumen ejecutivo',
  'report.counts_one': 'De {{count}} asunto, terminados: {{finished}}, abiertos: {{open}}, con retraso: {{late}}.',
  'report.counts_other': 'De {{count}} asuntos, terminados: {{finished}}, abiertos: {{open}}, con retraso: {{late}}.',
  'report.mean': 'El avance medio es del {{percent}}\u00a0%.',
  'report.late': 'Lo que lleva retraso',
  'report.nothing-late': 'No hay nada con retraso.',
  'report.progress': 'Avance',
  'report.chart': 'Avance por período de informe',
  'report.none-then': 'No constan porcentajes al {{days}}.',
  'report.details': 'Asunto por asunto',
  'report.changes': 'Cambios en el período',
  'report.no-changes': 'No se cambió nada en el período.',
  'report.waits': 'Dependencias y riesgos',
  'report.no-waits': 'No se espera nada y no consta ningún riesgo.',
  'report.risk': 'Riesgo: {{risk}}',
  'report.next': 'Próximos pasos',
  'report.no-next': 'No constan próximos pasos.',
  'report.decisions': 'Decisiones tomadas por consulta',
  'report.no-decisions': 'Ninguna consulta terminó en el período.',
  'report.participation': 'Participación',
  'report.as.markdown': 'Archivo Markdown',
} satisfies Readonly<Record<keyof typeof en, string>>;
