/** What is to be done with several figures. */
export type Operation = 'sum' | 'average' | 'difference';

/** How sums, averages and differences are asked for in English, French and Spanish, on a plain text; the first that fits decides. */
export const operationForms: readonly { readonly operation: Operation; readonly form: RegExp }[] = [
  {
    operation: 'average',
    form: /\b(?:averages?|averaged|on average|mean|moyennes?|en moyenne|promedios?|en promedio|de media|(?:per|a|each|every) month|par mois|(?:al|por|cada) mes)\b/,
  },
  {
    operation: 'sum',
    form: /\b(?:add(?:s|ed)? up|sums?|summed|total|totals|totall?ed|together|combined|altogether|in all|au total|en tout|ensemble|somme|addition\w*|cumul\w*|font combien|fait combien|suman?|sumad[oa]s|sumar|en total|juntos|juntas|en conjunto|entre los dos|entre ambos)\b/,
  },
  {
    operation: 'difference',
    form: /\b(?:more|less|fewer|higher|lower|greater|further|farther|ahead|behind|bigger|larger|smaller|later|earlier|sooner|longer|longest|shorter|shortest|fewest|quicker|quickest|faster|fastest|slower|slowest|better|best|worse|worst|highest|lowest|biggest|largest|greatest|smallest|strongest|weakest|above|below|exceeds?|outnumber\w*|beats?|beat|outpac\w*|outgr[eo]w|surpass\w*|overt[ao]k\w*|most|least|differences?|differs?|gap|margin|compar\w+|versus|vs|difference|ecarts?|plus|moins|davantage|superieure?s?|inferieure?s?|devant|derriere|avance[es]?|retard|tard|tot|longtemps|long|court|vite|depass\w*|diferencia|brecha|mas|menos|mayor|menor|adelantad[oa]s?|avanzad[oa]s?|atrasad[oa]s?|retrasad[oa]s?|tarde|temprano|antes|despues|largo|corto|rapido|supera|tardo|duro|ventaja|first|last|earliest|latest|premier|dernier|primero|ultimo)\b/,
  },
];

/** Asks how far apart two figures are, where nothing else says so: "and by how much?". */
export const howFarApart =
  /\b(?:by how (?:much|many)|how (?:much|many) (?:more|less|fewer|further|higher|lower|later|earlier|longer|shorter|better|closer)|what(?:'s| is) the (?:difference|gap)|de combien|combien de plus|combien de moins|quel(?:le)? (?:est l')?(?:ecart|difference)|por cuanto|en cuanto|cuant[oa]s? (?:mas|menos)|(?:que|cual es la) diferencia)\b/;

/** By what two issues are compared, by the words that say so; else by how far they are. */
export const measureForms = {
  duration:
    /\b(?:long(?:er|est)?|short(?:er|est)?|quick(?:er|est)?|fast(?:er|est)?|slow(?:er|est)?|most time|least time|temps|tiempo|took|take|lasted|duration|duree|dure|longtemps|court|vite|duro|tardo|largo|corto|rapido|duracion|pris|mis)\b/,
  date: /\b(?:later|latest|earlier|earliest|sooner|soonest|first|last|before|after|tard|tot|premier|premiere|dernier|derniere|avant|apres|tarde|temprano|antes|despues|primero|primera|ultimo|ultima|pronto)\b/,
  start:
    /\b(?:start\w*|beg[iau]n\w*|kick\w*|launch\w*|commenc\w*|debut\w*|demarr\w*|lanc\w*|empez\w*|empiez\w*|comenz\w*|comienz\w*|inici\w*|arranc\w*)\b/,
} as const;

/** A figure that goes up or down is asked by its change. */
export const growthForm =
  /\b(?:gr[eo]w\w*|growth|ris(?:e|es|en|ing)|rose|increas\w*|went up|go up|goes up|gain\w*|climb\w*|jump\w*|improv\w*|changed?|augment\w*|progress\w*|hauss\w*|croi\w*|grimp\w*|monte\w*|evolu\w*|crec\w*|sub\w{2,5}|aument\w*|increment\w*|mejor\w*|variacion|variation)\b/;

/** Each of several is to be counted: "how many each?". */
export const eachForm =
  /\b(?:each|respectively|apiece|both|chacune?|chaque|respectivement|cada un[oa]|cada|respectivamente|ambos|ambas)\b/;

/** Words that only belong to comparing and reckoning. */
export const comparisonWords =
  /^(?:beat|beats|outpac\w*|outgr[eo]w|surpass\w*|overt[ao]k\w*|depass\w*|super\w*|areas?|three|tres|trois|itself|themselves|its|more|less|fewer|fewest|higher|highest|lower|lowest|greater|greatest|further|furthest|farther|along|ahead|behind|bigger|biggest|larger|largest|smaller|smallest|later|latest|earlier|earliest|sooner|longer|longest|shorter|shortest|quicker|quickest|faster|fastest|slower|slowest|better|best|worse|worst|above|below|exceeds?|most|least|difference|differences|differ|gap|margin|compare|compared|comparing|comparison|versus|vs|than|by|points?|percentage|percent|add|adds|added|up|sum|sums|total|together|combined|altogether|average|mean|per|month|each|respectively|both|out|between|among|advanced|complete|completed|completion|done|finished|progress|grow|grew|grown|growing|growth|rise|rose|risen|increase\w*|went|go|gain\w*|changed?|number|numbers|figures?|metrics?|stats?|statistics?|values?|account|accounts|twitter|tweets?|period|months?|results?|size|close|closer|apart|much|many|got|get|gets|make|made|making|count|counts|there|share|times|had|have|did|does|do|was|were|start|started|end|ended|take|took|last|lasted|reach|reached|likely|whether|ecart|ecarts|plus|moins|davantage|superieure?s?|inferieure?s?|devant|derriere|avance|avancee?s?|retard|tard|tot|tard|longtemps|long|court|vite|rapide|fort|fortement|faible|faiblement|somme|additionn\w*|ensemble|tout|moyenne|moyen|chacune?|chaque|respectivement|entre|points|pourcentage|croissance|augment\w*|progress\w*|hauss\w*|baiss\w*|chiffres?|compte|comptes|eu|font|fait|ca|fini|finie?|termine|terminee?|commence|demarre|nombre|obtenu\w*|fois|par|mois|mas|menos|mayor|menor|adelantad[oa]s?|avanzad[oa]s?|atrasad[oa]s?|retrasad[oa]s?|tarde|temprano|antes|despues|largo|corto|rapido|suman?|sumad[oa]s|sumar|juntos|juntas|conjunto|promedio|media|cada|respectivamente|puntos|porcentaje|porcentuales|crec\w*|sub\w{2,5}|aument\w*|cifras?|cuenta|cuentas|hubo|hay|tuvo|tuvieron|va|van|termino|empezo|duro|tardo|veces|mes|por|cuanto|cuanta|cuantos|cuantas|diferencia|brecha|lequel|laquelle|lesquel\w+|cual|cuales)$/;
