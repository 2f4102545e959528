import type { errors as en } from '../en/errors.ts';

/** What each error code of src/errors.ts says: what was wrong, and what to do. */
export const errors = {
  'error.example': 'Ejemplo: {{example}}',

  'error.nothing_typed': 'Aún no hay nada que responder. Haga una pregunta o escriba /penholder help.',
  'error.unknown_command': 'No existe el comando «{{typed}}». ¿Quiso decir {{known}}?',
  'error.unknown_action': '{{group}} no tiene la acción «{{typed}}». ¿Quiso decir {{known}}?',
  'error.quote_not_closed': 'Hay comillas abiertas sin cerrar: {{rest}}… Ciérrelas con ".',
  'error.text_too_long': 'Es demasiado largo: {{max}} caracteres como máximo, por favor.',
  'error.option_unknown': 'Aquí no existe la opción «{{option}}». ¿Quiso decir {{known}}?',
  'error.option_twice': 'La opción {{option}} aparece dos veces. Indíquela una sola vez.',
  'error.option_missing': 'Falta {{option}}.',
  'error.option_too_long': '{{option}} es demasiado largo: {{max}} caracteres como máximo.',
  'error.option_not_number': '{{option}} admite un número entero, no «{{value}}».',
  'error.list_out_of_range': '{{option}} admite de {{min}} a {{max}} elementos, separados por |.',
  'error.list_entry_too_long': 'Un elemento de {{option}} es demasiado largo: como máximo {{max}} caracteres cada uno.',
  'error.option_out_of_range': '{{option}} admite de {{min}} a {{max}}.',
  'error.option_not_choice': '{{option}} no admite «{{value}}». ¿Quiso decir {{choices}}?',
  'error.option_not_date':
    '{{option}}: no entiendo «{{value}}» como fecha u hora. Pruebe con 7d, 2026-03-31 18:00 o "viernes 18:00".',
  'error.option_not_yes_no': '{{option}} admite sí o no, no «{{value}}».',
  'error.option_empty': '{{option}} no contiene nada.',
  'error.word_unexpected': '«{{word}}» es una palabra de más. Ponga entre comillas los textos de varias palabras.',

  'error.holders': 'En este grupo: {{names}}.',
  'error.role_needed': 'Esta acción está reservada a las siguientes funciones: {{roles}}.',
  'error.not_on_poll_roll':
    'Usted no está entre quienes pueden votar en la consulta {{number}}; eso se fijó al abrirla. /poll show {{number}} dice quiénes pueden; la presidencia puede añadirle.',
  'error.audience_unknown':
    '«{{audience}}» no es aquí un rol, una región ni un miembro. ¿Quiso decir {{known}}? También: todos, padrón; entre ellos |, y, excepto.',
  'error.audience_alone': '«todos» va solo: {{audience}}. Indique padrón, o roles, regiones y nombres.',
  'error.audience_empty':
    '{{audience}} no designa a nadie: no se abrió nada. /penholder member list muestra los roles y las regiones de cada cual.',
  'error.voter_already': '{{voter}} ya puede votar en la consulta {{number}}.',
  'error.extend_what':
    'Indique closes para dar más tiempo, o voter para que vote alguien más; uno de los dos a la vez.{{closes}}',
  'error.not_on_roll':
    'Esta acción está reservada a los miembros inscritos en la lista de votantes del grupo. La presidencia o el personal pueden informarle.',
  'error.check_failed': 'No pude comprobar si usted tiene permiso para hacerlo, así que no lo hice.',
  'error.group_unclear': 'Usted está en varios grupos aquí: {{groups}}. Pregunte en un canal del que quiera.',
  'error.no_group_here': 'Este canal aún no tiene grupo. Quien lo administra puede crearlo con /penholder setup.',
  'error.button_unknown': 'Ese botón ya no está en uso. Escriba de nuevo el comando.',
  'error.button_not_yours': 'Ese botón es para otra persona.',

  'error.question_not_found': 'No hay ninguna pregunta {{number}} en espera.',
  'error.question_answered': '{{name}} ya ha respondido a esta pregunta.',
  'error.import_record_broken': 'La columna record no contiene un asunto. Déjela vacía o como se exportó.',
  'error.import_no_title': 'Un asunto nuevo necesita un título.',
  'error.import_not_date': '{{option}}: «{{value}}» no es una fecha. Escriba 2021-01-31, 2021-01 o 2021.',
  'error.import_field_wrong': 'El campo {{field}} no contiene lo que debería.',
  'error.import_no_parent': 'Es parte de {{parent}}, que no está ni en el grupo ni en el archivo.',
  'error.import_too_large': 'Es más de lo que puede leerse de una vez: {{max}} millones de caracteres.',
  'error.import_nothing': 'No contiene ningún asunto.',
  'error.import_broken': 'El {{format}} se corta o es incorrecto aquí. ¿Está completo el archivo?',
  'error.import_no_list': 'Hace falta una lista de asuntos: CSV con una columna title, o JSON o YAML con una lista.',
  'error.issue_not_found': 'No existe el asunto «{{typed}}». Asuntos existentes: {{known}}.',
  'error.no_issues': 'Este grupo aún no tiene asuntos.',
  'error.meeting_not_found': 'No existe la reunión «{{typed}}». ¿Quiso decir {{known}}?',
  'error.no_meetings': 'No hay ninguna reunión prevista.',
  'error.rule_unreadable':
    'No entiendo «{{part}}» como repetición. Escriba por ejemplo {{example}}, o una RRULE de días.',
  'error.rule_never': 'Con esa regla no se celebraría nunca.',
  'error.rule_other_day':
    'La serie no se celebra el {{day}}. Indique uno de sus días, o diga con {{option}} cómo ha de repetirse.',
  'error.length_unreadable':
    'No entiendo «{{length}}» como duración. Escriba por ejemplo 90, 1h30 o "2 días" (60 días como máximo).',
  'error.no_public_url':
    'No tengo una dirección que un calendario pueda abrir: quien me opera debe definir {{setting}}.',
  'error.ics_too_large':
    'El archivo es demasiado grande: se leen {{max}} millones de caracteres como máximo. Exporte un período más corto.',
  'error.ics_too_many':
    'El archivo contiene {{count}} eventos; se leen {{max}} como máximo. Exporte un período más corto.',
  'error.ics_broken': 'No es un archivo de calendario legible: debe empezar por BEGIN:VCALENDAR y estar completo.',
  'error.ics_event_incomplete': 'Falta lo necesario, o no se puede leer: {{what}}.',
  'error.ics_zone_unknown': 'No conozco su zona horaria «{{zone}}».',
  'error.ics_ends_before': 'Termina antes de empezar.',
  'error.link_unreadable': '«{{link}}» no es una dirección que empiece por http:// o https://.',
  'error.session_not_found': 'No existe la sesión «{{typed}}». Sesiones existentes: {{known}}.',
  'error.session_outside': '{{meeting}} va de {{from}} a {{to}}: una sesión empieza dentro de ese tiempo.',
  'error.sessions_too_many': 'Un programa tiene como máximo {{max}} sesiones. Quite una primero.',
  'error.topic_not_found': 'No existe el tema «{{typed}}». Temas existentes: {{known}}.',
  'error.topic_there': 'Ese tema ya existe: {{topic}}.',
  'error.point_not_found': 'No existe el punto de conversación «{{typed}}». Hay, por ejemplo: {{known}}.',
  'error.point_not_so': '{{point}}: {{state}}. {{needed}}',
  'error.point_translated': 'Ya existe una traducción: {{point}}. Redacte una versión nueva.',
  'error.point_same_language': '{{point}} ya está en ese idioma. Elija otro con language:…',
  'error.point_meetings_fixed': 'Quien aprueba prevé {{point}} para otras reuniones: {{meeting}}',
  'error.no_points': 'Aún no hay puntos de conversación aprobados para {{meeting}}.',
  'error.post_in_past': 'Ese momento ya pasó: {{at}}. Para publicar ahora, no lo indique.',
  'error.post_after_start':
    'El momento elegido ({{at}}) no es anterior al comienzo de la reunión {{meeting}} ({{start}}).',
  'error.drawing_failed': 'No se pudo dibujar. Inténtelo otra vez; otra forma, como Markdown, no necesita dibujo.',
  'error.channel_gone': 'El canal {{channel}} ya no existe o no tengo permiso para publicar en él.',

  'error.poll_not_found': 'No existe la consulta {{number}} en este grupo. Vea /poll list.',
  'error.poll_closes_in_past': 'El cierre de una consulta no puede estar en el pasado: {{closes}}.',
  'error.poll_closes_too_soon': 'Una consulta permanece abierta al menos un minuto; el {{closes}} es demasiado pronto.',
  'error.poll_closes_too_far': 'Una consulta puede permanecer abierta {{most}} como máximo.',
  'error.option_repeated': '«{{options}}» figura dos veces entre las opciones. Cada opción una sola vez, por favor.',
  'error.score_range': 'highest debe ser mayor que lowest: {{highest}} no es mayor que {{lowest}}.',
  'error.ballot_line_unknown':
    '«{{line}}» no designa ninguna opción de esta consulta. Empiece la línea con el número de la opción.',
  'error.ballot_line_twice': '«{{line}}» designa una opción que ya figura en otra línea.',
  'error.ballot_empty': 'Todavía no hay nada rellenado: rellene al menos una línea.',
  'error.ballot_points': '{{option}}: «{{value}}» no es un número entero de {{lowest}} a {{highest}}.',
  'error.ballot_over_budget': 'Eso gasta {{spent}} puntos; usted tiene {{budget}}.',
  'error.threshold_invalid':
    '{{threshold}} no es un umbral. Escriba simple, absolute, two-thirds, una fracción como 3/5, una parte como 60\u00a0% o un número de votos como 12.',
  'error.threshold_over_roll':
    'Un umbral de {{threshold}} votos es inalcanzable: hay {{roll}} como máximo. Para una parte, añada\u00a0%, por ejemplo 60\u00a0%.',
  'error.threshold_without_roll':
    'El umbral {{threshold}} requiere un padrón, y este grupo no tiene ninguno. Pruebe simple o two-thirds.',
  'error.most_over_options': 'most es {{most}}, y solo hay {{count}} opciones.',
  'error.least_over_most': 'least es {{least}}, y most solo {{most}}.',
  'error.seats_missing': '{{method}} elige varios: indique cuántos, por ejemplo seats:2.',
  'error.seats_without_stv': 'seats:{{seats}} va con method:stv, no con {{method}}.',
  'error.seats_over_options': 'seats es {{seats}}, y solo hay {{count}} opciones.',
  'error.slot_unreadable': '«{{slots}}» no es un momento que entienda. Pruebe 2026-03-31 18:00 o lunes 14:00.',
  'error.slot_past': '«{{slots}}» ya pasó. Cada horario debe estar por venir.',
  'error.slot_repeated': '«{{slots}}» es el mismo momento que otro horario. Cada horario una sola vez, por favor.',
  'error.ballot_too_many': 'Eso elige {{given}}; elija {{most}} como máximo.',
  'error.ballot_too_few': 'Son {{given}}; elija al menos {{least}}.',
  'error.ballot_time': '«{{value}}» no es una respuesta: escriba sí, si hace falta o no.',
  'error.ballot_time_yes_no': '«{{value}}» no es una respuesta: escriba sí o no.',
  'error.ballot_place':
    '{{option}}: «{{value}}» no es un lugar. Escriba 1 para lo que más prefiere, luego 2, 3 y así sucesivamente.',
  'error.ballot_place_twice':
    'Dos opciones tienen el lugar {{place}}. Cada lugar una sola vez; deje vacío lo que no ordene.',
  'error.ballot_mark': '«{{value}}» no es una marca: escriba x después de lo que elija y nada después de lo demás.',
  'error.ballot_without_reason':
    'La consulta {{number}} pide un motivo: pulse de nuevo el botón bajo su mensaje y escriba uno. No se contó nada.',
  'error.quorum_invalid':
    '{{quorum}} no es un quórum. Indique un número de votos, por ejemplo 12, o una parte del padrón, del 1\u00a0% al 100\u00a0%.',
  'error.quorum_without_roll':
    'Un quórum de {{quorum}} requiere un padrón, y este grupo no tiene ninguno. Indique un número de votos, por ejemplo 12.',
  'error.quorum_over_roll': 'Un quórum de {{quorum}} es inalcanzable: pueden votar {{roll}} personas.',
  'error.poll_closed': 'La consulta {{number}} está cerrada: no se cambió nada.',
  'error.ballot_newer_stands': 'Se mantiene su elección más reciente: no se cambió nada.',
  'error.delegate_off': 'La consulta {{number}} no acepta delegaciones.',
  'error.delegate_secret':
    'La consulta {{number}} es secreta y muestra sus resultados provisionales: se vería para qué sirvió una delegación. Una consulta secreta solo las acepta con los resultados provisionales ocultos hasta el cierre.',
  'error.delegate_self': 'Nadie es su propio delegado: vote usted.',
  'error.delegate_not_voter': '{{to}} no puede votar en la consulta {{number}}. Nombre a alguien que pueda.',
  'error.delegate_gave':
    '{{to}} ya delegó su propio voto en la consulta {{number}}, y una delegación no va más allá. Nombre a otro votante.',
  'error.delegate_full':
    '{{to}} tiene en la consulta {{number}} tantas delegaciones como puede tener un votante ({{count}}). Nombre a otro votante.',
  'error.delegate_whom': 'Indique quién vota por usted: /poll delegate {{number}} to:Itzel.',
  'error.also_unclear': 'No entiendo «{{also}}». En la opción also van {{known}}, separados por |.',
  'error.standing_off': 'Este grupo no acepta poderes.',
  'error.standing_gave': '{{to}} ha delegado todos sus votos, y un poder no va más lejos. Nombre a otro miembro.',
  'error.standing_full': '{{to}} tiene tantos poderes como se permite por persona ({{count}}). Nombre a otro miembro.',
  'error.standing_none':
    'No ha dado ningún poder para todas las consultas: no hay nada que retirar. El de una sola se retira en /poll show.',
  'error.reopen_with_proxies':
    'La consulta {{number}} es secreta y contó poderes: reabierta, mostraría por la diferencia qué había votado alguien. Pregunte de nuevo en otra consulta.',
  'error.questions_too_many': 'Una consulta hace {{most}} preguntas como máximo; estas son {{question}}.',
  'error.question_repeated': 'Dos de las preguntas son iguales: {{question}}',
  'error.ballot_unanswered': 'Responda a cada pregunta. Esta no tiene respuesta: {{question}}',
  'error.question_which':
    'Indique la pregunta por su número: la consulta {{number}} hace {{count}}, y question:1 es la primera.',
  'error.ballot_none': 'No tiene ningún voto en la consulta {{number}}: no hay nada que retirar.',
  'error.poll_edited':
    'La consulta {{number}} se modificó después de mostrarse este mensaje: no se contó nada. Véala de nuevo: /poll show {{number}}',
  'error.poll_voted':
    'Alguien ha votado en la consulta {{number}}: queda como está. /poll cancel {{number}} la anula, con un motivo; después abra otra.',
  'error.poll_opens_in_past': 'Una consulta no puede abrirse en el pasado: {{opens}}.',
  'error.poll_opens_too_far': '{{opens}} queda demasiado lejos: una consulta puede esperar {{most}} como máximo.',
  'error.poll_waits':
    'La consulta {{number}} aún no está abierta: se abre el {{opens}}. /poll edit {{number}} la modifica y /poll cancel {{number}} la anula.',
  'error.about_unknown': 'No hay asunto ni reunión «{{about}}». /issue list y /meeting list muestran los que hay.',
  'error.addition_closed': 'Las opciones de la consulta {{number}} están fijadas.',
  'error.options_full': 'Ya hay {{most}} opciones, tantas como puede haber.',
  'error.labels_count':
    'Hay {{needed}} posiciones y se dieron {{labels}} textos: indique uno para cada una, en su orden, separados por |.',
  'error.meanings_too_many':
    '«{{meanings}}» no corresponde a nada: hay {{count}} opciones o posiciones. Indique un significado para cada una, en su orden, separados por |; un - donde no lo haya.',
  'error.prompts_too_many':
    '«{{prompt}}» es una pregunta de más: esta consulta admite {{count}} como máximo. Haga una para todos o, donde haya posiciones, una para cada una, en su orden, separadas por |; un - donde no la haya.',
  'error.prompt_without_reasons':
    'Con reasons:off no se pregunta a nadie «{{prompt}}». Indique reasons:optional, o no lo indique.',
  'error.poll_edit_what': 'Nada cambiaría. Diga qué debe ser distinto, por ejemplo {{example}}.',
  'error.poll_edit_foreign': 'La consulta {{number}} no tiene «{{option}}». Tiene: {{known}}.',
  'error.ballot_uncertain':
    'La consulta {{number}} se estaba cerrando cuando usted votó. Compruebe con /poll show {{number}} si se contó su voto.',
  'error.ballot_unconfirmed':
    'Mis registros no confirmaron su voto en la consulta {{number}}. Pulse de nuevo: contará una sola vez. /poll show {{number}} muestra el que vale.',

  'error.unknown_sample': 'No existe la muestra «{{name}}». Disponible: {{known}}.',
  'error.roll_empty': 'Aún no hay nadie en el padrón, así que nadie podría votar. Añada antes miembros: {{example}}',
  'error.changed_meanwhile': 'Otra persona lo ha cambiado entretanto. Mire de nuevo y repita lo que quería.',
  'error.nothing_to_undo': 'No hay ningún cambio que deshacer.',
  'error.member_not_found': 'No hay ningún miembro «{{name}}». Hay: {{known}}',
  'error.member_unclear': 'Varios miembros se llaman «{{name}}». Póngales antes nombres distintos.',
  'error.region_unknown': '«{{region}}» no es una región del grupo. Son: {{known}}',
  'error.channel_not_found': 'No hay ningún canal «{{typed}}» en el que Penholder pueda escribir. Hay: {{known}}',
  'error.platform_role_not_found': 'No hay ningún rol «{{typed}}» en esta plataforma. Hay: {{known}}',
  'error.role_unclear': 'Indique un miembro o un rol de la plataforma, no ambos.',
  'error.language_not_offered': 'El idioma del grupo ({{language}}) debe ser uno de los que ofrece.',
  'error.language_unknown': '«{{languages}}» no es un idioma de Penholder. Habla: {{known}}',
  'error.spread_without_regions':
    'No se puede pedir apoyo en {{spread}} regiones: el grupo no tiene lista de regiones. Un administrador la fija con /penholder settings regions:"A | B".',
  'error.spread_too_wide': 'El grupo solo tiene {{count}} regiones: no se pueden pedir {{spread}}.',
  'error.last_channel': 'Es el último canal del grupo. Dele antes otro.',
  'error.threshold_unclear':
    '«{{threshold}}» no es un número ni una parte del total. Escriba por ejemplo 12, 50\u00a0% (100\u00a0% como máximo), 2/3 o dos-tercios.',
  'error.reminder_unclear':
    '«{{reminders}}» no es un plazo antes del cierre. Escriba horas o días, {{most}} horas como máximo: 24h | 2h',
  'error.last_admin': 'Un grupo conserva al menos un administrador. Dé antes el rol a otra persona.',
  'error.file_unreadable': '{{file}} no se puede leer: no está, no es UTF-8 o pasa de 20 MB.',
  'error.group_not_found': '¿Qué grupo? Indique uno con --group. Hay: {{known}}',
  'error.table_no_name': 'La primera línea debe nombrar las columnas, y una de ellas «name». Pueden ser: {{columns}}',
  'error.table_column_unknown': 'No existe la columna «{{column}}». ¿Quiso decir {{known}}?',
  'error.table_too_long': 'Una tabla puede tener {{max}} líneas como máximo.',
  'error.table_broken':
    'Esta línea no se puede leer como CSV: unas comillas no se cierran o están en medio de un valor.',
  'error.table_name_missing': 'Falta el nombre.',
  'error.table_twice': '«{{name}}» ya está en la línea {{line}}.',
  'error.table_has_faults': 'La tabla tiene {{count}} errores: no se ha cambiado nada.',
  'error.link_code_wrong':
    'Este código no se conoce: mal escrito, ya usado o demasiado antiguo. Para uno nuevo, escriba {{example}} donde es miembro.',
  'error.link_tried_too_often': 'Se probaron demasiados códigos desde esta cuenta. Inténtelo de nuevo en {{minutes}}.',
  'error.link_same': 'Usted ya es {{name}} aquí.',
  'error.link_nothing': 'Ninguna cuenta está vinculada a esta en {{group}}.',
  'error.link_elsewhere': 'Otras cuentas se vincularon a esta. Deshágalo en la plataforma donde se escribió el código.',
  'error.link_not_admin': 'Un canal entra en un grupo por un administrador de su plataforma.',
  'error.channel_taken': 'Este canal ya es de otro grupo: {{group}}.',
  'error.period_goes_on': 'Ese período dura hasta el {{day}}. Puede cerrarse ese día, o después.',
  'error.period_closed': '{{by}} cerró ese período el {{at}}, definitivamente. {{typed}} muestra su informe como era.',
  'error.period_unreadable':
    '«{{typed}}» no es un período. Pruebe 2020, 2020-H1, 2020-06, 6 meses o 2020-01-01..2020-06-30.',
  'error.no_meeting_begun': 'Ninguna reunión empezó en los últimos 30 días. Nombre la que quiere decir.',
  'error.meeting_not_begun': '{{meeting}} empieza {{start}}. Diga que está allí desde una hora antes.',
  'error.meeting_over': '{{meeting}} terminó {{end}}: la asistencia se cuenta hasta un día después.',
  'error.unknown_zone': 'No existe la zona horaria «{{zone}}». ¿Quiso decir {{known}}?',

  'error.busy': 'Demasiadas solicitudes a la vez. No se guardó nada; inténtelo de nuevo en un minuto.',
  'error.unanswered':
    'La plataforma no ha respondido. Mire dentro de un minuto si se hizo antes de intentarlo de nuevo.',
  'error.database_unreachable':
    'No puedo acceder a mis datos en este momento. No se guardó nada; inténtelo de nuevo en un minuto.',
  'error.fault':
    'Algo falló de mi lado y no se guardó nada. El personal puede consultarlo con la referencia {{reference}}.',

  'error.settings_invalid':
    'Estos ajustes no se pueden usar:\n{{problems}}\nVea en .env.example lo que admite cada uno.',
  'error.data_dir_unwritable':
    'No se puede escribir en la carpeta {{dir}}. Indique en DATA_DIR una en la que se pueda.',
  'error.data_dir_in_use':
    'Otro Penholder está usando la carpeta {{dir}}. Deténgalo o indique otra carpeta en DATA_DIR.',
  'error.no_database_engine':
    'No hay base de datos donde guardar (se intentó: {{tried}}). Haga una de estas cosas: instale MongoDB de modo que mongod esté en el PATH; instale un JDK 17 y Maven; o indique un servidor en MONGODB_URI.',
  'error.engine_missing':
    'Los datos de {{dir}} fueron escritos por {{engine}}, que ahora no está aquí. Instálelo de nuevo o indique otra carpeta en DATA_DIR.',
  'error.database_start_failed': 'La base de datos integrada ({{engine}}) no se inició: {{reason}}',
  'error.database_not_found': 'Ningún servidor de MongoDB responde en MONGODB_URI. Inícielo o corrija la dirección.',
  'error.discord_refused':
    'Discord no acepta DISCORD_TOKEN: {{reason}}. Copie de nuevo el token desde la página Bot de la aplicación.',
  'error.discord_unreachable': 'No se puede llegar a Discord. Revise la red, y DISCORD_API_URL si está definido.',
  'error.discord_guild_unknown':
    'La aplicación no está en ningún servidor de Discord con el identificador {{guild}}. Copie el identificador con el modo de desarrollador, y añada la aplicación al servidor.',
  'error.slack_refused':
    'Slack no acepta {{setting}}: {{reason}}. Vuelva a copiar el token de las páginas de la aplicación.',
  'error.slack_unreachable': 'No se puede acceder a Slack. Revise la red y, si está definida, SLACK_API_URL.',
  'error.port_in_use': 'El puerto {{port}} está ocupado. Detenga lo que lo usa o indique otro número en PORT.',
  'error.port_not_allowed':
    'Este usuario no puede abrir el puerto {{port}}. Indique en PORT un número superior a 1023.',
  'error.host_unavailable':
    'La dirección {{host}} no es de esta máquina. Indique en HOST 127.0.0.1 o una que sí lo sea.',
  'error.data_set_invalid': 'El conjunto de datos no es válido: {{file}}, {{path}}: {{problem}}',
  'error.poll_cancelled':
    'La consulta {{number}} está anulada: no se cambió nada. /poll show {{number}} indica el motivo.',
  'error.poll_decided':
    'El resultado de la consulta {{number}} es firme: no se cambió nada. Abra otra consulta para decidir de nuevo.',
  'error.poll_changed_meanwhile':
    'Alguien acaba de cambiar la consulta {{number}}: no se hizo nada. Véala con /poll show {{number}} e inténtelo de nuevo.',
  'error.reminded_already':
    'A quienes no han votado en la consulta {{number}} se les recuerda como máximo una vez al día, y hoy ya se hizo. «{{text}}» no se envió; se puede a partir del {{at}}.',
  'error.remind_without_roll':
    'La consulta {{number}} no tiene padrón: no sé quién falta por votar. /penholder roll crea uno para las próximas consultas.',
  'error.poll_extends_back': 'Una consulta se prorroga más allá del {{closes}}. /poll close la termina antes.',
  'error.link_not_web':
    '«{{address}}» no es la dirección de una página web. Empieza por http:// o https:// y no contiene contraseña.',
  'error.workstream_not_found': 'No hay ninguna línea de trabajo «{{typed}}». Hay: {{known}}.',
  'error.poll_not_counted':
    'La consulta {{number}} aún no está contada: se podrá hacer cuando esté cerrada. No se cambió nada.',
  'error.designation_none':
    'La consulta {{number}} no tiene ninguna designación abierta a comentarios. /poll designate {{number}} inicia una.',
  'error.designation_open':
    'La designación de la consulta {{number}} está abierta a comentarios: acéptela primero con /poll designate {{number}}.',
  'error.review_in_past': 'Una revisión está por venir; ese momento ya pasó. Escriba por ejemplo 6 meses.',
  'error.statement_not_against':
    'Una declaración de minoría corresponde a quienes votaron en contra en la consulta {{number}} y se contó: no se guardó nada.',
  'error.poll_no_proof': 'La consulta {{number}} se contó antes de que hubiera pruebas: no hay nada que exportar.',
  'error.file_not_polls':
    '{{file}} no es una exportación de consultas. /poll export y penholder export producen esos archivos.',
} satisfies Readonly<Record<keyof typeof en, string>>;
