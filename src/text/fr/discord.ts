import type { discord as en } from '../en/discord.ts';

/** Words for Discord: its command line, permissions and doctor. */
export const discord = {
  'cli.discord': 'L’application Discord',
  'cli.discord.register': 'Enregistrer les commandes auprès de Discord, là où quelque chose a changé',
  'cli.discord.register.dry-run': 'n’afficher que ce qui changerait',
  'cli.discord.register.guild': 'seulement dans le serveur de cet identifiant\u00a0; sans\u00a0: partout',
  'cli.discord.register.remove': 'retirer les commandes',
  'discord.added': '+ {{name}}',
  'discord.changed': '~ {{name}}',
  'discord.removed': '- {{name}}',
  'discord.same': '= {{name}}',
  'discord.nothing': 'Aucune différence\u00a0: rien n’est envoyé.',
  'discord.registered': 'Les commandes sont enregistrées.',
  'discord.taken': 'Les commandes sont retirées.',
  'discord.would': 'Rien n’a été envoyé.',
  'discord.option.account': 'Son compte ici',
  'discord.permission.view': 'Voir le salon',
  'discord.permission.send': 'Envoyer des messages',
  'discord.permission.files': 'Joindre des fichiers',
  'discord.permission.history': 'Voir les anciens messages',
  'discord.permission.pins': 'Épingler des messages',
  'discord.permission.threads': 'Créer des fils publics',
  'discord.permission.events': 'Créer des événements',
  'welcome.setup': '{{command}} crée le groupe d’un canal. C’est réservé à qui peut gérer le serveur.',
  'welcome.sample': '{{command}} le remplit de données réelles, pour essayer.',
  'welcome.help': '{{command}} montre tout le reste.',
  'doctor.discord.application': 'Discord accepte le jeton\u00a0: application {{name}}.',
  'doctor.discord.application-id':
    'DISCORD_APPLICATION_ID n’est pas l’application du jeton\u00a0: mettez {{id}}, ou ne le définissez pas.',
  'doctor.discord.public-key':
    'DISCORD_PUBLIC_KEY n’est pas celle de l’application\u00a0: copiez-la depuis la page General Information.',
  'doctor.discord.content':
    'Je lis ce qui se dit dans les canaux (Message Content Intent)\u00a0: #16 peut y être expliqué.',
  'doctor.discord.no-content':
    'Je ne lis pas ce qui se dit dans les canaux, seulement ce qui me mentionne. Pour les groupes qui veulent que #16 soit expliqué, activez «\u00a0Message Content Intent\u00a0» sur la page de l’application, sous Bot, et redémarrez-moi.',
  'doctor.discord.commands': 'Les commandes sont enregistrées.',
  'doctor.discord.commands-differ':
    'Les commandes enregistrées diffèrent\u00a0: {{names}}. Lancez penholder discord register, ou démarrez Penholder.',
  'doctor.discord.channel': 'Le bot peut faire le nécessaire dans {{name}}.',
  'doctor.discord.lacks-spare':
    'Le bot peut faire le nécessaire dans {{name}}. Pour épingler les résultats et ouvrir des fils, il lui manque {{permissions}}\u00a0: donnez-le-lui sous Modifier le salon, Permissions, s’il doit le faire.',
  'doctor.discord.no-events':
    'Le bot ne peut pas créer d’événements sur le serveur {{name}}\u00a0: les réunions de ses groupes n’y figurent pas. Donnez-lui {{permissions}} sous Paramètres du serveur, Rôles, si elles le doivent.',
  'doctor.discord.lacks':
    'Il manque au bot des permissions dans {{name}}\u00a0: {{permissions}}. Donnez-les sous Modifier le salon, Permissions.',
  'doctor.discord.channel-gone':
    'Le bot ne voit pas le salon {{name}}\u00a0: a-t-il été supprimé, ou le bot retiré du serveur\u00a0?',
} satisfies Readonly<Record<keyof typeof en, string>>;
