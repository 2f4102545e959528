import type { Language } from '../../../text/text.ts';

/**
 * Ordinary words of a chat that name nothing and ask for nothing: hedges, feelings, how one came to ask, slang. Separated by
 * spaces; `*` stands for any letters. Nouns that could be asked for ("budget", "lawyer") do not belong here.
 */
export const everyday: Readonly<Record<Language, string>> = {
  en: `
    reckon* imagin* presum* doubt* realis* realiz* notic* spotted recall* forget forgot forgotten forgetting confus* puzzl*
    unsure unclear aware mistaken wrong wrongly apolog* grateful pardon bother bothers bothered bothering mind minded trouble
        noob rookie  silly stupid dumb trivial obvious happy glad sad great nice easy
    hard difficult tricky useful helpful handy serious seriously real proper decent weird odd strange funny lovely awful
    try tries tried trying attempt* struggl* hope hopes hoped hoping hopefully wish wishes wished love loved hate
        catch catches caught catching follow followed      
    skip skips skipped forward forwarded       prepare prepares prepared preparing
    compile compiling compiled dig digging browse browsing search searching searched searches scroll scrolled
    speak speaks speaking spoke spoken chat chatting chatted       
      heard tells telling says chip pop pops popped    pick picks picked picking stick sticks stuff
    wot wat wht wats kinda sorta dunno lmk ta tyvm anyways whatsoever nope yup yeah hmmm ooh w b4 gr8 luv y'all alright right
    folk lads crew gang bunch mates peeps fellow fellows kindest regards greetings afternoon evening night tonight tomorrow
    figured    further furthermore moreover besides hence indeed truly fairly absolutely totally
    broadly largely mainly mostly merely chiefly notably essentially effectively officially formally informally
    straight straightforward plain plainly bluntly quick-one quickie heads fresh handy spare
    somewhere anywhere nowhere elsewhere wherever whenever somehow someway sometime sometimes
    eight hundred dozen couple few loads tons plenty handful
    guess guessing guessed bet believes figure-out work-out worked-out sort-out
    cut cuts long-story whole-story chase ahead behind-us
    actual actually real-quick real honest frank frankly sincere sincerely
    onwards onward henceforth thereof therein thereby whereby wherein hereby
    able unable likely unlikely supposed supposedly apparently allegedly reportedly presumably`,
  fr: `
    pris prise prises prend prennent prendre mis mise celle celui celles ceux chacun chacune
    pense* pensez croit croire croyais crois suppos* imagin* dout* aperc* remarqu* rappel* oubli* confus* embrouill* perdu perdue perds
    sur sure certain certaine desole desolee pardon excus* derang* gene genes reconnaissant
    nouveau nouvelle debutant debutante novice bete idiot simple facile difficile utile pratique bizarre curieux curieuse
    essa* tente tentes tentons tenter esper* souhait* aime aimons adore prefer* lis lire lu lue lisez ecris ecrire ecrivons ecrivez ecrivais ecrivant relis suiv* suivi  assist*
    prepar* redig* compil* fouill* parcour* navigu* regard* repond* reponds repondre reponse ecout* entendu entendre
    envoi* transmet* transmis     dit-on parait apparemment visiblement evidemment clairement
    franchement honnetement sincerement heureusement malheureusement normalement plutot surtout notamment
    koi c koi pk pkoi kel kelle jsp jsais chui ptet ptetre pr ds ns vs tt ts tte ttes bcp qd qlq qlqun svp stp rdv mdr lol
    gens monde copain copains camarade camarades cordialement bises bonne journee soiree soir matin demain hier
    vue vus voyons voyant vraiment completement totalement largement principalement essentiellement
    quelque-part ailleurs partout nulle-part moment instant heure-ci
    cite citer citee citait cites parlait parlais parlaient evoqu* mention* indiqu* precis* expli* eclair* lister listez enumer*
    arrive arrives arrivez arriver retrouv* cherche compris comprends comprendre comprend saisi saisir
    bref ensuite apres-coup finalement dernierement recemment autrement sinon
    eraient *eraient *erait *erions *eriez *issait *issaient`,
  es: `
    llevo llevaron tomo tomaron tardo tardaron
    pienso piensan piensas creo cree creemos crei creo supon* supong* imagin* dudo dudo note noto notamos acuerd* recuerd* olvid* confund* confus* perdid*
    segur* seguro perdon perdonen disculp* molest* agradec* agradezco
    nuevo nueva nuevos nuevas novat* principiante tonto tonta simple facil dificil util practico practica raro rara curios*
    intent* trato tratamos tratando espero esperamos ojala dese* encanta gusta gustaria prefier* leo leer lei leyendo leido escribo escribimos escribi
    siguiendo sigo unirme unirse  prepar* redact* armo armando compil* revis* reviso mir* mire escuch* escuche oi oido
    respond* respuesta envio enviar envien envie mando mandar manden manden reenvi*     aparentemente claramente evidentemente
    sinceramente honestamente francamente lamentablemente afortunadamente
    porfis plis pls tqm xq pq tmbn tmb q k ke d dnd cdo msj grax salu2 holis buenass amigo amiga amigos amigas compa compas companer* estimad* querid*
    gente mundo cordialmente manana ayer tarde noche jornada
    visto vista viendo vi vimos vio dijeron dijo decian comentaron comentan contaron mencion* indic* aclar* explic* explique
    entiendo entender entend* comprendo comprend* trabe trabe
    total totalmente completamente sobre-todo mayormente principalmente esencialmente
    luego despues-de entonces finalmente ultimamente recientemente
    haria hiciera pudiera pudieran pudieras podrian sabrian sabra sabran tocar tocaria
    estuve estuvo estuvieron estuvimos anduv* ando andan andamos baja hilo
    *iendo *ando *aron *ieron *aban *ian`,
};
