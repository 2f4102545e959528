import type { discord as en } from '../en/discord.ts';

/** Words for Discord: its command line, permissions and doctor. */
export const discord = {
  'cli.discord': 'La aplicación de Discord',
  'cli.discord.register': 'Registrar los comandos en Discord, donde algo ha cambiado',
  'cli.discord.register.dry-run': 'solo mostrar lo que cambiaría',
  'cli.discord.register.guild': 'solo en el servidor con este identificador; sin ella, en todas partes',
  'cli.discord.register.remove': 'quitar los comandos',
  'discord.added': '+ {{name}}',
  'discord.changed': '~ {{name}}',
  'discord.removed': '- {{name}}',
  'discord.same': '= {{name}}',
  'discord.nothing': 'No hay diferencias: no se envía nada.',
  'discord.registered': 'Los comandos están registrados.',
  'discord.taken': 'Los comandos se han quitado.',
  'discord.would': 'No se ha enviado nada.',
  'discord.option.account': 'Su cuenta aquí',
  'discord.permission.view': 'Ver canal',
  'discord.permission.send': 'Enviar mensajes',
  'discord.permission.files': 'Adjuntar archivos',
  'discord.permission.history': 'Leer el historial de mensajes',
  'discord.permission.pins': 'Fijar mensajes',
  'discord.permission.threads': 'Crear hilos públicos',
  'discord.permission.events': 'Crear eventos',
  'welcome.setup': '{{command}} crea el grupo de un canal. Es para quienes pueden gestionar el servidor.',
  'welcome.sample': '{{command}} lo llena con datos reales para probar.',
  'welcome.help': '{{command}} muestra todo lo demás.',
  'doctor.discord.application': 'Discord acepta el token: aplicación {{name}}.',
  'doctor.discord.application-id':
    'DISCORD_APPLICATION_ID no es la aplicación del token: ponga {{id}}, o déjelo sin definir.',
  'doctor.discord.public-key':
    'DISCORD_PUBLIC_KEY no es la de la aplicación: cópiela de la página General Information.',
  'doctor.discord.content': 'Leo lo que se dice en los canales (Message Content Intent): #16 puede explicarse allí.',
  'doctor.discord.no-content':
    'No leo lo que se dice en los canales, solo lo que me menciona. Para los grupos que quieren que se explique #16, active «Message Content Intent» en la página de la aplicación, en Bot, y vuelva a iniciarme.',
  'doctor.discord.commands': 'Los comandos están registrados.',
  'doctor.discord.commands-differ':
    'Los comandos registrados difieren: {{names}}. Ejecute penholder discord register, o arranque Penholder.',
  'doctor.discord.channel': 'El bot puede hacer lo necesario en {{name}}.',
  'doctor.discord.lacks-spare':
    'El bot puede hacer lo necesario en {{name}}. Para fijar resultados y abrir hilos le falta {{permissions}}: déselo en Editar canal, Permisos, si debe hacerlo.',
  'doctor.discord.no-events':
    'El bot no puede crear eventos en el servidor {{name}}: las reuniones de sus grupos no figuran allí. Dele {{permissions}} en Ajustes del servidor, Roles, si deben figurar.',
  'doctor.discord.lacks': 'Al bot le faltan permisos en {{name}}: {{permissions}}. Délos en Editar canal, Permisos.',
  'doctor.discord.channel-gone': 'El bot no ve el canal {{name}}: ¿se ha borrado, o se ha quitado el bot del servidor?',
} satisfies Readonly<Record<keyof typeof en, string>>;
