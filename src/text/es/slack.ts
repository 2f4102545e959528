import type { slack as en } from '../en/slack.ts';

/** Words for Slack: the app’s manifest. */
export const slack = {
  'cli.slack': 'La aplicación de Slack',
  'cli.slack.manifest': 'Muestra el manifiesto de la aplicación y el motivo de cada permiso',
  'cli.slack.manifest.http': 'por HTTP en PUBLIC_URL, no por Socket Mode',
  'cli.slack.manifest.lang': 'el idioma de los textos de la aplicación',
  'slack.scope': '{{scope}}: {{why}}',
  'slack.command.penholder': 'Ayuda, ajustes y todos los demás comandos a continuación',
  'slack.scope.commands': 'comandos y accesos directos',
  'slack.scope.chat-write': 'consultas, resultados, puntos de discusión y respuestas',
  'slack.scope.mentions': 'preguntas que mencionan al bot',
  'slack.scope.im-history': 'preguntas por mensaje directo',
  'slack.scope.im-write': 'un mensaje directo a la presidencia, o donde no se puede escribir en ningún canal',
  'slack.scope.users': 'el idioma y la zona horaria de quien pregunta, y quién administra el espacio de trabajo',
  'slack.scope.history':
    'comprobar si una publicación propia ya está antes de volver a intentarlo, en canales públicos',
  'slack.scope.history-private': 'lo mismo en canales privados',
  'slack.scope.channels': 'ver si está en sus canales (doctor)',
  'slack.scope.channels-private': 'lo mismo en los canales privados (doctor)',
  'slack.scope.files': 'gráficos como imágenes',
  'slack.scope.files-read': 'documentos que se adjuntan a una consulta en un formulario',
  'slack.no-files':
    'Se pueden adjuntar documentos cuando el bot pueda leer archivos: quien gestiona las aplicaciones de este espacio lo instala de nuevo.',
  'slack.scope.pins': 'resultados, entre los mensajes fijados',
  'slack.scope.bookmarks': 'las decisiones del grupo, entre los marcadores del canal',
  'slack.scope.links': 'mostrar una consulta bajo un enlace a su página',
} satisfies Readonly<Record<keyof typeof en, string>>;
