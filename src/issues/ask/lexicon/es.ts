import type { LanguageWords } from './concepts.ts';
import { esTerms } from './es-terms.ts';

/** Infinitives with pronouns tied to them: "decirme", "darles", "explicarnoslo". */
const tied =
  'dar decir hacer ver saber poner contar pasar mandar enviar mostrar ayudar indicar recordar confirmar aclarar compartir dejar explicar echar leer buscar resumir'
    .split(' ')
    .flatMap((verb) =>
      ['me', 'te', 'le', 'les', 'nos', 'lo', 'la', 'los', 'las', 'se', 'melo', 'mela', 'noslo'].map(
        (end) => verb + end,
      ),
    )
    .join(' ');

/** Spanish; accents are left out, as the question's are. */
export const es: LanguageWords = {
  concepts: {
    who: 'quien lleva, quienes llevan, que organizacion, que organismo, quien es, quienes son, quien, quienes, kien, que persona, que personas, de quien, a quien, con quien, que departamento, que oficina, que miembro del personal, quien del personal',
    when: 'cuando, cuándo, qdo, kuando, fecha, fechas, que fecha, en que fecha, que dia, que mes, que ano, en que ano, que hora, a que hora, calendario, cronograma',
    where: 'donde, dnd, adonde, en que ciudad, en que pais, que lugar, que ciudad, que pais, lugar, sede',
    why: 'por que, porque, xq, pq, xk, por cual razon, razon, razones, motivo, motivos, causa, causas, a que se debe, a que se deben, se debe, a causa de que, por que motivo, por cual motivo, como es que, como es posible que, que explica, que hay detras, culpa de, de quien es la culpa, quien tiene la culpa, debido a que',
    'how-many': 'cuantos, cuantas, numero de, cantidad de, total, en total, total de, cuanta gente, cuanto personal',
    'how-much': 'cuanto, cuanta, que tanto',
    'how-long':
      'cuantos anos, cuanto tiempo, duracion, cuantos dias, cuantas semanas, cuantos meses, cuanto dura, cuanto duro',
    which: 'cual, cuales, que, k, q',
    what: 'que, k, q, que es',
    how: 'como, cm',
    not: 'sin estado, ningun estado, no, sin, nunca, ningun, ninguna, ninguno, salvo, excepto, ni, tampoco',
    status:
      'sin estado, ningun estado, como vamos, como anda, como andan, como andamos, como viene, como vienen, en que quedo, en que quedamos, en que estamos, como nos va, mas avanzado, mas avanzada, mas avanzados, mas avanzadas, mas completo, mas completa, mas adelantado, mas adelantada, mas cerca de terminar, mas cercano al final, menos avanzado, menos avanzada, menos avanzados, menos avanzadas, menos completo, menos completa, menos terminado, estado, estados, compara, comparar, compare, comparacion*, estatus, status, avance, avances, avanza, avanzado, avanzada, avanzando, avanzo, progres*, situacion, como va, como van, como esta, como estan, como sigue, como marcha, en que va, en que punto, en que etapa, novedad*, que hay de, que pasa con, actualizacion, fase, marcha, ultimas noticias, noticias, que tan avanzad*, que hay del, que hay con, que paso con, que fue de, que ha sido de, que se sabe de, que se sabe del, en que van, en que anda, en que andan, en que esta, en que estan, a que altura, como siguen, como marchan, como les fue, como nos fue, como quedo, como termino, como pinta, como se presenta, alguna novedad, alguna noticia, hay novedades, hay noticias, novedades de, novedades sobre, ponme al dia, ponganme al dia, pongame al dia, un balance, balance, hubo avances, hay avances, algun avance, que tal, que tal va, que tal van, que tal anda, por donde va, por donde vamos, llego a buen puerto, a buen puerto, llego a algo',
    percent:
      'que parte de, que parte del, que proporcion, que fraccion, cuanto subio, cuanto subieron, cuanto crecio, cuanto crecieron, cuanto aumento, cuanto aumentaron, en cuanto aumento, en cuanto crecio, porcentaje de cumplimiento, cumplimiento, porcentaje de avance, porcentaje de finalizacion, porcentaje*, que parte, por ciento, porciento, %, pct, proporcion, grado de avance, nivel de avance, grado de cumplimiento',
    start:
      'inici*, comenz*, comienz*, comienc*, empez*, empiez*, empiec*, arranc*, lanz*, fecha de inicio, puesta en marcha, puso en marcha',
    due: 'es seguro, es segura, esta segura, fecha firme, es firme, esta confirmada, esta confirmado, vence, vencen, vencer, vencimiento, plazo, plazos, fecha limite, fechas limite, fecha tope, fecha de fin, fecha de finalizacion, fechas de finalizacion, fecha de cierre, fecha prevista, fecha final, fecha de entrega, previsto, prevista, previstos, previstas, preve, programado, programada, planificad*, debe terminar, debe estar, debe acabar, deberia terminar, deberia estar, deberian estar, para cuando, se espera, esperad*, estimad*, tiene que estar, tiene que terminar, debe finalizar, fin previsto, fin propuesto, venza, venzan, debia terminar, debia acabar, debia estar, tenia que terminar, tenia que estar, hasta cuando, antes de cuando, cuando estara, estara listo, estara lista, estaran listos, estaran listas, va a estar, van a estar',
    end: 'fin, fines, final, termina, terminan, terminara, acaba, acaban, acabara, finaliza, finalizara, cierra, cierre',
    finish:
      'terminar*, acabar*, finalizar*, relistad*, en linea, esta listo, esta lista, ya esta, ya estan, quedo list*, vencer cerrad*, terminad*, termino, terminar, terminaron, acabad*, acabar, acabo, finalizad*, finalizar, finalizo, finalizacion, complet*, concluy*, conclui*, cerrad*, listo, lista para, listos, cumplid*, hecho, hecha, hechos, hechas, implementad*, entregad*, realizad*, termine, acabe, acaben, terminen, quedo listo, quedo lista, quedo hecho, quedo resuelto, quedo cerrado, resuelt*, solucionad*, liquidad*, finiquitad*, despachad*, superad*, zanjad*, en el bolsillo, detras de nosotros, a termino, llevado a cabo, llevada a cabo, se cumplio, se cumplieron, se resolvio, se arreglo, arreglad*, ya esta listo, ya quedo, ya quedaron, ya acabo, ya acabaron, cerrar, cerrarse',
    open: 'abiert*, pendiente*, incomplet*, inconclus*, en curso, en marcha, en progreso, activ*, sin terminar, sin acabar, sin completar, sin finalizar, no terminad*, a medias, a medio hacer, en el aire, sobre la mesa, en veremos, sin cerrar, sin resolver, colgad*, a mitad de camino, todavia en pie',
    dropped: 'abandonad*, abandono, cancelad*, cancelo, descartad*, descarto, anulad*',
    left: 'falta, faltan, faltaba, queda, quedan, restan, resta, restante*, pendiente*, por hacer, por terminar, hace falta, que falta, que nos falta, nos falta, les falta, que queda, queda por, quedan por, por delante, para cerrar, para terminar, para acabar, para finalizar, para rematar, en la lista de pendientes, lo que falta, lo pendiente, en el tintero, en el aire todavia, queda en el tintero, quedo en el tintero',
    next: 'proxim*, siguiente*, paso, pasos, proximo paso, proximos pasos, sigue, siguen, que sigue, que viene, a continuacion, despues que, luego, futuro, planes, por venir, y ahora que, ahora que, y luego que, y despues que, y despues, y luego, que toca ahora, que toca, lo que viene, lo que sigue, que se viene, se viene, proximos meses, en los proximos meses, en las proximas semanas, los meses que vienen, en el horizonte, a la vista, siguiente accion, proxima accion, una vez finalizado, una vez terminado, una vez listo, que pasa una vez, que pasa cuando, que pasara, que ocurre una vez, que sucede una vez',
    last: 'mas tarde, mas tardio, mas tardia, mas lejano, mas lejana, mas reciente, ultim*, anterior, anteriores, previ*, pasad*, reciente*, antepasado',
    first:
      'mas temprano, mas temprana, mas pronto, mas antiguo, mas antigua, mas proxima, mas cercana, primer, primero, primera, primeros, primeras',
    did: 'se hizo, se ha hecho, se han hecho, hizo, hicieron, hicimos, se hicieron, hemos hecho, se logro, se lograron, logro, logros, lograd*, resultado*, producto*, entregable*, realizad*, realizo, realizaron, ha realizado, se realizo, implementad*, cumplid*, se ha logrado, ha hecho, han hecho, hecho, consegui*',
    late: 'estaria vencido, estarian vencidos, estara vencido, estaran vencidos, venceria, vencerian, venceria sin cerrarse, vencido, vencida, vencidos, vencidas, mas atrasado, mas atrasada, mas retrasado, mas retrasada, retras*, atras*, demor*, vencid*, tarde, fuera de plazo, tardio, aplazad*, pospuest*, incumplid*, deberia haber, deberian haber, se paso, tan lento, tan lenta, lento, lenta, lentamente, tanto tiempo, tanto, tarda tanto, tardo tanto, tardan tanto, tarda, tardan, se alarga, se alargo, se arrastra, arrastrando, se eterniza, va lento, van lentos, rezagad*, se queda atras, se quedo atras, quedado atras, a paso de tortuga',
    'on-time':
      'a tiempo, en plazo, puntual*, dentro del plazo, adelantad*, segun lo previsto, como previsto, antes de tiempo',
    change:
      'han avanzado, ha avanzado, han progresado, se movio, se movieron, cambi*, nuevo, nueva, nuevos, nuevas, novedad*, paso, ocurrio, ocurrido, sucedio, evolucion*, modific*, diferencia*, distint*, que cambio, que ha cambiado, que hay de nuevo, que hay nuevo, ha variado, han variado, mas avanzaron, mas avanzo, avanzaron mas, se movieron mas',
    since: 'desde, a partir de',
    before: 'antes, antes de, antes del, hasta, a mas tardar',
    after: 'despues, despues de, despues del, tras, luego de, posterior*, mas alla',
    'more-than': 'mas de, mas que, al menos, por lo menos, superior a, por encima',
    'less-than': 'menos de, menos que, inferior a, por debajo, como maximo',
    depend:
      'debe aprobar, deben aprobar, debe aprobarlo, tiene que aprobar, tienen que aprobar, tiene que aprobarlo, tienen que aprobarlo, falta que apruebe, debe ratificar, deben ratificar, tiene que ratificar, debe revisar, deben revisar, tiene que revisar, tienen que revisar, visto bueno, luz verde, aprobacion de quien, depend*, esper*, en espera, bloque*, detenid*, parad*, frenad*, frena, frenan, suspendid*, estancad*, atascad*, requisito*, obstacul*, impedimento*, impide*, cuello de botella, a la espera, dar el visto bueno, da el visto bueno, den el visto bueno, darles el visto bueno, fuera de nuestro control, fuera de nuestras manos, ajeno*, ajena*, no depende de nosotros, no dependen de nosotros, en nuestras manos, ralentiz*, aval, avalar, quien decide, quienes deciden, la ultima palabra, tiene la ultima palabra, dar luz verde, dar su aprobacion, dar su ok, nos freno, nos frenaron, nos atraso, nos atrasaron, dar el ok, que traba, traba, trabas, trabado, trabada, que frena, frenado, atasco, atorad*, que nos para, nos para, que impide, impide, impiden, escollo*, piedra en el camino, en manos de, pelota esta, en la cancha de, pasar por, tiene que pasar por, debe pasar por, sobre la mesa de, quien mas tiene que, sujeto a, sujeta a',
    owner:
      'quien lleva, quienes llevan, encabeza, encabezan, colider, colideres, co lider, co lideres, colidera, colideran, codirige, codirigen, corresponsable*, responsab*, lider, lideres, lidera, lideran, liderado, liderada, lidereza, liderar, dirige, dirigen, dirigido, dirigida, encargad*, a cargo, cargo, encabez*, coordin*, gestion*, maneja, manejan, jefe, jefa, contacto, contactar, dueno, duena, propietari*, conduce, se ocupa, ocupa, ocupan, trabaja en, trabajan en, a la cabeza, supervis*, al frente, con quien hablo, con quien hablar, con quien debo hablar, con quien tengo que hablar, con quien puedo hablar, a quien acudo, a quien acudir, acudir, acudo, a quien me dirijo, dirigirme, a quien escribo, a quien le escribo, a quien escribir, a quien pregunto, a quien le pregunto, a quien contacto, contactarme, al frente de, al mando, lleva las riendas, se encarga, se encargan, se ocupan, quien esta a cargo, quien esta al frente, quien tiene, quien se encarga, quien se ocupa, quien maneja, quien coordina, quien manda, manda en, de quien depende, a quien le toca, a quien corresponde, quien responde por, responde por, responde de, lleva la batuta, al volante, al timon, capitan*, con quien trato, con quien me comunico, a quien busco',
    chair: 'presid*, copresid*, vicepresid*, co presid*',
    metric:
      'metrica*, datos, indicador*, medir, medida, medidas, mide, miden, medicion*, medible*, mensurable*, kpi, datos a recopilar, datos a capturar, captur*, recopil*, recolect*, recoger',
    recommend:
      'propon*, propuso, propusieron, recomend*, recomiend*, sugerencia*, sugier*, suger*, aconsej*, creen que debemos, creen que deberiamos, quieren que hagamos, piensan que debemos, piensan que deberiamos, sugirieron, sugirio',
    resource:
      'recurso*, enlace*, vinculo*, liga, ligas, sitio, sitios, sitio web, pagina*, wiki, wikis, material*, herramienta*, donde encuentro, donde puedo encontrar, donde puedo leer, donde puedo ver, url',
    goal: 'se propuso, se habia propuesto, se propusieron, se fijo, se fijaron, se habia fijado, comprometio, comprometieron, metas, meta, objetivo*, meta, metas, proposito*, smart, busca lograr',
    risk: 'riesgo*, peligro*',
    improve: 'mejor*, continu*, mejora continua, seguimiento',
    conflict:
      'contradic*, contradij*, incongruen*, inconsisten*, discrepan*, incoheren*, conflict*, dos valores, valores distintos, valores diferentes, difier*',
    note: 'figura en, figuran en, figura como, figuran como, que figura, que figuran, quien figura, nota, notas, registrad*, detalle*, observacion*, se sabe, sabemos de',
    define:
      'defin*, significa, significan, quiere decir, quieren decir, significado, que es, que son, quien es, quienes son, explica*, explique*, describ*, a que se refiere, se entiende',
    'stand-for':
      'significa, sigla*, acronimo*, abreviatura*, quiere decir, quieren decir, nombre completo, iniciales, abreviacion*, por extenso, corresponde la sigla',
    about:
      'diferencia entre, diferencias entre, que distingue, integra, integran, compone, componen, conforma, conforman, quien forma parte de, quienes forman parte de, trat*, acerca, sobre que, descripcion, resumen, resum*, trata, tratan, tema de, contexto, hablame, cuentame, dime sobre, informacion, info, en que consiste, consiste, en breve, panorama, contenido, de que, saber mas, abarca, sirve, para que sirve, de que va, de que trata, de que se trata, en pocas palabras, en dos palabras, para que es, la idea de, el fin de',
    number:
      'numero, numeros, numeracion*, num, nro, no., identificador*, corresponde*, mismo, misma, equivale*, equivalente*, identic*, llama, fila',
    part: 'parte, partes, subparte*, mitad, seccion, secciones, apartado*, componente*, subtema*, dividid*, subdivis*',
    role: 'rol, roles, funcion, funciones, puesto*, papel, papeles',
    source: 'fuente*, segun, referencia*, que tabla, que seccion, que documento, cita*, tabla, tablas',
    list: 'lista, listas, listado, listar, enumer*, muestr*, mostrar, todos, todas, todo, cada, dame, nombra*, nombre, nombres, mencion*, presenta*, seguimos, estamos siguiendo, tenemos, tenemos en total, se siguen, en la lista, en nuestra lista',
    issue:
      'asunto*, cuestion, cuestiones, problema*, tema, temas, punto, puntos, tarea*, item, items, issue, issues, expediente*, elemento*, problematica*',
    workstream:
      'areas clave, areas claves, areas centrales, ejes centrales, linea de trabajo, lineas de trabajo, linea, lineas, eje, ejes, eje de trabajo, ejes de trabajo, area de trabajo, areas de trabajo, area, areas, flujo de trabajo, flujos de trabajo, workstream*, ambito*',
    topic:
      'prioridades politicas, prioridad politica, prioridades de politica, prioridades de politicas, temas politicos, asuntos de politica, tema, temas, topico*, priori*, tema prioritario, temas prioritarios, temas candentes, tema candente, temas de politica, tema de politica, plataforma de politicas, plataforma politica, plataforma, importan mas, mas importan, mas le importan, mas les importan, mas nos importan, preocup*, importa mas, temas fuertes',
    meeting: 'reunion*, encuentro*, llamada*, conferencia*, foro*, asamblea*, se reune, se reunen, junta, juntas',
    session:
      'la semana antes, la semana previa, semana previa, la semana anterior, sesion*, agenda, agendas, orden del dia, programa, programas, webinar*, webinario*, seminario*, seminario web, seminarios web, taller, talleres, horario*',
    'cross-community': 'intercomunitari*, inter comunitari*, entre comunidades, transcomunitari*, multicomunitari*',
    plenary:
      'plenari*, sesion plenaria, sesiones plenarias, sesiones de politica, sesiones de politicas, sesion de politicas',
    point:
      'puntos de conversacion, punto de conversacion, puntos de discusion, punto de discusion, puntos de debate, puntos a tratar, puntos clave, mensaje, mensajes, mensajes clave, mensaje clave, argumento*, argumentario, que decir, decir sobre, decir de, decimos, debemos decir, debo decir, tenemos que decir, decir en, postura, posicion sobre, nuestra posicion, talking points, talking point, puntos para hablar, puntos de dialogo, puntos de charla',
    body: 'grupo de trabajo, grupos de trabajo, gt, comite*, grupo, grupos, equipo, equipos, organo*, comision*, subgrupo*, organismo*',
    region: 'region, regiones, regional, ralo, ralos, organizacion regional, organizaciones regionales, continente*',
    person: 'persona, personas, gente, individuo*, voluntari*',
    report:
      'informe*, reporte*, informe de avance, informes de avance, informe de progreso, informes de progreso, informe de seguimiento, informes de seguimiento',
    period: 'periodo*, periodo de informe, periodos de informe',
    resolution: 'resolucion*, decision*, decidio, decidieron, decidid*, resolvio',
    poll: 'voto, votos, votacion*, votar, votaron, encuesta*, sondeo*, consulta de consenso, llamado a consenso, se presenta de nuevo, vuelve a presentarse, se postula, postularse, candidat*, reelegid*, reeleccion, dimit*, renunci*, otro mandato, nuevo mandato',
    document: 'documento*, papeles, publicacion*, archivo*, texto, textos',
    event:
      'evento*, publicado, publicada, publico, emitido, presentado, adoptado, tiene lugar, tuvo lugar, tendra lugar, se celebra, se celebro, se celebrara, celebr*, se realiza, se llevo a cabo, se lleva a cabo, se llevara a cabo, ocurre, cumbre, tienen lugar, es el, sera',
    figure: 'fig, figura*, grafic*, estadistic*, cifras, diagrama*',
    activity: 'actividad*, accion, acciones, hito*',
    it: 'el, ella, ello, eso, esto, esta, este, ese, esa, ellos, ellas, lo, la, su, sus, aquel, aquello',
    and: 'y, e, o, u, versus, vs, &',
    'how-often':
      'con que frecuencia, con que periodicidad, frecuencia, periodicidad, cuantas veces, cada cuanto, cada cuanto tiempo',
    value:
      'cuanto cuesta, cuanto costo, cuanto cuestan, cuanto gana, cuanto ganan, presupuesto*, costo, costos, coste, costes, cuesta, cuestan, costaba, precio*, tarifa*, salario*, sueldo*, gasto, gastos, gastado, gastaron, dinero, monto*, telefono*, correo electronico, correo, correos, email*, direccion postal, edad, anos tiene, cumpleanos, poblacion, ingresos, contrasena*, que piensas, que opinas, que opina, que te parece, que le parece, tu opinion, su opinion, dia de la semana, que dia de la semana',
    most: 'tiene mas, tienen mas, cuenta con mas, mas atrasado, mas atrasada, mas retrasado, mas retrasada, mas avanzado, mas avanzada, mas avanzados, mas avanzadas, mas completo, mas completa, mas adelantado, mas adelantada, mas alto, mas alta, mas elevado, maximo, mejor, mayor, mas cerca de terminar, mas cercano al final, mayor numero de, mayor cantidad de',
    least:
      'menos avanzado, menos avanzada, menos avanzados, menos avanzadas, menos completo, menos completa, menos terminado, mas bajo, mas baja, minimo, peor, menor, mas lento, menor numero de, menos cantidad de',
    whole:
      'plan de implementacion, el plan, todo el plan, todo, en conjunto, conjunto, global, globalmente, en general, general, entero, entera, la revision, el proyecto, todo el proyecto, la implementacion, en total',
  },
  neutral: `
    idea ideas
    habria habrian habra actuales
    pide piden registra registran tuvo tuvieron tuvimos ejemplo ejemplos
    leyenda muestran
    estara estaran estaria haz hagan hagame pongan cuentenme averiguar consultar
    ofrec* escrib* hacerl* 
    alcanz* lleg* represent* figur* tocaba toca perdi perdio
    titulo titulos
    externo externa externos externas interno interna diversos diversas
    *mente trabaj* comunic* discut* encontr* busc* funciona* utiliz* inform* respond* conoc* identific*
    iba iban ibamos dado dada dados dadas usado usada usados usadas usa usan usar sirve sirven incluye incluyen contiene contienen
    pertenece pertenecen existe existen existia enviado enviada recibido recibida entre normalmente generalmente inicialmente
    previamente permite permiten cuyo cuya cuyos cuyas fueran fuera sido estaria estarian haria hagan haya hayan ocho
    oye mira gracias buen buena saludos podrias podrian quisieras necesito necesitamos quizas tal exactamente ahorita
    el la los las un una unos unas lo al del de en a ante bajo con contra desde durante entre hacia hasta para por segun sin
    sobre tras via y e o u ni pero sino que si como cuando porque pues aunque mientras entonces asi tambien ademas solo ya aun
    todavia siempre nunca ahora hoy actualmente actual actuales mismo misma muy mas menos poco mucho muchos muchas tan tanto bastante
    casi exactamente exacta exacto aproximadamente realmente precisamente justo aqui ahi alli alla este esta estos estas ese esa esos esas aquel
    aquella eso esto ello yo tu el ella usted nosotros ustedes ellos ellas me te se nos les le mi mis tu tus su sus nuestro nuestra
    nuestros nuestras
    es son era eran fue fueron ser sido siendo soy somos sera seran seria esta estan estaba estaban estar estado estoy estamos este esten
    ha han he hemos haber habia hay hubo habra tiene tienen tengo tenemos tener tenia tendra hace hacen hacer haces hago hizo
    puede pueden puedo podemos poder podria podrias podrian debe deben debo debemos deber deberia va van voy vamos ir ido
    quiere quiero queremos querer quisiera gustaria sabe sabes se saber saben sabemos conocer conoce dice dicen decir dime digame decirme
    diga di da dame dar den deme muestra mostrar mostrarme muestrame ver veo vea vemos mira encontrar encuentro encuentra poner pone
    viene vienen venir queda quedar parece llega llegar sigue seguir
    alguien hola buenos buenas dias tardes noches gracias favor porfa porfavor xfa pls estimados estimado querido amigos colegas ayuda ayudar ayudame
    recuerda recordar recuerdame pregunta preguntas preguntar duda dudas cosa cosas algo nada tipo tipos clase forma manera caso casos vez
    veces tiempo dia dias semana semanas mes meses ano anos trabajo trabajos proyecto proyectos
    oficial oficiales oficialmente llama llamado llamada respecto relacion relacionado relacionada relacionados referente
    principal principales importante importantes concreto especifico particular momento acuerdo ok bueno vale pues eh
    si no q k tb tmb d x pa cual cualquier cada otro otra otros otras ambos alguno alguna algunos algunas algun varios varias
    espanol ingles palabra palabras termino terminos simple corto breve brevemente simplemente urgente rapido
    hablar habla hablas hable lleva llevar quedo
    llevo llevaron tomo tomaron tardo tardaron pienso piensan piensas creo cree creemos crei supon* supong* imagin*
    dudo note noto notamos acuerd* recuerd* olvid* confund* confus* perdid* segur* seguro perdon perdonen disculp*
    molest* agradec* agradezco nuevo nueva nuevos nuevas novat* principiante tonto tonta facil dificil util practico
    practica raro rara curios* intent* trato tratamos tratando espero esperamos ojala dese* encanta gusta prefier* leo
    leer lei leyendo leido escribo escribimos escribi siguiendo sigo unirme unirse prepar* redact* armo armando
    compil* revis* reviso mir* mire escuch* escuche oi oido respuesta envio enviar envien envie mando mandar manden
    reenvi* aparentemente claramente evidentemente sinceramente honestamente francamente lamentablemente
    afortunadamente porfis plis tqm xq pq tmbn ke dnd cdo msj grax salu2 holis buenass amigo amiga amigas compa compas
    companer* estimad* querid* gente mundo cordialmente manana ayer tarde noche jornada visto vista viendo vi vimos
    vio dijeron dijo decian comentaron comentan contaron mencion* indic* aclar* explic* explique entiendo entender
    entend* comprendo comprend* trabe total totalmente completamente mayormente principalmente esencialmente luego
    finalmente ultimamente recientemente hiciera pudiera pudieran pudieras sabrian sabra sabran tocar tocaria estuve
    estuvo estuvieron estuvimos anduv* ando andan andamos baja hilo *iendo *ando *aron *ieron *aban *ian hablo
    pregunto acudo dirijo puedes podes podras podremos pudiste puedas puedan podeis sabeis sabras importa importan
    importar lado lados ratito rato favorcito nomas capaz cosita acabo oigan miren fijate fijense mama papa hijo hija
    vecino vecina verdad haceme haganme contame colaborar contribuir sumarme apuntarme involucrarme pasan pasas pasen
    pasame paseme please genial bravo felicidades felicitaciones chevere guay dale bien correctamente debidamente
    rapidamente pronto frase frases resumidamente che wey guey tio parce cordiales holi
    ${tied}`,
  shortForms: {
    q: 'que',
    k: 'que',
    ke: 'que',
    kien: 'quien',
    qn: 'quien',
    cdo: 'cuando',
    cndo: 'cuando',
    dnd: 'donde',
    cto: 'cuanto',
    ctos: 'cuantos',
  },
  months: [
    'enero ene',
    'febrero feb',
    'marzo mar',
    'abril abr',
    'mayo',
    'junio jun',
    'julio jul',
    'agosto ago',
    'septiembre setiembre sept sep',
    'octubre oct',
    'noviembre nov',
    'diciembre dic',
  ],
  numbers: [
    'uno una',
    'dos',
    'tres',
    'cuatro',
    'cinco',
    'seis',
    'siete',
    'ocho',
    'nueve',
    'diez',
    'once',
    'doce',
    'trece',
    'catorce',
    'quince',
    'dieciseis',
    'diecisiete',
    'dieciocho',
    'diecinueve',
    'veinte',
  ],
  ordinals: [
    'primero primera primer',
    'segundo segunda',
    'tercero tercera tercer',
    'cuarto cuarta',
    'quinto quinta',
    'sexto sexta',
    'septimo septima',
    'octavo octava',
    'noveno novena',
    'decimo decima',
    'undecimo',
    'duodecimo',
  ],
  dateParts: { start: 'principios, inicios, comienzos', middle: 'mediados', end: 'fin, finales, fines' },
  terms: esTerms,
};
