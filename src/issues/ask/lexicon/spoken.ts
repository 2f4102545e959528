import type { Language } from '../../../text/text.ts';
import type { Concept } from './concepts.ts';

/** What people say in place of the words of a report, beside the words of each language's own table. */
export interface SpokenWords {
  /** Turns of speech that ask for something; separated by commas. */
  readonly concepts: Partial<Readonly<Record<Concept, string>>>;
  /** What asks for nothing; separated by spaces, `*` stands for any letters. */
  readonly neutral: string;
  /** Phrases and the words that data in English have for them. */
  readonly terms: Readonly<Record<string, string>>;
}

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

/** Turns of everyday speech, by language. */
export const spoken: Readonly<Record<Language, SpokenWords>> = {
  en: {
    concepts: {
      owner:
        'should i talk to, should i speak to, should i contact, should i write to, should i ask, should i turn to, should i go to, should we talk to, should we contact, should we ask, do i talk to, do i speak to, do i contact, do i write to, do i turn to, do i ask, can i talk to, can i contact, can i turn to, can i ask, could i talk to, to talk to, to speak to, to write to, to turn to, reach out to, get in touch with, in touch with, go to for, calls the shots, at the helm, spearhead*, point of contact, takes the lead, took the lead, looks after, is behind, minding, minds',
      depend:
        'slow us down, slowed us down, slowed down, slowed things down, slow things down, slowing us down, slowing things down, outside our hands, out of our hands, not in our hands, beyond our reach, outside of our control, out of our control, in our way, got in the way, has to bless, has to ok, have to ok, needs to ok, give the green light, give its blessing, give their blessing, green light, thumbs up, has to agree, have to agree, must agree, still has to agree, still have to agree, has the last word, has the final say, has the last say, who decides, who gets to decide, has to give its ok, have to say yes, has to say yes, kept us waiting, tripped us up, made us late, put us behind, set us back, sets us back',
      finish:
        'in the can, over and done with, done and dusted, crossed off, off the list, off our plate, home and dry, wound up, all the way there',
      open: 'not all the way there, not quite there, not there yet, half done, half finished, loose ends, still arguing, still debating, still discussing, still at it, still fighting, in the works, in the pipeline',
      late: 'running late, off schedule, off track, dragging',
      start: 'set in motion, got off the ground, get off the ground',
      recommend:
        'think we should do, think should be done, think we should, thought we should do, thought we should, want us to do, wanted us to do, advise, advised, advice for, would like to see done, would do better',
      define: 'is that supposed to be, is it supposed to be, is this supposed to be, is that supposed to mean',
      next: 'is going to, are going to, am going to, going to be, going to have, was going to, were going to',
      topic:
        'care about most, cares about most, matter most, matters most, main concerns, big topics, top of the list, on top of the list',
      'how-many': 'what number of',
      'how-long': 'how much time',
      who: 'which department, what department, which unit, which office, which part of icann, which staff member, which member of staff, which colleague',
      workstream: 'work area, work areas, areas of work, area of work',
      metric: 'yardstick*',
      resource: 'reading list, shortcut*',
    },
    neutral: `side sides angle angles sort-of hands son daughter mum dad neighbour neighbor push pushes pushing tiny bother
      feel feels felt sound sounds sounded worry worries worried blank fuzzy rusty literally supposed mess jargon gibberish
      slide slides briefing pitch honestly-speaking bloke ain gonna somebody's anybody's lost losing keeps keeping
      extra full gave giving hands-on wondered wonders curious curiosity mostly
      wants wanting afterwards afterward meantime lately`,
    terms: {
      rules: 'criteria rules expectations',
      rulebook: 'criteria rules',
      'social networks': 'social media',
      'social network': 'social media',
      classes: 'training',
      lessons: 'training',
      lesson: 'training',
      software: 'tool crm',
      'computer system': 'tool crm',
      'new system': 'crm',
      paper: 'document',
      'our people': 'staff',
      paperwork: 'document',
      bosses: 'leaders leadership',
      'higher-ups': 'leadership board',
      helped: 'help support working assist',
      helping: 'help support working assist',
      faster: 'efficient efficiency',
      smoother: 'efficient efficiency',
      shorter: 'concise',
      'people who went': 'participants',
      attendees: 'participants',
      'health crisis': 'pandemic',
      lockdown: 'pandemic',
      corona: 'pandemic covid',
      virus: 'pandemic covid',
      'ordinary users': 'end users',
      'regular users': 'end users',
      'everyday users': 'end users',
      'ordinary people': 'end users',
      'email list': 'mailing list',
      remote: 'virtual',
      zoom: 'virtual',
      'member records': 'membership data',
      'members data': 'membership data',
      'on twitter': 'twitter social media',
    },
  },
  fr: {
    concepts: {
      owner:
        'a qui dois je m adresser, dois je m adresser, a qui m adresser, m adresser, s adresser, a qui parler, a qui dois je parler, dois je parler, a qui ecrire, qui contacter, vers qui me tourner, me tourner, a qui demander, interlocut*, aux commandes, tient les renes, chapeaute*, se charge, se chargent, prend en charge, referent*',
      depend:
        'hors de notre portee, independant de notre volonte, independants de notre volonte, independantes de notre volonte, ne depend pas de nous, ne dependent pas de nous, ralenti*, donner son feu vert, donner leur feu vert, son aval, leur aval, aval, nous echappe*, donner son accord, donner leur accord, qui decide, le dernier mot, a le dernier mot, mis en retard, met en retard, mettre en retard, mis du retard, nous a retardes, nous ont retardes, doit dire oui, doivent dire oui, hors de notre controle',
      finish: 'dans la poche, plie, fait et fini',
      late: 'a la bourre, a la traine',
      'how-many': 'combien de gens, combien de monde',
      recommend: 'pensent qu on devrait, pense qu on devrait, veulent qu on fasse, suggerent, suggerait, suggeraient',
      who: 'quel service, quel departement, quel membre du personnel, quelle membre du personnel',
      topic: 'tiennent a coeur, tient a coeur, preoccup*, sujets chauds, comptent le plus, importent le plus',
    },
    neutral: `devront devra devraient devrait faudra tombe tombent voulais voulait vouliez voulions savais savait saviez pouvais pouvait pouviez aimais histoire dis-donc coup bah hum ouais
      gars machins maman papa fils fille voisin voisine lors evidemment
      dites-moi explique-moi disons voila-voila`,
    terms: {
      absence: 'absence',
      performance: 'performance',
      regles: 'criteria rules expectations',
      regle: 'criteria rules',
      repris: 'rebuilt came',
      reprend: 'rebuilt came',
      rayonnement: 'outreach',
      menage: 'consolidation',
      logiciel: 'tool crm',
      'nouveau systeme': 'crm',
      cours: 'training courses',
      lecons: 'training',
      enseigne: 'taught',
      enseignee: 'taught',
      rejoint: 'came joined',
      rejoindre: 'came joined',
      rejoignent: 'came joined',
      venus: 'came participants',
      confinement: 'pandemic',
      virus: 'pandemic covid',
      'simples utilisateurs': 'end users',
      internautes: 'end users',
      raccourci: 'quick gateway',
      'liste de diffusion': 'mailing list',
      'base de donnees': 'database',
      dirigeants: 'leaders leadership',
      aide: 'help support working assist',
      aident: 'help support working assist',
    },
  },
  es: {
    concepts: {
      owner:
        'con quien hablo, con quien hablar, con quien debo hablar, con quien tengo que hablar, con quien puedo hablar, a quien acudo, a quien acudir, acudir, acudo, a quien me dirijo, dirigirme, a quien escribo, a quien le escribo, a quien escribir, a quien pregunto, a quien le pregunto, a quien contacto, contactarme, al frente, al frente de, al mando, lleva las riendas, se encarga, se encargan, se ocupa, se ocupan',
      depend:
        'dar el visto bueno, da el visto bueno, den el visto bueno, darles el visto bueno, fuera de nuestro control, fuera de nuestras manos, ajeno*, ajena*, no depende de nosotros, no dependen de nosotros, en nuestras manos, ralentiz*, aval, avalar, quien decide, quienes deciden, la ultima palabra, tiene la ultima palabra, dar luz verde, dar su aprobacion, dar su ok, nos freno, nos frenaron, nos atraso, nos atrasaron, dar el ok',
      'how-many': 'cuanta gente, cuanto personal',
      recommend:
        'creen que debemos, creen que deberiamos, quieren que hagamos, piensan que debemos, piensan que deberiamos, sugirieron, sugirio',
      due: 'venza, venzan',
      who: 'que departamento, que oficina, que miembro del personal, quien del personal',
      topic:
        'importan mas, mas importan, mas le importan, mas les importan, mas nos importan, preocup*, importa mas, temas fuertes',
      finish: 'acabe, acaben, terminen',
    },
    neutral: `${tied}
      hablo escribo pregunto acudo dirijo
      puedes podes podras podremos pudiste puedas puedan podeis sabes sabeis sabras importa importan importar lado lados ratito rato
      favorcito nomas capaz cosita acabo oigan miren fijate fijense mama papa hijo hija vecino vecina
      verdad haceme haganme contame`,
    terms: {
      ausencia: 'absence',
      desempeno: 'performance',
      rendimiento: 'performance',
      reglas: 'criteria rules expectations',
      divulgacion: 'outreach',
      difusion: 'outreach',
      ordenaron: 'consolidation',
      ordenar: 'consolidation',
      normas: 'criteria rules expectations',
      clases: 'training',
      lecciones: 'training',
      software: 'tool crm',
      'programa informatico': 'tool crm',
      'nuevo sistema': 'crm',
      ensenaron: 'taught',
      enseno: 'taught',
      impartio: 'taught',
      asistio: 'came participants',
      asistieron: 'came participants',
      acudieron: 'came participants',
      fueron: 'came participants',
      pandemia: 'pandemic covid',
      encierro: 'pandemic',
      virus: 'pandemic covid',
      internautas: 'end users',
      'usuarios comunes': 'end users',
      'lista de correo': 'mailing list',
      'base de datos': 'database',
      dirigentes: 'leaders leadership',
      dirigente: 'leaders leadership',
      ayudando: 'help support working assist',
      ayudan: 'help support working assist',
      colaboran: 'help support working assist',
      colaborando: 'help support working assist',
    },
  },
};
