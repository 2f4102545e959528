import type { LanguageWords } from './concepts.ts';
import { frTerms } from './fr-terms.ts';

/** French; accents are left out, as the question's are. */
export const fr: LanguageWords = {
  concepts: {
    who: 'quelle organisation, quel organisme, qui est, qui sont, qui, quelle personne, quelles personnes, ki, quel service, quel departement, quel membre du personnel, quelle membre du personnel',
    when: 'quand, kand, qd, quelle date, quelles dates, a quelle date, date, dates, quel jour, quel mois, quelle annee, en quelle annee, quelle heure, a quelle heure, calendrier, echeancier',
    where:
      'ou se, ou est, ou a, ou sont, ou peut, ou puis, ou trouver, ou aura, ou aura lieu, ou a lieu, ou s est, ou c est, ou en ligne, dans quelle ville, dans quel pays, quel endroit, quelle ville, quel pays, lieu, endroit, d ou',
    why: 'pourquoi, pk, pourkoi, pour quelle raison, pour quelles raisons, raison, raisons, cause, a cause de quoi, pour quel motif, quel motif, comment se fait il, comment ca se fait, d ou vient que, qu est ce qui explique, ce qui explique, la faute a, la faute de, a qui la faute, en raison de quoi, comment expliquer',
    'how-many':
      'combien, combien de, combien d, cb, nombre de, nombre d, le nombre, total, au total, combien de gens, combien de monde',
    'how-much': 'dans quelle mesure, a combien, combien de pourcent',
    'how-long':
      'combien d annees, combien d ans, depuis combien d annees, combien de temps, duree, combien de jours, combien de semaines, combien de mois, depuis combien de temps',
    which: 'quel, quels, quelle, quelles, lequel, laquelle, lesquels, lesquelles',
    what: 'que, quoi, qu, koi, qu est ce que, qu est ce qui, qu est ce, quest ce, c est quoi, cest quoi, quelle est, quel est',
    how: 'comment',
    not: 'aucun statut, sans statut, pas, non, sans, jamais, aucun, aucune, sauf, ni, ne',
    status:
      'aucun statut, sans statut, nettement avance, ont avance, a avance, bien avance, comment ca avance, ca avance, ca en est ou, on en est ou, c en est ou, a quel stade, en est on, ca donne quoi, le plus avance, la plus avancee, les plus avances, les plus avancees, plus avance, plus avancee, le plus complet, le plus termine, le plus proche de la fin, le moins avance, la moins avancee, les moins avances, les moins avancees, moins avance, moins avancee, moins complet, moins termine, le plus a la traine, statut, statuts, ou en etait, ou en etaient, en etait, compare, comparer, comparez, comparaison*, etat, etats, etat d avancement, avanc*, progres*, situation, ou en est, ou en sont, ou en sommes, ou on en est, ou est on, ou en etes, en est, en sont, point sur, faire le point, nouvelles, quoi de neuf, comment va, comment vont, comment se passe, comment avance, stade, phase, mise a jour, nouvelle, actualite*, vous en etes ou, ils en sont ou, ou en etes vous, a quoi en est, qu en est il, qu en est il de, qu en est il du, qu en est il des, quid de, quid du, quid des, quid, qu est devenu, qu est devenue, que devient, que deviennent, qu est il advenu, ca roule, comment se porte, comment se portent, comment ca va avec, comment ca se passe, comment ca se presente, ca se presente comment, des nouvelles de, des nouvelles du, des nouvelles sur, du nouveau sur, du neuf sur, quelles nouvelles, un point sur, faites le point, fais le point, le point sur, a quel niveau, a quelle hauteur, ca bouge, ca avance bien, ca a abouti, abouti, aboutie, a abouti, a donne quoi, bilan',
    percent:
      'quelle proportion, de combien, quelle partie de, quelle fraction, quelle partie des, pourcentage*, part des, quelle part, pour cent, pourcent, %, pct, taux, proportion, a quel point, taux d avancement, taux d achevement',
    start:
      'debut*, commenc*, demarr*, lance, lances, lancee, lancees, lancement, lancer, date de debut, date de demarrage, mis en route, entame*, initie*',
    due: 'c est sur, est ce sur, est ce certain, date ferme, est elle ferme, est il ferme, est ce ferme, est elle confirmee, est ce confirme, echeance*, date d echeance, date limite, dates limites, delai, delais, date de fin, dates de fin, fin prevue, date prevue, prevu, prevue, prevus, prevues, prevoit, cense, censee, censes, attendu, attendue, doit finir, doit etre, doit se terminer, doit il, doit elle, doivent etre, doivent finir, pour quand, d ici quand, date butoir, date cible, estime*, envisage*, devait finir, devait se terminer, devait etre termine, devait etre fini, devait s achever, il devait finir, doit s achever, pour quelle date, a quelle echeance, jusqu a quand, avant quand, quand est ce prevu, prevu pour quand, c est pour quand, ce sera pret, sera pret, sera prete, seront prets, sera t il pret, sera disponible',
    end: 'fin, fins, se termine, se terminent, se terminer, s acheve, terminera, finira, finit, cloture*',
    finish:
      'relu, relue, relus, relues, valide, validee, valides, validees, approuve, approuvee, en ligne, boucl*, plie, pliee, achev*, regle, reglee, regles, reglees, resolu, resolue, resolus, resolues, fini, finie, finis, finies, finir, termin*, acheve, achevee, acheves, achevees, achever, achevement, complet, complets, complete, completes, completee, completer, boucle, bouclee, boucles, cloture, cloturee, accompli, accomplie, realise, realisee, fait, faite, faits, faites, mis en oeuvre, mise en oeuvre, pret, prete, conclu, conclue, livre, livree, dans la poche, fait et fini, emballe, dans le sac, derriere nous, tire d affaire, mene a bien, menee a bien, mene a terme, menee a terme, arrive au bout, arrivee au bout, au bout, arrive a terme, clos, close, classe, classee, solde, soldee, expedie, debarrasse, ca y est, c est bon pour, c est fait, c est plie, c est boucle',
    open: 'pas encore terminees, pas encore terminees, inacheve*, incomplet*, en cours, en suspens, ouvert, ouverte, ouverts, ouvertes, actif, actifs, non termine, non termines, non acheve, non acheves, pas fini, pas finis, pas termine, pas termines, en plan, en souffrance, en chantier, sur le feu, sur la table, en l air, en route, pas boucle, pas boucles, pas clos, a moitie fait, a mi chemin, traine encore, en attente de fin',
    dropped:
      'abandonn*, annul*, laisse tomber, laisses tomber, mis au placard, mis de cote, enterre, enterree, enterres',
    left: 'reste, restent, restant, restants, restante, restantes, rester, a faire, reste a faire, reste t il, manque, manquent, manquant*, encore a faire, faut il encore, qui reste, qu il reste, il reste quoi, reste quoi, reste a accomplir, reste a regler, pour en finir, pour boucler, pour finir, pour cloturer, pour clore, pour terminer, encore devant nous, sur la liste, encore sur la liste',
    next: 'prochain, prochaine, prochains, prochaines, etape*, prochaine etape, prochaines etapes, suite, la suite, ensuite, et apres, suivant*, a venir, avenir, prevu ensuite, plans, projets, et maintenant, et apres ca, apres ca, la suite des evenements, la suite c est quoi, quelle suite, et ensuite, pour la suite, dans les mois a venir, ces prochains mois, dans les prochains mois, dans les prochaines semaines, les mois qui viennent, qui vient, au programme pour, a l horizon, devant nous, prochaine action, prochaines actions, qu est ce qui vient, une fois finalise, une fois termine, une fois fini, que se passe t il une fois, que se passera t il, se passe t il apres, se passera',
    last: 'la plus lointaine, le plus lointain, la plus eloignee, le plus eloigne, la plus recente, le plus recent, plus tard, le plus tard, la plus tard, plus tardif, plus tardive, plus lointain, plus lointaine, plus eloigne, plus eloignee, en dernier, plus recent, plus recente, dernier, derniers, derniere, dernieres, precedent, precedente, precedents, passe, passee, passes, recent, recente, recents',
    first:
      'plus tot, le plus tot, la plus tot, plus ancien, plus ancienne, en premier, plus proche, premier, premiere, premiers, premieres',
    did: 'ete mene*, ete conduit*, ete entrepris*, actions menees, travaux menes, ete accompli*, a ete fait, ete fait, ete faite, ete faites, ete realise, ete realises, ete realisee, ete accompli, ete acheve, a fait, ont fait, avons fait, on a fait, a t on fait, avez fait, realisation*, realise, realises, accompli*, resultat*, livrable*, produit*, mis en place, mise en place, deja fait, ete mis, fait jusqu ici, fait, faites',
    late: 'plus en retard, retard, en retard, retards, retarde*, depasse*, tarde*, hors delai, delai depasse, echu, echue, echus, reporte, reportee, aurait du, auraient du, devrait etre fini, traine, a la bourre, a la traine, si lent, si lente, lent, lente, lentement, si long, si longtemps, aussi long, aussi longtemps, autant de temps, tant de temps, traine en longueur, trainer, trainent, patine, patinent, pietine, pietinent, s enlise, s eternise, a la peine, ca coince, ca traine, pris du retard, prend du retard, rame',
    'on-time': 'a temps, dans les temps, a l heure, dans les delais, en avance, comme prevu, respecte*',
    change:
      'nettement avance, ont avance, ont progresse, a progresse, ont bouge, a bouge, change, changes, changee, changer, changement*, evolue*, evolution*, nouveau, nouveaux, nouveaute*, nouvelles, neuf, bouge, passe, modifi*, difference*, a change, ont change, qu est ce qui a change, quoi de neuf, du changement, des changements, a evolue, ont evolue, le plus avance depuis, le plus bouge, le plus progresse',
    since: 'depuis, a partir de, des',
    before: 'avant, d ici, d ici a, jusqu, jusqu a, au plus tard, anterieur*',
    after: 'apres, ulterieur*, posterieur*, au dela',
    'more-than': 'plus de, plus que, superieur a, au moins, au dessus',
    'less-than': 'moins de, moins que, inferieur a, au plus, en dessous',
    depend:
      'doit approuver, doivent approuver, doit encore approuver, doivent encore approuver, doit valider, doivent valider, doit encore valider, doivent encore valider, doit ratifier, doivent ratifier, doit donner son accord, doivent donner leur accord, approbation de qui, feu vert, depend*, attend*, attente, en attente, bloqu*, bloc*, freine*, freins, suspendu*, coince*, prealable*, obstacle*, tributaire*, repose sur, compte sur, comptons sur, goulot*, empech*, entrave*, hors de notre portee, independant de notre volonte, independants de notre volonte, independantes de notre volonte, ne depend pas de nous, ne dependent pas de nous, ralenti*, donner son feu vert, donner leur feu vert, son aval, leur aval, aval, nous echappe*, donner son accord, donner leur accord, qui decide, le dernier mot, a le dernier mot, mis en retard, met en retard, mettre en retard, mis du retard, nous a retardes, nous ont retardes, doit dire oui, doivent dire oui, hors de notre controle, qu est ce qui coince, ce qui coince, ou ca coince, coince, coincent, qu est ce qui bloque, ce qui bloque, qu est ce qui freine, ce qui freine, grippe, verrou, verrous, point de blocage, points de blocage, pierre d achoppement, ecueil*, hic, le hic, accroc*, suspendu a, pendu a, aux mains de, entre les mains de, la balle est, dans le camp de, passer par, passe par, doit passer par, doivent passer par, sur le bureau de, qui d autre doit, a son mot a dire, ont leur mot a dire',
    owner:
      'codirige, codirigent, co dirige, co dirigent, coresponsable*, co responsable*, coleader*, responsab*, dirige*, pilote*, chef, chefs, chef de file, mene, menee, coordonn*, coordinateur*, coordinatrice*, en charge, charge de, chargee de, s occupe, occupe, s occupent, gere, gerent, geree, anime, animateur*, proprietaire*, leader*, lead, leads, conduit, contact, contacter, a la tete, encadre, travaille sur, travaillent sur, porteur*, supervise*, a qui dois je m adresser, dois je m adresser, a qui m adresser, m adresser, s adresser, a qui parler, a qui dois je parler, dois je parler, a qui ecrire, qui contacter, vers qui me tourner, me tourner, a qui demander, interlocut*, aux commandes, tient les renes, chapeaute*, se charge, se chargent, prend en charge, referent*, qui a la main, qui tient, qui est dessus, qui est sur, qui s en charge, s en charge, qui s en occupe, s en occupe, qui gere ca, a qui je m adresse, je m adresse a qui, je demande a qui, je contacte qui, a qui revient, de qui releve, releve de qui, du ressort de, de la responsabilite de, tient la plume, au volant, a la barre, a la manoeuvre, aux manettes, capitaine*, tient la barre, la barre, tient le gouvernail, le gouvernail, est aux commandes, chapeaute, chapeautent, preside aux, qui est le lead, qui est la lead, responsable de',
    chair: 'presid*, copresid*, co presid*, vice presid*',
    metric:
      'metrique*, donnees, indicateur*, mesure, mesures, mesurer, mesurable*, mesuree, kpi, donnees a recueillir, donnees a collecter, recueill*, collect*, saisie, donnees a saisir, suivre, suivis',
    recommend:
      'propose, proposent, proposees, recommand*, suggestion*, suggere*, preconis*, conseille*, pensent qu on devrait, pense qu on devrait, veulent qu on fasse, suggerent, suggerait, suggeraient',
    resource:
      'ressource*, lien, liens, site, sites, site web, page, pages, wiki, wikis, materiel*, outil, outils, ou trouver, ou puis je trouver, ou peut on trouver, ou peut on lire, ou lire, url',
    goal: 's etait fixe, s est fixe, s etait fixee, s est fixee, s etaient fixe, se sont fixe, s etait engagee a, s est engage a, cibles, cible, visait, vise, visent, objectif*, but, buts, cible, cibles, visee*, vise, smart',
    risk: 'risque*, danger*',
    improve: 'amelior*, continu, continue, continues, continus, suivi, suivis, amelioration continue',
    conflict:
      'contradi*, contredi*, incoheren*, conflit*, divergen*, discordan*, deux valeurs, valeurs differentes, desaccord*',
    note: 'figure dans, figurent dans, figure comme, figurent, qui figure, note, notes, enregistre*, consigne*, detail, details, remarque*, precision*, savoir sur, sait on, connait',
    define:
      'definition*, definir, definis, signifie, signifient, veut dire, veulent dire, sens, qu est ce que, qu est ce qu, c est quoi, cest quoi, qu est, que sont, que veut dire, qui est, qui sont, explique*, expliquer, decri*, designe, qu entend on',
    'stand-for':
      'signifie, sigle*, acronyme*, abreviation*, veut dire, veulent dire, nom complet, forme complete, initiales, en toutes lettres, abrege*',
    about:
      'difference entre, differences entre, ce qui distingue, regroupe, regroupent, se compose de, compose de, composee de, siege, siegent, fait partie de l, qui compose, description, resume*, apercu, sujet de, porte sur, portent sur, portait, concerne*, traite*, consiste, contexte, parle moi, parlez moi, info, infos, information*, en bref, contenu, en savoir plus, sert, de quoi, quoi sert, vise, de quoi s agit il, de quoi il s agit, de quoi ca parle, ca parle de quoi, en deux mots, en un mot, en gros c est quoi, a quoi sert, a quoi ca sert, le but de, l idee de, l idee derriere',
    number: 'numero*, numerot*, num, identifiant*, correspond*, meme, equivalent*, identique*, appele, appelee, ligne',
    part: 'partie, parties, sous partie, sous parties, volet, volets, moitie, section, sections, sous question, sous questions, sous point, sous points, composante*, morceau*, divise*, subdivis*',
    role: 'role, roles, fonction, fonctions, poste, postes, mission, missions, tache de',
    source:
      'source, sources, selon, d apres, reference*, quel tableau, quelle section, quel document, cite*, tableau, tableaux',
    list: 'liste*, lister, enumere*, montre*, affiche*, tous, toutes, tout, chaque, donne, donnez, donne moi, nomme, citez, cite, presente*, nom, noms, suit on, suivons nous, avons nous, sont suivis, on suit, au total, en tout, sur notre liste',
    issue:
      'question, questions, point, points, sujet, sujets, enjeu, enjeux, probleme*, dossier*, chantier*, issue, issues, tache, taches, element, elements, thematique, probleme examine',
    workstream:
      'domaines cles, domaine cle, axes cles, axe, axes, axe de travail, axes de travail, volet, volets, filiere*, pole, poles, workstream*, flux de travail, domaine*',
    topic:
      'priorites politiques, priorite politique, themes politiques, sujets politiques, questions politiques, priorites de politique, theme*, priorite*, prioritaire*, sujet, sujets, thematique*, sujet prioritaire, sujets prioritaires, sujets d actualite, sujets brulants, questions de politique, question de politique, plateforme politique, plateforme de politiques, plateforme, tiennent a coeur, tient a coeur, preoccup*, sujets chauds, comptent le plus, importent le plus',
    meeting: 'reunion*, rencontre*, appel, appels, conference*, forum*, assemblee*, se reunit, se reunissent',
    session:
      'la semaine avant, la semaine precedant, semaine d avant, semaine qui precedait, seance*, session*, ordre du jour, programme*, webinaire*, atelier*, agenda, creneau*',
    'cross-community':
      'intercommunautaire*, inter communautaire, inter communautaires, intercommunautes, inter communautes, trans communautaire*, transcommunautaire*',
    plenary:
      'pleniere*, seances plenieres, seance pleniere, seances politiques, session pleniere, sessions plenieres, sessions politiques',
    point:
      'points de discussion, point de discussion, elements de langage, element de langage, arguments, argument*, message, messages, messages cles, message cle, points a aborder, points cles, points de discours, dire sur, que dire, doit on dire, que disons, dire a, dire au sujet, prise de position, position sur, notre position, talking points, talking point, points de vue, points de parole, argumentaire*, dire a propos',
    body: 'groupe de travail, groupes de travail, gt, comite*, groupe, groupes, equipe, equipes, instance*, organe*, commission*, sous groupe*',
    region: 'region*, ralo, ralos, organisation regionale, organisations regionales, continent*',
    person: 'personne, personnes, gens, individu*, benevole*',
    report:
      'rapport*, rapport d avancement, rapports d avancement, rapport d etape, rapports d etape, rapport de suivi, rapports de suivi',
    period: 'periode*, periode de rapport, periodes de rapport',
    resolution: 'resolution*, decision*, decide*, decidee, a decide',
    poll: 'vote, votes, voter, scrutin*, sondage*, bulletin de vote, appel au consensus, votation*, se represente, se representer, se presente a nouveau, se presenter a nouveau, candidat, candidate, candidats, candidature*, reelu*, reelection, demission*, nouveau mandat, autre mandat',
    document: 'document*, papier*, publication*, fichier*, texte, textes',
    event:
      'evenement*, publie, publiee, paru, parue, diffuse, presente, adopte, adoptee, remis, a lieu, aura lieu, a eu lieu, auront lieu, ont lieu, ont eu lieu, se tient, se tiendra, s est tenu, s est tenue, tenu, tenue, se tiennent, se deroule, se deroulera, s est deroule, s est deroulee, sommet, eu lieu, lieu',
    figure: 'fig, figure, figures, graphique*, statistique*, chiffres, schema*, diagramme*',
    activity: 'activite*, action, actions, jalon*, travaux realises',
    it: 'c est, c etait, il, elle, ca, cela, ceci, celui ci, celle ci, celui la, celle la, ils, elles, lui, leur, leurs, son, sa, ses, y',
    and: 'et, ou, ainsi, versus, vs, &',
    'how-often':
      'a quelle frequence, quelle frequence, frequence, combien de fois, tous les combien, a quel rythme, quel rythme',
    value:
      'combien coute, combien a coute, combien ont coute, combien coutent, combien gagne, combien gagnent, budget, budgets, cout, couts, coute, coutent, coutait, prix, tarif*, salaire*, depense*, argent, montant*, telephone*, courriel*, email*, e mail, mail, adresse, adresses, quel age, age, anniversaire, population, revenu*, mot de passe, mots de passe, que penses tu, que pensez vous, qu en penses tu, qu en pensez vous, ton avis, votre avis, ton opinion, votre opinion, jour de la semaine, quel jour de la semaine',
    most: 'le plus de, plus en retard, le plus avance, la plus avancee, les plus avances, les plus avancees, plus avance, plus avancee, le plus complet, le plus termine, plus haut, plus haute, plus eleve, plus elevee, maximum, mieux, meilleur*, le plus proche de la fin, le plus loin, le plus grand nombre de, le plus grand nombre d',
    least:
      'le moins avance, la moins avancee, les moins avances, les moins avancees, moins avance, moins avancee, moins complet, moins termine, plus bas, plus basse, plus faible, minimum, pire, plus lent, le plus a la traine, le moins de',
    whole:
      'plan de mise en oeuvre, le plan, tout le plan, tout, ensemble, dans l ensemble, global, globale, globalement, l ensemble, entier, entiere, au total, la revue, l examen, le projet, tout le projet, la mise en oeuvre, en general',
  },
  neutral: `
    idee idees
    cote echantillon exemple exemples
    consulter figurent figurait averer met-on met recense recenses caption legende legendes
    fallait
    venaient venait viennent venus celui relu* 
    attein* arriv* touch* dispos* represent* qualifi*
    titre titres intitule intitules
    externe externes interne internes divers diverses
    *alement *ellement *etement *itement *ivement *usement *ierement *mment travaill* communiqu* discut* trouv* cherch* fonctionn* utilis* inform* repond* connai* identifi*
    souvent donne donnes donnee donnees utilise utilises utilisee utilisees utiliser sert servent servir inclus incluse comprend comprennent
    contient contiennent appartient appartiennent relie reliee existe existent existait envoye envoyee envoyer recu recue parmi
    permet permettre devient devenu reste notamment generalement habituellement initialement precedemment bientot tantot
    quelles quels laquelle lequel lesquels lesquelles combien comment serait seraient etions ferait ferez fera feront huit
    bon ben merci beaucoup stp svpl slt cc hello aurais auriez pourrais peux-tu veuillez quelquechose qqch qqc rien personne
    le la les l un une des du de d au aux en dans sur sous par pour avec sans vers chez entre contre parmi pendant durant
    ce cet cette ces c ca cela ceci s se me m te t nous vous on je j tu il elle ils elles y lui leur leurs mon ma mes ton ta
    tes son sa ses notre nos votre vos moi toi soi eux qu que qui quoi dont ne n ni
    est sont etait etaient ete etre es suis sommes etes sera seront serait soit fut a ont avait avaient avoir ai as avons
    avez aura auront aurait ayant eu fait faire font fais faut faudra peut peuvent pouvez pouvons peux puis pourrait pourriez
    pourrais pouvoir doit doivent devons devez dois devrait devraient devoir va vont vais allons allez aller veut veux voulez voulons
    vouloir voudrais voudrait aimerais aimerait sait sais savoir savez savons connaitre connais dit dis dire dites disons donne donner donnez
    donnes montre montrer voir vois voit voyez trouver trouve tient tenir mets met mettre prend prendre vient venir
    et ou mais donc or car alors puis si comme ainsi aussi bien tres trop peu plus moins assez encore deja toujours jamais
    maintenant actuellement aujourd hui actuel actuelle actuels actuelles present presente exactement environ vraiment juste seulement
    precisement precis precise exact exacte enfin finalement ici la bas voila voici quelque quelques certains certaines autre autres meme memes
    tel telle tels telles chaque plusieurs beaucoup tout toute tous toutes
    quelqu bonjour bonsoir salut coucou merci svp stp plait sil bjr slt cher chere chers amis collegues aide aider aidez dites moi
    rappelle rappeler rappelez rappel chose choses truc trucs machin genre sorte sortes type types facon maniere cas fois
    temps jour jours semaine semaines mois an ans annee annees date travail travaux projet projets oeuvre
    niveau rapport cours concernant concerne relatif relative relatifs relatives lies liee lie propos egard
    officiel officielle officiellement officielles nom appelle alors hein ben euh oui non ok d accord question questions
    demande demander savoir besoin possible principal principale principaux principales important importante
    parler parle parlez passe passer sujet via selon quant vis depuis jusque jusqu afin
    francais anglais mot mots terme termes simple court bref simplement brievement mtn tjs bcp ya qq qqn c'est cest est-ce
    t-il faites vite urgent svp encore t il elle on
    pris prise prises prennent mis mise celle celles ceux chacun chacune pense* pensez croit croire croyais crois
    suppos* imagin* dout* aperc* remarqu* rappel* oubli* confus* embrouill* perdu perdue perds sure certain certaine
    desole desolee pardon excus* derang* gene genes reconnaissant nouveau nouvelle debutant debutante novice bete
    idiot facile difficile utile pratique bizarre curieux curieuse essa* tente tentes tentons tenter esper* souhait*
    aime aimons adore prefer* lis lire lu lue lisez ecris ecrire ecrivons ecrivez ecrivais ecrivant relis suiv* suivi
    assist* prepar* redig* compil* fouill* parcour* navigu* regard* reponds repondre reponse ecout* entendu entendre
    envoi* transmet* transmis parait apparemment visiblement evidemment clairement franchement honnetement sincerement
    heureusement malheureusement normalement plutot surtout koi pk pkoi kel kelle jsp jsais chui ptet ptetre pr ds ns
    vs tt ts tte ttes qd qlq qlqun rdv mdr lol gens monde copain copains camarade camarades cordialement bises bonne
    journee soiree soir matin demain hier vue vus voyons voyant completement totalement largement principalement
    essentiellement ailleurs partout moment instant cite citer citee citait cites parlait parlais parlaient evoqu*
    mention* indiqu* precis* expli* eclair* lister listez enumer* arrive arrives arrivez arriver retrouv* cherche
    compris comprends comprendre saisi saisir ensuite dernierement recemment autrement sinon eraient *eraient *erait
    *erions *eriez *issait *issaient devront devra tombe tombent voulais voulait vouliez voulions savais savait saviez
    pouvais pouvait pouviez aimais histoire coup bah hum ouais gars machins maman papa fils fille voisin voisine lors
    collaborer contribuer impliquer inscrire devait devaient devais vachement carrement super genial cool bravo
    felicitations correctement convenablement proprement dument rapidement phrase phrases mec hey yo salutations cdt`,
  shortForms: {
    cb: 'combien',
    q: 'que',
    k: 'que',
    ki: 'qui',
    koi: 'quoi',
    kan: 'quand',
    qd: 'quand',
    kel: 'quel',
    kelle: 'quelle',
    pq: 'pourquoi',
    pk: 'pourquoi',
    pkoi: 'pourquoi',
  },
  months: [
    'janvier janv',
    'fevrier fevr fev',
    'mars',
    'avril avr',
    'mai',
    'juin',
    'juillet juil',
    'aout',
    'septembre sept',
    'octobre oct',
    'novembre nov',
    'decembre dec',
  ],
  numbers: [
    'un une',
    'deux',
    'trois',
    'quatre',
    'cinq',
    'six',
    'sept',
    'huit',
    'neuf',
    'dix',
    'onze',
    'douze',
    'treize',
    'quatorze',
    'quinze',
    'seize',
    'dix-sept',
    'dix-huit',
    'dix-neuf',
    'vingt',
  ],
  ordinals: [
    'premier premiere',
    'deuxieme second seconde',
    'troisieme',
    'quatrieme',
    'cinquieme',
    'sixieme',
    'septieme',
    'huitieme',
    'neuvieme',
    'dixieme',
    'onzieme',
    'douzieme',
  ],
  dateParts: { start: 'debut', middle: 'milieu, mi', end: 'fin' },
  terms: frTerms,
};
