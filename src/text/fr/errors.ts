import type { errors as en } from '../en/errors.ts';

/** What each error code of src/errors.ts says: what was wrong, and what to do. */
export const errors = {
  'error.example': 'Exemple\u00a0: {{example}}',

  'error.nothing_typed': 'Il n’y a encore rien à traiter. Posez une question, ou tapez /penholder help.',
  'error.unknown_command': 'La commande «\u00a0{{typed}}\u00a0» n’existe pas. Vouliez-vous dire {{known}}\u00a0?',
  'error.unknown_action': '{{group}} n’a pas d’action «\u00a0{{typed}}\u00a0». Vouliez-vous dire {{known}}\u00a0?',
  'error.quote_not_closed': 'Un guillemet ouvert n’est pas refermé\u00a0: {{rest}}… Refermez-le avec ".',
  'error.text_too_long': 'C’est trop long\u00a0: {{max}} caractères au plus, s’il vous plaît.',
  'error.option_unknown': 'L’option «\u00a0{{option}}\u00a0» n’existe pas ici. Vouliez-vous dire {{known}}\u00a0?',
  'error.option_twice': 'L’option {{option}} figure deux fois. Ne la donnez qu’une fois.',
  'error.option_missing': 'Il manque {{option}}.',
  'error.option_too_long': '{{option}} est trop long\u00a0: {{max}} caractères au plus.',
  'error.option_not_number': '{{option}} attend un nombre entier, et non «\u00a0{{value}}\u00a0».',
  'error.list_out_of_range': '{{option}} accepte de {{min}} à {{max}} éléments, séparés par |.',
  'error.list_entry_too_long': 'Un élément de {{option}} est trop long\u00a0: {{max}} caractères au plus chacun.',
  'error.option_out_of_range': '{{option}} va de {{min}} à {{max}}.',
  'error.option_not_choice': '{{option}} n’admet pas «\u00a0{{value}}\u00a0». Vouliez-vous dire {{choices}}\u00a0?',
  'error.option_not_date':
    '{{option}}\u00a0: je ne comprends pas «\u00a0{{value}}\u00a0» comme une date ou une heure. Essayez 7j, 2026-03-31 18:00 ou "vendredi 18:00".',
  'error.option_not_yes_no': '{{option}} attend oui ou non, et non «\u00a0{{value}}\u00a0».',
  'error.option_empty': '{{option}} est vide.',
  'error.word_unexpected':
    '«\u00a0{{word}}\u00a0» est un mot de trop. Mettez entre guillemets un texte de plusieurs mots.',

  'error.holders': 'Dans ce groupe\u00a0: {{names}}.',
  'error.role_needed': 'Cette action est réservée aux rôles suivants\u00a0: {{roles}}.',
  'error.not_on_poll_roll':
    'Vous n’êtes pas de ceux qui peuvent voter dans le sondage {{number}}\u00a0; cela a été fixé à son ouverture. /poll show {{number}} dit qui le peut\u00a0; la présidence peut vous ajouter.',
  'error.audience_unknown':
    '«\u00a0{{audience}}\u00a0» n’est ici ni un rôle, ni une région, ni un membre. Vouliez-vous dire {{known}}\u00a0? Aussi\u00a0: tous, liste\u00a0; entre eux\u00a0|, et, sauf.',
  'error.audience_alone':
    '«\u00a0tous\u00a0» se dit seul\u00a0: {{audience}}. Indiquez liste, ou des rôles, des régions et des noms.',
  'error.audience_empty':
    '{{audience}} ne désigne personne\u00a0: rien n’a été ouvert. /penholder member list montre les rôles et les régions de chacun.',
  'error.voter_already': '{{voter}} peut déjà voter dans le sondage {{number}}.',
  'error.extend_what':
    'Indiquez closes pour donner du temps, ou voter pour laisser voter quelqu’un d’autre\u00a0; un seul des deux à la fois.{{closes}}',
  'error.not_on_roll':
    'Cette action est réservée aux membres inscrits sur la liste des votants du groupe. La présidence ou le personnel peuvent vous renseigner.',
  'error.check_failed': 'Je n’ai pas pu vérifier que vous en avez le droit\u00a0; je n’ai donc rien fait.',
  'error.group_unclear':
    'Vous êtes dans plusieurs groupes ici : {{groups}}. Posez votre question dans un canal de celui que vous voulez.',
  'error.no_group_here':
    'Ce canal n’a pas encore de groupe. Son administration peut en créer un avec /penholder setup.',
  'error.button_unknown': 'Ce bouton ne sert plus. Retapez la commande.',
  'error.button_not_yours': 'Ce bouton est destiné à quelqu’un d’autre.',

  'error.question_not_found': 'Aucune question {{number}} n’attend.',
  'error.question_answered': '{{name}} a déjà répondu à cette question.',
  'error.import_record_broken': 'La colonne record ne contient pas de dossier. Laissez-la vide, ou telle qu’exportée.',
  'error.import_no_title': 'Un nouveau dossier a besoin d’un titre.',
  'error.import_not_date':
    '{{option}}\u00a0: «\u00a0{{value}}\u00a0» n’est pas une date. Écrivez 2021-01-31, 2021-01 ou 2021.',
  'error.import_field_wrong': 'Le champ {{field}} ne contient pas ce qu’il devrait.',
  'error.import_no_parent': 'Il fait partie de {{parent}}, absent du groupe comme du fichier.',
  'error.import_too_large': 'C’est plus que ce qui peut être lu en une fois\u00a0: {{max}} millions de caractères.',
  'error.import_nothing': 'Il ne contient aucun dossier.',
  'error.import_broken': 'Le {{format}} s’interrompt ou est incorrect ici. Le fichier a-t-il été tronqué\u00a0?',
  'error.import_no_list':
    'Il faut une liste de dossiers\u00a0: CSV avec une colonne title, ou JSON ou YAML avec une liste.',
  'error.issue_not_found': 'Le dossier «\u00a0{{typed}}\u00a0» n’existe pas. Dossiers existants\u00a0: {{known}}.',
  'error.no_issues': 'Ce groupe n’a pas encore de dossiers.',
  'error.meeting_not_found': 'La réunion «\u00a0{{typed}}\u00a0» n’existe pas. Vouliez-vous dire {{known}}\u00a0?',
  'error.no_meetings': 'Aucune réunion n’est prévue.',
  'error.rule_unreadable':
    'Je ne comprends pas «\u00a0{{part}}\u00a0» comme répétition. Écrivez par exemple {{example}}, ou une RRULE en jours.',
  'error.rule_never': 'Avec cette règle, la réunion n’aurait jamais lieu.',
  'error.rule_other_day':
    'La série n’a pas lieu le {{day}}. Indiquez l’un de ses jours, ou dites avec {{option}} comment elle se répète.',
  'error.length_unreadable':
    'Je ne comprends pas «\u00a0{{length}}\u00a0» comme durée. Écrivez par exemple 90, 1h30 ou "2 jours" (60 jours au plus).',
  'error.no_public_url':
    'Je n’ai pas d’adresse qu’un calendrier puisse ouvrir\u00a0: la personne qui m’exploite doit définir {{setting}}.',
  'error.ics_too_large':
    'Le fichier est trop grand\u00a0: {{max}} millions de caractères au plus sont lus. Exportez une période plus courte.',
  'error.ics_too_many':
    'Le fichier contient {{count}} événements\u00a0; {{max}} au plus sont lus. Exportez une période plus courte.',
  'error.ics_broken':
    'Ce n’est pas un fichier de calendrier lisible\u00a0: il doit commencer par BEGIN:VCALENDAR et être complet.',
  'error.ics_event_incomplete': 'Il manque le nécessaire, ou c’est illisible\u00a0: {{what}}.',
  'error.ics_zone_unknown': 'Je ne connais pas son fuseau horaire «\u00a0{{zone}}\u00a0».',
  'error.ics_ends_before': 'La fin précède le début.',
  'error.link_unreadable': '«\u00a0{{link}}\u00a0» n’est pas une adresse qui commence par http:// ou https://.',
  'error.session_not_found': 'La séance «\u00a0{{typed}}\u00a0» n’existe pas. Séances existantes\u00a0: {{known}}.',
  'error.session_outside': '{{meeting}} va de {{from}} à {{to}}\u00a0: une séance commence dans ce temps.',
  'error.sessions_too_many': 'Un programme a au plus {{max}} séances. Retirez-en une d’abord.',
  'error.topic_not_found': 'Le thème «\u00a0{{typed}}\u00a0» n’existe pas. Thèmes existants\u00a0: {{known}}.',
  'error.topic_there': 'Ce thème existe déjà\u00a0: {{topic}}.',
  'error.point_not_found':
    'Le point de discussion «\u00a0{{typed}}\u00a0» n’existe pas. Il y a par exemple\u00a0: {{known}}.',
  'error.point_not_so': '{{point}}\u00a0: {{state}}. {{needed}}',
  'error.point_translated': 'Une traduction existe déjà\u00a0: {{point}}. Rédigez-en une nouvelle version.',
  'error.point_same_language': '{{point}} est déjà dans cette langue. Choisissez-en une autre avec language:…',
  'error.point_meetings_fixed': 'Qui approuve prévoit {{point}} pour d’autres réunions\u00a0: {{meeting}}',
  'error.no_points': 'Pas encore de points de discussion approuvés pour {{meeting}}.',
  'error.post_in_past': 'Ce moment est déjà passé\u00a0: {{at}}. Pour publier maintenant, ne le précisez pas.',
  'error.post_after_start':
    'L’heure choisie ({{at}}) n’est pas antérieure au début de la réunion {{meeting}} ({{start}}).',
  'error.drawing_failed':
    'Le dessin n’a pas abouti. Réessayez\u00a0; une autre forme, comme Markdown, se passe de dessin.',
  'error.channel_gone': 'Le canal {{channel}} n’existe plus, ou je n’ai pas le droit d’y publier.',

  'error.poll_not_found': 'Il n’y a pas de sondage {{number}} dans ce groupe. Voyez /poll list.',
  'error.poll_closes_in_past': 'La clôture d’un sondage ne peut pas être dans le passé\u00a0: {{closes}}.',
  'error.poll_closes_too_soon': 'Un sondage reste ouvert au moins une minute\u00a0; le {{closes}}, c’est trop tôt.',
  'error.poll_closes_too_far': 'Un sondage peut rester ouvert {{most}} au plus.',
  'error.option_repeated':
    '«\u00a0{{options}}\u00a0» figure deux fois parmi les options. Chaque option une seule fois, s’il vous plaît.',
  'error.score_range': 'highest doit dépasser lowest\u00a0: {{highest}} ne dépasse pas {{lowest}}.',
  'error.ballot_line_unknown':
    '«\u00a0{{line}}\u00a0» ne désigne aucune option de ce sondage. Commencez la ligne par le numéro de l’option.',
  'error.ballot_line_twice': '«\u00a0{{line}}\u00a0» désigne une option qui figure déjà sur une autre ligne.',
  'error.ballot_empty': 'Rien n’est encore rempli\u00a0: remplissez au moins une ligne.',
  'error.ballot_points':
    '{{option}}\u00a0: «\u00a0{{value}}\u00a0» n’est pas un nombre entier de {{lowest}} à {{highest}}.',
  'error.ballot_over_budget': 'Cela dépense {{spent}} points\u00a0; vous en avez {{budget}}.',
  'error.threshold_invalid':
    '{{threshold}} n’est pas un seuil. Indiquez simple, absolute, two-thirds, une fraction comme 3/5, une part comme 60\u00a0% ou un nombre de voix comme 12.',
  'error.threshold_over_roll':
    'Un seuil de {{threshold}} voix est hors d’atteinte\u00a0: il y en a {{roll}} au plus. Pour une part, ajoutez\u00a0%, par exemple 60\u00a0%.',
  'error.threshold_without_roll':
    'Le seuil {{threshold}} suppose une liste des votants, et ce groupe n’en a pas. Essayez simple ou two-thirds.',
  'error.most_over_options': 'most vaut {{most}}, mais il n’y a que {{count}} options.',
  'error.least_over_most': 'least vaut {{least}}, et most seulement {{most}}.',
  'error.seats_missing': '{{method}} en élit plusieurs\u00a0: dites combien, par exemple seats:2.',
  'error.seats_without_stv': 'seats:{{seats}} va avec method:stv, non avec {{method}}.',
  'error.seats_over_options': 'seats vaut {{seats}}, mais il n’y a que {{count}} options.',
  'error.slot_unreadable':
    '«\u00a0{{slots}}\u00a0» n’est pas un moment que je comprends. Essayez 2026-03-31 18:00 ou lundi 14:00.',
  'error.slot_past': '«\u00a0{{slots}}\u00a0» est passé. Chaque créneau doit être à venir.',
  'error.slot_repeated':
    '«\u00a0{{slots}}\u00a0» désigne le même moment qu’un autre créneau. Chaque créneau une seule fois, s’il vous plaît.',
  'error.ballot_too_many': 'Vous en choisissez {{given}}\u00a0; choisissez-en {{most}} au plus.',
  'error.ballot_too_few': 'Cela fait {{given}}\u00a0; choisissez-en au moins {{least}}.',
  'error.ballot_time': '«\u00a0{{value}}\u00a0» n’est pas une réponse\u00a0: écrivez oui, si besoin ou non.',
  'error.ballot_time_yes_no': '«\u00a0{{value}}\u00a0» n’est pas une réponse\u00a0: écrivez oui ou non.',
  'error.ballot_place':
    '{{option}}\u00a0: «\u00a0{{value}}\u00a0» n’est pas un rang. Écrivez 1 pour ce que vous préférez, puis 2, 3 et ainsi de suite.',
  'error.ballot_place_twice':
    'Deux options ont le rang {{place}}. Chaque rang une seule fois\u00a0; laissez vide ce que vous ne classez pas.',
  'error.ballot_mark':
    '«\u00a0{{value}}\u00a0» n’est pas une marque\u00a0: écrivez x après ce que vous choisissez, et rien après le reste.',
  'error.ballot_without_reason':
    'Le sondage {{number}} demande une raison\u00a0: appuyez de nouveau sur le bouton sous son message et donnez-en une. Rien n’a été compté.',
  'error.quorum_invalid':
    '{{quorum}} n’est pas un quorum. Indiquez un nombre de votes, par exemple 12, ou une part de la liste, de 1\u00a0% à 100\u00a0%.',
  'error.quorum_without_roll':
    'Un quorum de {{quorum}} suppose une liste des votants, et ce groupe n’en a pas. Indiquez un nombre de votes, par exemple 12.',
  'error.quorum_over_roll': 'Un quorum de {{quorum}} est hors d’atteinte\u00a0: {{roll}} personnes peuvent voter.',
  'error.poll_closed': 'Le sondage {{number}} est clos\u00a0: rien n’a été modifié.',
  'error.ballot_newer_stands': 'Votre choix plus récent est conservé\u00a0: rien n’a été modifié.',
  'error.delegate_off': 'Le sondage {{number}} n’accepte pas de procurations.',
  'error.delegate_secret':
    'Le sondage {{number}} est secret et montre ses résultats provisoires\u00a0: on verrait à quoi sert une procuration. Un sondage secret n’en accepte que si les résultats provisoires sont masqués jusqu’à la clôture.',
  'error.delegate_self': 'Nul n’est son propre mandataire\u00a0: votez vous-même.',
  'error.delegate_not_voter': '{{to}} ne peut pas voter dans le sondage {{number}}. Nommez quelqu’un qui le peut.',
  'error.delegate_gave':
    '{{to}} a donné sa propre procuration dans le sondage {{number}}, et une procuration ne va pas plus loin. Nommez un autre votant.',
  'error.delegate_full':
    '{{to}} détient dans le sondage {{number}} autant de procurations qu’un votant le peut ({{count}}). Nommez un autre votant.',
  'error.delegate_whom': 'Indiquez qui vote pour vous\u00a0: /poll delegate {{number}} to:Itzel.',
  'error.also_unclear': 'Je ne comprends pas «\u00a0{{also}}\u00a0». L’option also contient {{known}}, séparés par |.',
  'error.standing_off': 'Ce groupe n’accepte pas de procurations.',
  'error.standing_gave':
    '{{to}} a donné procuration pour tous ses votes, et une procuration ne va pas plus loin. Nommez un autre membre.',
  'error.standing_full':
    '{{to}} détient autant de procurations que permis par personne ({{count}}). Nommez un autre membre.',
  'error.standing_none':
    'Vous n’avez pas donné de procuration pour tous les sondages\u00a0: il n’y a rien à retirer. Celle d’un seul sondage se retire dans /poll show.',
  'error.reopen_with_proxies':
    'Le sondage {{number}} est secret et compte des procurations\u00a0: rouvert, il montrerait par différence ce que quelqu’un avait voté. Posez la question dans un nouveau sondage.',
  'error.questions_too_many': 'Un sondage pose {{most}} questions au plus\u00a0; celles-ci sont {{question}}.',
  'error.question_repeated': 'Deux des questions sont les mêmes\u00a0: {{question}}',
  'error.ballot_unanswered': 'Répondez à chaque question. Celle-ci est sans réponse\u00a0: {{question}}',
  'error.question_which':
    'Indiquez la question par son numéro\u00a0: le sondage {{number}} en pose {{count}}, et question:1 est la première.',
  'error.ballot_none': 'Vous n’avez pas de vote dans le sondage {{number}}\u00a0: il n’y a rien à retirer.',
  'error.poll_edited':
    'Le sondage {{number}} a été modifié après l’affichage de ce message\u00a0: rien n’a été compté. Regardez-le à nouveau\u00a0: /poll show {{number}}',
  'error.poll_voted':
    'Quelqu’un a voté dans le sondage {{number}}\u00a0: il reste tel qu’il est. /poll cancel {{number}} l’annule, avec un motif\u00a0; ouvrez-en ensuite un autre.',
  'error.poll_opens_in_past': 'Un sondage ne peut pas s’ouvrir dans le passé\u00a0: {{opens}}.',
  'error.poll_opens_too_far': '{{opens}}, c’est trop loin\u00a0: un sondage peut attendre {{most}} au plus.',
  'error.poll_waits':
    'Le sondage {{number}} n’est pas encore ouvert\u00a0: il s’ouvre le {{opens}}. /poll edit {{number}} le modifie, /poll cancel {{number}} l’annule.',
  'error.about_unknown':
    'Il n’y a ni dossier ni réunion «\u00a0{{about}}\u00a0». /issue list et /meeting list montrent ce qu’il y a.',
  'error.addition_closed': 'Les options du sondage {{number}} sont fixées.',
  'error.options_full': 'Il y a déjà {{most}} options, autant qu’il peut y en avoir.',
  'error.labels_count':
    'Il y a {{needed}} positions et {{labels}} intitulés\u00a0: donnez-en un pour chacune, dans leur ordre, séparés par |.',
  'error.meanings_too_many':
    '«\u00a0{{meanings}}\u00a0» ne se rapporte à rien\u00a0: il y a {{count}} options ou positions. Donnez une explication pour chacune, dans leur ordre, séparées par |\u00a0; un - là où il n’y en a pas.',
  'error.prompts_too_many':
    '«\u00a0{{prompt}}\u00a0» est une question de trop\u00a0: ce sondage en prend {{count}} au plus. Posez-en une pour tous ou, s’il y a des positions, une pour chacune, dans leur ordre, séparées par |\u00a0; un - là où il n’y en a pas.',
  'error.prompt_without_reasons':
    'Avec reasons:off, «\u00a0{{prompt}}\u00a0» n’est demandé à personne. Indiquez reasons:optional, ou omettez-le.',
  'error.poll_edit_what': 'Rien ne changerait. Dites ce qui doit être différent, par exemple {{example}}.',
  'error.poll_edit_foreign': 'Le sondage {{number}} n’a pas «\u00a0{{option}}\u00a0». Il a\u00a0: {{known}}.',
  'error.ballot_uncertain':
    'Le sondage {{number}} se clôturait au moment de votre vote. Vérifiez avec /poll show {{number}} si votre vote a été compté.',
  'error.ballot_unconfirmed':
    'Mes archives n’ont pas confirmé votre vote au sondage {{number}}. Appuyez à nouveau\u00a0: il ne comptera qu’une fois. /poll show {{number}} indique celui qui vaut.',

  'error.unknown_sample': 'L’exemple «\u00a0{{name}}\u00a0» n’existe pas. Disponible\u00a0: {{known}}.',
  'error.roll_empty':
    'Personne n’est encore inscrit, donc personne ne pourrait voter. Ajoutez d’abord des membres\u00a0: {{example}}',
  'error.changed_meanwhile':
    'Quelqu’un d’autre l’a changé entre-temps. Regardez de nouveau, puis refaites ce que vous vouliez.',
  'error.nothing_to_undo': 'Il n’y a pas de changement à annuler.',
  'error.member_not_found': 'Il n’y a pas de membre «\u00a0{{name}}\u00a0». Il y a\u00a0: {{known}}',
  'error.member_unclear':
    'Plusieurs membres s’appellent «\u00a0{{name}}\u00a0». Donnez-leur d’abord des noms différents.',
  'error.region_unknown': '«\u00a0{{region}}\u00a0» n’est pas une région du groupe. Ce sont\u00a0: {{known}}',
  'error.channel_not_found':
    'Il n’y a pas de canal «\u00a0{{typed}}\u00a0» où Penholder peut écrire. Il y a\u00a0: {{known}}',
  'error.platform_role_not_found':
    'Il n’y a pas de rôle «\u00a0{{typed}}\u00a0» sur cette plateforme. Il y a\u00a0: {{known}}',
  'error.role_unclear': 'Nommez un membre ou un rôle de la plateforme, pas les deux.',
  'error.language_not_offered': 'La langue du groupe ({{language}}) doit être l’une de celles qu’il propose.',
  'error.language_unknown': '«\u00a0{{languages}}\u00a0» n’est pas une langue de Penholder. Il parle\u00a0: {{known}}',
  'error.spread_without_regions':
    'On ne peut demander un soutien dans {{spread}} régions\u00a0: le groupe n’a pas de liste de régions. Un administrateur la fixe avec /penholder settings regions:"A | B".',
  'error.spread_too_wide': 'Le groupe n’a que {{count}} régions\u00a0: on ne peut en demander {{spread}}.',
  'error.last_channel': 'C’est le dernier canal du groupe. Donnez-lui-en d’abord un autre.',
  'error.threshold_unclear':
    '«\u00a0{{threshold}}\u00a0» n’est ni un nombre ni une part du tout. Tapez par exemple 12, 50\u00a0% (100\u00a0% au plus), 2/3 ou deux-tiers.',
  'error.reminder_unclear':
    '«\u00a0{{reminders}}\u00a0» n’est pas un délai avant la clôture. Tapez des heures ou des jours, {{most}} heures au plus\u00a0: 24h | 2h',
  'error.last_admin': 'Un groupe garde au moins un administrateur. Donnez d’abord le rôle à quelqu’un d’autre.',
  'error.file_unreadable': '{{file}} n’est pas lisible\u00a0: absent, pas en UTF-8, ou de plus de 20\u00a0Mo.',
  'error.group_not_found': 'Quel groupe\u00a0? Nommez-en un par --group. Il y a\u00a0: {{known}}',
  'error.table_no_name':
    'La première ligne doit nommer les colonnes, dont «\u00a0name\u00a0». Ce peuvent être\u00a0: {{columns}}',
  'error.table_column_unknown': 'Il n’y a pas de colonne «\u00a0{{column}}\u00a0». Vouliez-vous dire {{known}}\u00a0?',
  'error.table_too_long': 'Un tableau compte au plus {{max}} lignes.',
  'error.table_broken':
    'Cette ligne n’est pas du CSV lisible\u00a0: un guillemet n’est pas fermé, ou se trouve au milieu d’une valeur.',
  'error.table_name_missing': 'Le nom manque.',
  'error.table_twice': '«\u00a0{{name}}\u00a0» figure déjà à la ligne {{line}}.',
  'error.table_has_faults': 'Le tableau compte {{count}} erreurs\u00a0: rien n’a été changé.',
  'error.link_code_wrong':
    'Ce code est inconnu\u00a0: mal tapé, déjà utilisé ou trop ancien. Pour en avoir un nouveau, tapez {{example}} là où vous êtes membre.',
  'error.link_tried_too_often': 'Trop de codes ont été essayés depuis ce compte. Réessayez dans {{minutes}}.',
  'error.link_same': 'Vous êtes déjà {{name}} ici.',
  'error.link_nothing': 'Aucun compte n’est relié à celui-ci dans {{group}}.',
  'error.link_elsewhere':
    'D’autres comptes ont été reliés à celui-ci. Défaites ce lien sur la plateforme où le code a été tapé.',
  'error.link_not_admin': 'Un canal entre dans un groupe par un administrateur de sa plateforme.',
  'error.channel_taken': 'Ce canal fait déjà partie d’un autre groupe\u00a0: {{group}}.',
  'error.period_goes_on': 'Cette période dure jusqu’au {{day}}. Elle peut être close ce jour-là, ou après.',
  'error.period_closed':
    'Cette période a été close par {{by}} le {{at}}, définitivement. {{typed}} montre son rapport tel qu’il était.',
  'error.period_unreadable':
    '«\u00a0{{typed}}\u00a0» n’est pas une période. Essayez 2020, 2020-H1, 2020-06, 6 mois ou 2020-01-01..2020-06-30.',
  'error.no_meeting_begun': 'Aucune réunion n’a commencé ces 30 derniers jours. Nommez celle dont il s’agit.',
  'error.meeting_not_begun': '{{meeting}} commence {{start}}. Dites que vous y êtes à partir d’une heure avant.',
  'error.meeting_over': '{{meeting}} s’est terminé {{end}}\u00a0: la présence est comptée jusqu’à un jour après.',
  'error.unknown_zone': 'Le fuseau horaire «\u00a0{{zone}}\u00a0» n’existe pas. Vouliez-vous dire {{known}}\u00a0?',

  'error.busy':
    'Trop de demandes à la fois en ce moment. Rien n’a été enregistré\u00a0; veuillez réessayer dans une minute.',
  'error.unanswered': 'La plateforme n’a pas répondu. Regardez dans une minute si c’est fait avant de réessayer.',
  'error.database_unreachable':
    'Je n’ai pas accès à mes données en ce moment. Rien n’a été enregistré\u00a0; veuillez réessayer dans une minute.',
  'error.fault':
    'Un problème est survenu de mon côté et rien n’a été enregistré. Le personnel peut le retrouver sous la référence {{reference}}.',

  'error.settings_invalid':
    'Ces réglages sont inutilisables\u00a0:\n{{problems}}\nVoyez dans .env.example ce que chacun admet.',
  'error.data_dir_unwritable':
    'Impossible d’écrire dans le dossier {{dir}}. Donnez à DATA_DIR un dossier accessible en écriture.',
  'error.data_dir_in_use':
    'Un autre Penholder utilise le dossier {{dir}}. Arrêtez-le, ou donnez à DATA_DIR un autre dossier.',
  'error.no_database_engine':
    'Aucune base de données où enregistrer (essayé\u00a0: {{tried}}). Au choix\u00a0: installez MongoDB de sorte que mongod soit dans le PATH\u00a0; installez un JDK 17 et Maven\u00a0; ou indiquez un serveur dans MONGODB_URI.',
  'error.engine_missing':
    'Les données de {{dir}} ont été écrites par {{engine}}, absent d’ici à présent. Réinstallez-le, ou donnez à DATA_DIR un autre dossier.',
  'error.database_start_failed': 'La base de données intégrée ({{engine}}) n’a pas démarré\u00a0: {{reason}}',
  'error.database_not_found':
    'Aucun serveur MongoDB ne répond à l’adresse MONGODB_URI. Démarrez-le, ou corrigez l’adresse.',
  'error.discord_refused':
    'Discord n’accepte pas DISCORD_TOKEN\u00a0: {{reason}}. Copiez de nouveau le jeton depuis la page Bot de l’application.',
  'error.discord_unreachable':
    'Discord est injoignable. Vérifiez le réseau, et DISCORD_API_URL si ce réglage est défini.',
  'error.discord_guild_unknown':
    'L’application n’est dans aucun serveur Discord d’identifiant {{guild}}. Copiez l’identifiant en mode développeur, et ajoutez l’application au serveur.',
  'error.slack_refused':
    'Slack n’accepte pas {{setting}}\u00a0: {{reason}}. Recopiez le jeton depuis les pages de l’application.',
  'error.slack_unreachable': 'Slack est injoignable. Vérifiez le réseau, et SLACK_API_URL si ce paramètre est défini.',
  'error.port_in_use': 'Le port {{port}} est occupé. Arrêtez ce qui l’utilise, ou donnez à PORT un autre numéro.',
  'error.port_not_allowed':
    'Cet utilisateur n’a pas le droit d’ouvrir le port {{port}}. Donnez à PORT un numéro supérieur à 1023.',
  'error.host_unavailable':
    'L’adresse {{host}} n’appartient pas à cette machine. Donnez à HOST la valeur 127.0.0.1 ou une adresse de cette machine.',
  'error.data_set_invalid': 'Le jeu de données n’est pas valide\u00a0: {{file}}, {{path}}\u00a0: {{problem}}',
  'error.poll_cancelled':
    'Le sondage {{number}} est annulé\u00a0: rien n’a été modifié. /poll show {{number}} en donne la raison.',
  'error.poll_decided':
    'L’issue du sondage {{number}} est établie\u00a0: rien n’a été modifié. Ouvrez un nouveau sondage pour décider à nouveau.',
  'error.poll_changed_meanwhile':
    'Quelqu’un vient de modifier le sondage {{number}}\u00a0: rien n’a été fait. Consultez-le avec /poll show {{number}}, puis réessayez.',
  'error.reminded_already':
    'Les personnes qui n’ont pas voté dans le sondage {{number}} sont relancées une fois par jour au plus, et l’ont été aujourd’hui. «\u00a0{{text}}\u00a0» n’a pas été envoyé\u00a0; cela se peut à partir du {{at}}.',
  'error.remind_without_roll':
    'Le sondage {{number}} n’a pas de liste d’inscrits\u00a0: je ne sais pas qui doit encore voter. /penholder roll en crée une pour les prochains sondages.',
  'error.poll_extends_back': 'Un sondage se prolonge au-delà du {{closes}}. /poll close y met fin plus tôt.',
  'error.link_not_web':
    '«\u00a0{{address}}\u00a0» n’est pas l’adresse d’une page web. Elle commence par http:// ou https:// et ne contient pas de mot de passe.',
  'error.workstream_not_found': 'Il n’y a pas d’axe de travail «\u00a0{{typed}}\u00a0». Il y a\u00a0: {{known}}.',
  'error.poll_not_counted':
    'Le sondage {{number}} n’est pas encore dépouillé\u00a0: ce sera possible une fois qu’il sera clos. Rien n’a été modifié.',
  'error.designation_none':
    'Aucun niveau de consensus du sondage {{number}} n’est soumis aux commentaires. /poll designate {{number}} en propose un.',
  'error.designation_open':
    'Le niveau de consensus du sondage {{number}} est soumis aux commentaires\u00a0: retenez-le d’abord avec /poll designate {{number}}.',
  'error.review_in_past': 'Un réexamen est à venir\u00a0; ce moment est passé. Tapez par exemple 6 mois.',
  'error.statement_not_against':
    'Une déclaration minoritaire revient à ceux dont le vote compté dans le sondage {{number}} était contre\u00a0: rien n’a été enregistré.',
  'error.poll_no_proof':
    'Le sondage {{number}} a été dépouillé avant l’existence des preuves\u00a0: il n’y a rien à exporter.',
  'error.file_not_polls':
    '{{file}} n’est pas un export de sondages. /poll export et penholder export produisent de tels fichiers.',
} satisfies Readonly<Record<keyof typeof en, string>>;
