import type { doctor as en } from '../en/doctor.ts';

/** Words of the terminal: what `penholder doctor` finds. */
export const doctor = {
  'cli.doctor': 'Revisa ajustes, base de datos, reloj, puerto y plataformas, y dice cómo arreglarlos',
  'doctor.settings_one': 'Se ha leído {{count}} ajuste y es válido.',
  'doctor.settings_other': 'Se han leído {{count}} ajustes y son válidos.',
  'doctor.database': 'La base de datos responde ({{engine}}).',
  'doctor.database.in-use': 'Un Penholder en marcha usa la base de datos.',
  'doctor.clock': 'El reloj coincide con el de la base de datos.',
  'doctor.clock.apart':
    'El reloj se aparta {{seconds}} s del de la base de datos: los plazos se leerían mal. Ajuste ambas máquinas por NTP.',
  'doctor.port': 'El puerto {{port}} está libre.',
  'doctor.port.running': 'Penholder responde en el puerto {{port}}.',
  'doctor.no-platform': 'No hay ninguna plataforma de chat configurada: al arrancar se abre el espacio de pruebas.',
  'doctor.slack.workspace': 'Slack acepta el token del bot: espacio de trabajo {{team}}.',
  'doctor.slack.scopes_one': 'La aplicación tiene el {{count}} permiso que necesita.',
  'doctor.slack.scopes_other': 'La aplicación tiene los {{count}} permisos que necesita.',
  'doctor.slack.scopes-missing':
    'A la aplicación le faltan permisos: {{scopes}}. Vuelva a pegar el manifiesto (penholder slack manifest) y reinstale la aplicación.',
  'doctor.slack.socket': 'Slack acepta el token de la aplicación: se puede abrir el Socket Mode.',
  'doctor.slack.member': 'El bot está en {{name}}.',
  'doctor.slack.not-member': 'El bot no está en {{name}}: escriba allí /invite @Penholder.',
  'doctor.slack.archived': 'El canal {{name}} está archivado: no se puede publicar en él.',
  'doctor.well': 'Todo está bien.',
  'doctor.wrong_one': 'Hay {{count}} cosa por corregir.',
  'doctor.wrong_other': 'Hay {{count}} cosas por corregir.',
} satisfies Readonly<Record<keyof typeof en, string>>;
