import type { Language } from '../../../text/text.ts';
import { projectTerms } from './project-terms.ts';

/**
 * What data say in English, and what people say for it in each language; entries are separated by commas. An entry after `=`
 * means nothing of what its words mean: who comes "on board" has nothing to do with a board.
 */
interface Said extends Readonly<Record<Language, string>> {
  readonly data: string;
}

/**
 * Everyday words for what organisations record: people, work, papers, meetings, money, tools. A word here only helps to find
 * what is recorded; it never asks for anything.
 */
export const synonyms: readonly Said[] = [
  ...projectTerms.map((line): Said => {
    const [data = '', fr = '', es = ''] = line.split(' | ');
    return { data, en: '', fr, es };
  }),
  // people and bodies
  {
    data: 'staff staffing',
    en: 'headcount, manpower, workforce, human resources, hr, staffers, staffer, employees',
    fr: 'ressources humaines, rh, main d oeuvre, salaries, employes, equipes',
    es: 'recursos humanos, rrhh, plantel, funcionarios, trabajadores',
  },
  {
    data: 'volunteers members',
    en: 'rank and file, grassroots, the base, ordinary members, membership base, unpaid people',
    fr: 'la base, membres de base, adherents, benevoles',
    es: 'las bases, miembros de base, afiliados, voluntarios',
  },
  {
    data: 'als',
    en: 'grassroots organisations, grassroots organizations, member organisations, member organizations, member structures, local chapters, chapters, at large structures, local groups, local member groups, member groups, groups on the ground, grassroots groups, grassroots member organisations, grassroots member organizations',
    fr: 'organisations membres, organisations de base, structures at large, structures locales, structures membres, sections locales, associations membres',
    es: 'organizaciones miembro, organizaciones de base, estructuras at large, estructuras locales, capitulos locales, asociaciones miembro',
  },
  {
    data: 'newcomers',
    en: 'newbies, new people, new folks, new arrivals, new starters, rookies, first timers, novices, recruits',
    fr: 'nouveaux, nouvelles recrues, novices, nouveaux membres, gens qui arrivent, petits nouveaux',
    es: 'novatos, los nuevos, recien llegadas, nuevos integrantes, gente nueva',
  },
  {
    data: 'leadership leaders',
    en: 'leadership team, top table, inner circle, small circle, management team, those in charge, people in charge, people at the top, circle around the chair',
    fr: 'cercle dirigeant, petit cercle, instances dirigeantes, equipe de tete, ceux qui dirigent, dirigeantes',
    es: 'cupula, circulo cercano, cuerpo directivo, los que mandan, quienes dirigen, dirigencia',
  },
  {
    data: 'participants',
    en: 'attendees, those who attended, those who came, people who came, people who attended, delegates, alumni, invitees',
    fr: 'ceux qui sont venus, presents, delegues, inscrits',
    es: 'asistentes, quienes vinieron, delegados, inscritos',
  },
  {
    data: 'region regional ralo',
    en: 'parts of the world, continents, corners of the world, all over the world',
    fr: 'parties du monde, coins du monde, continents',
    es: 'partes del mundo, rincones del mundo, continentes',
  },
  { data: 'volunteers', en: 'unpaid, helpers', fr: 'bonnes volontes', es: 'ayudantes' },
  {
    data: 'user',
    en: 'general public, the public, ordinary internet users, people online, netizens, man in the street',
    fr: 'grand public, le public, usagers, utilisateurs ordinaires',
    es: 'publico en general, el publico, gente comun, usuarios de a pie',
  },
  {
    data: 'consolidated policy working group',
    en: 'policy calls, policy call, policy working group, policy wg, policy team, policy group, group on policy, group that discusses policy, people who discuss policy',
    fr: 'groupe politique, groupe sur les politiques, groupe des politiques, equipe politique, groupe qui discute des politiques, appels politiques',
    es: 'grupo de politica, grupo de politicas, grupo sobre politicas, equipo de politicas, llamadas de politicas, grupo que discute las politicas',
  },
  // work and change
  {
    data: 'training',
    en: 'learn, learned, learnt, learning, coaching, upskill, upskilling, lessons, instruct, instructed, schooling',
    fr: 'appris, apprennent, apprentissage, formes, formees, instruits, initiation',
    es: 'aprendido, aprendieron, aprendizaje, adiestramiento, formados, capacitados, capacitado, ensenanza',
  },
  {
    data: 'together fewer clearer',
    en: 'cleanup, clean up, cleaned up, cleaning up, tidying up, tidy up, tidied up, tidy, tidied, streamlining, pruning, merging, merger, spring clean, sort out the groups, reorganisation, reorganization, shake up',
    fr: 'menage, nettoyage, rationalisation, regroupement, fusion, reorganisation, remise en ordre, simplification',
    es: 'limpieza, orden, depuracion, racionalizacion, fusion, reorganizacion, simplificacion',
  },
  {
    data: 'rebuilt',
    en: 'reborn, reshaped, overhauled, revamped, transformed, reinvented, reorganised, reorganized',
    fr: 'refondu, refondue, remanie, remaniee, transforme, reorganise',
    es: 'rehecho, rehecha, transformado, remodelado, reorganizado, reconstruido',
  },
  {
    data: 'came joined',
    en: '=come on board, =came on board, =on board, start with, started with, begin with, began with, arrived, arrive, recruited, taken on, brought in, signed on, hired',
    fr: 'arrive, arrivee, arrives, recrute, recrutee, embauche, embauchee, engage, entre en fonction, pris ses fonctions, venu, venue',
    es: 'llego, llegaron, contratado, contratada, incorporo, incorporaron, entro, fichado, se sumo, sumaron',
  },
  {
    data: 'colleague resource staff',
    en: 'extra person, additional person, part time person, temp, helper, assistant, reinforcement, pair of hands',
    fr: 'renfort, personne a temps partiel, personne en plus, assistant, assistante, aide temporaire',
    es: 'refuerzo, persona a tiempo parcial, persona a medio tiempo, asistente, ayudante, apoyo temporal',
  },
  {
    data: 'better improved',
    en: 'upgrade, upgraded, enhanced, enhancement, nicer, stronger, higher quality',
    fr: 'ameliore, amelioree, meilleur, meilleure, renforce, renforcee',
    es: 'mejorado, mejorada, mejores, reforzado, reforzada',
  },
  {
    data: 'clear clearly',
    en: 'understandable, plain, unambiguous, obvious to everyone, easy to understand, comprehensible, spelled out',
    fr: 'comprehensible, limpide, sans ambiguite, explicite',
    es: 'comprensible, entendible, sin ambiguedad, explicito',
  },
  {
    data: 'tell apart kinds',
    en: 'distinguish, distinguishing, distinction, telling apart, difference, separate, confuse, confused, confusion, mix up, mixed up',
    fr: 'distinguer, distinction, differencier, confondre, confusion, difference',
    es: 'distinguir, distincion, diferenciar, confundir, confusion, diferencia',
  },
  {
    data: 'engagement participation',
    en: 'involvement, involving, getting involved, taking part, active members, activism, buy in, mobilising, mobilizing',
    fr: 'implication, mobiliser, prendre part, investissement des membres',
    es: 'involucramiento, implicacion, tomar parte, movilizar',
  },
  {
    data: 'outreach',
    en: 'getting the word out, reaching out, spreading the word, publicity, public relations, promotion, awareness raising',
    fr: 'faire connaitre, promotion, relations publiques, rayonnement',
    es: 'dar a conocer, promocion, relaciones publicas, divulgacion',
  },
  {
    data: 'accreditation application',
    en: 'admission, admitting, joining procedure, sign up process, registration of new, entry procedure, vetting, onboarding of organisations',
    fr: 'admission, adhesion des nouvelles, procedure d entree, inscription des nouvelles',
    es: 'admision, ingreso, procedimiento de entrada, alta de nuevas',
  },
  {
    data: 'criteria expectations',
    en: 'requirements, conditions, standards, yardsticks, what is expected of, obligations, duties of members',
    fr: 'exigences, conditions, attentes, obligations, normes',
    es: 'requisitos, condiciones, exigencias, expectativas, obligaciones, normas',
  },
  {
    data: 'move migration',
    en: 'moving, move, moves, migrate, migrating, migrated, migration, relocate, relocating, relocation, switch over, switching over, switchover',
    fr: 'deplacer, deplace, basculer, bascule, transferer, transfert',
    es: 'mover, mudar, mudando, trasladar, transferir, traspaso',
  },
  // measures
  {
    data: 'metrics measures',
    en: 'kpis, numbers we track, scorecard, scorecards, measuring stick, benchmarks, benchmark, stats collection',
    fr: 'mesure de la performance, tableau de chiffres, reperes chiffres, evaluation chiffree, chiffrage',
    es: 'medicion del desempeno, cifras de seguimiento, puntos de referencia, evaluacion numerica',
  },
  {
    data: 'crm tool',
    en: 'customer relationship tool, customer database, contact database, contacts system, contacts database, membership system, membership database, member management system, new software, new database, it system, it tool',
    fr: 'outil de gestion des contacts, logiciel de gestion, outil informatique, systeme informatique, base de contacts, systeme de gestion des membres',
    es: 'sistema de gestion de contactos, sistema informatico, herramienta informatica, base de contactos, sistema de gestion de miembros',
  },
  {
    data: 'roll-out',
    en: 'rollout, deployment, deliver, delivers, delivery, hand over, hands over, make available, made available, provide the tool, deploy, deployed, launch of the tool, go live, goes live, going live, introduction of the tool, arrival of the tool',
    fr: 'mise en service, lancement de l outil, arrivee de l outil, deployer, deploye',
    es: 'puesta en servicio, lanzamiento de la herramienta, llegada de la herramienta, desplegar',
  },
  // papers and places
  {
    data: 'dashboard place online',
    en: 'one stop shop, single page, one page, one place, single place, control panel, cockpit, portal, hub, central page, single window',
    fr: 'guichet unique, page unique, une seule page, un seul endroit, portail, page centrale, panneau',
    es: 'ventanilla unica, pagina unica, una sola pagina, un solo lugar, portal, pagina central, panel',
  },
  {
    data: 'travel funding',
    en: 'money for trips, money for travel, travel money, travel grants, travel support, trip funding, paid trips, travel costs, airfare, flights, sponsored travel, travel subsidies, funds for travel',
    fr: 'argent pour les voyages, aide aux voyages, bourses de voyage, frais de voyage, voyages finances, financement des deplacements, prise en charge des voyages',
    es: 'dinero para viajes, ayuda para viajes, becas de viaje, gastos de viaje, viajes pagados, financiar viajes, apoyo para viajes',
  },
  {
    data: 'advice comments',
    en: 'submissions, statements we file, filings, positions we submit, opinions we give, input we give, recommendations we file',
    fr: 'contributions ecrites, prises de position, soumissions, opinions rendues',
    es: 'aportes escritos, posiciones que presentamos, escritos, opiniones que damos',
  },
  {
    data: 'policy advice',
    en: 'policy input, policy positions, policy submissions, policy statements, policy papers',
    fr: 'avis de politique, contributions politiques, prises de position politiques',
    es: 'aportes de politica, posiciones de politica, declaraciones de politica',
  },
  {
    data: 'organigram organisational chart',
    en: 'who is who chart, tree of the organisation, org structure, structure chart, hierarchy chart',
    fr: 'schema de l organisation, arbre de l organisation, qui est qui',
    es: 'esquema de la organizacion, arbol de la organizacion, quien es quien',
  },
  {
    data: 'position descriptions',
    en: 'job profiles, job profile, role descriptions, role profiles, job specs, terms of reference of leaders, job description',
    fr: 'profils de poste, description des roles, definition des roles, fiche de poste',
    es: 'perfiles de puesto, descripcion de roles, definicion de funciones, perfil del cargo',
  },
  {
    data: 'document',
    en: 'write up, writeup, text, draft text, rulebook, paper',
    fr: 'ecrit, texte, papier',
    es: 'escrito, texto, papel',
  },
  {
    data: 'social media',
    en: 'tweeting, posting online, online presence, social networks, socials, tweet properly',
    fr: 'tweeter, presence en ligne',
    es: 'tuitear, presencia en linea',
  },
  { data: 'tweets twitter', en: 'twitter messages, twitter posts', fr: 'tweets', es: 'tuits' },
  {
    data: 'pandemic covid virtual',
    en: 'coronavirus crisis, covid crisis, lockdowns, sanitary crisis, travel ban',
    fr: 'crise sanitaire, crise du covid, confinements, coronavirus',
    es: 'crisis sanitaria, crisis del covid, cuarentena, coronavirus, confinamientos',
  },
  // approvals
  {
    data: 'approve approval ratif',
    en: 'blessing, endorsement, endorse, endorsed, nod, rubber stamp, thumbs up, seal of approval, consent',
    fr: 'aval, feu vert, accord, assentiment, caution, blanc seing',
    es: 'aval, beneplacito, visto bueno, consentimiento, respaldo',
  },
  {
    data: 'review',
    en: 'read through, look over, look at it, go over, going over, examine, examined, examination, scrutiny, second look',
    fr: 'relecture, relire, examen, examiner, passer en revue',
    es: 'relectura, releer, examen, examinar, repasar, repaso',
  },
  {
    data: 'efficient effective',
    en: 'productive, time saving, less time wasting, leaner, snappier, well run, better run, efficacy',
    fr: 'productif, mieux menees, mieux mene, efficaces',
    es: 'productivo, productiva, ahorro de tiempo, mejor llevadas, eficaces, eficaz',
  },
];
