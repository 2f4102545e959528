/** The sorts of place that a document has. `page` and `annex` are asked for, though no source names one. */
export type PlaceSort = 'section' | 'footnote' | 'table' | 'figure' | 'row' | 'page' | 'annex';

/** What the sorts of place are called in English, French and Spanish: whole plain words, several words joined by spaces. */
export const placeNouns: Readonly<Record<PlaceSort, readonly string[]>> = {
  section:
    'section, sections, seccion, secciones, subsection, subseccion, apartado, apartados, chapter, chapters, chapitre, chapitres, capitulo, capitulos, paragraph, paragraphs, paragraphe, paragraphes, parrafo, parrafos, clause, epigrafe'.split(
      ', ',
    ),
  footnote:
    'footnote, footnotes, foot note, foot notes, endnote, note, notes, note de bas de page, notes de bas de page, note de bas de pages, nota, notas, nota al pie, nota a pie, notas al pie, nota a pie de pagina, nota al pie de pagina, notas al pie de pagina, nota de pie, nota de pie de pagina, pie de pagina'.split(
      ', ',
    ),
  table: 'table, tables, tableau, tableaux, tabla, tablas, cuadro, cuadros'.split(', '),
  figure:
    'figure, figures, fig, figs, figura, figuras, chart, graph, graphique, graphiques, grafico, graficos, diagram, diagramme, diagrama'.split(
      ', ',
    ),
  row: 'row, rows, line, lines, ligne, lignes, linea, lineas, fila, filas, rangee, renglon'.split(', '),
  page: 'page, pages, pagina, paginas, p, pg'.split(', '),
  annex:
    'annex, annexes, annexe, anexo, anexos, appendix, appendixes, appendices, appendice, apendice, apendices, addendum'.split(
      ', ',
    ),
};

/** Parts that a document calls by a name and not by a number: its usual name in English, and what people call it. */
export const namedParts: Readonly<Record<string, readonly string[]>> = {
  'Executive Summary': [
    'executive summary',
    'exec summary',
    'summary of the report',
    'summarise the report',
    'summarize the report',
    'sum up the report',
    'report in short',
    'report in a nutshell',
    'report about',
    'resume du rapport',
    'resume moi le rapport',
    'resumer le rapport',
    'resumen del informe',
    'resume el informe',
    'resumeme el informe',
    'management summary',
    'resume executif',
    'resume analytique',
    'sommaire executif',
    'synthese',
    'note de synthese',
    'resumen ejecutivo',
    'sumario ejecutivo',
  ],
  'Key Words': ['key words', 'keywords', 'key word', 'mots cles', 'mots clefs', 'palabras clave', 'palabras claves'],
  Abstract: ['abstract', 'resumen inicial', 'resume initial'],
  Introduction: ['introduction', 'introduccion', 'intro', 'preamble', 'preambule', 'preambulo'],
  Conclusion: [
    'conclusion',
    'conclusions',
    'conclusiones',
    'report conclude',
    'report concludes',
    'rapport conclut',
    'conclut le rapport',
    'conclut il le rapport',
    'informe concluye',
    'concluye el informe',
    'closing section',
    'closing remarks',
    'mot de la fin',
  ],
  Cover: ['cover', 'cover page', 'title page', 'couverture', 'page de couverture', 'page de garde', 'portada'],
  Foreword: ['foreword', 'preface', 'avant propos', 'prologo', 'prefacio'],
  Glossary: ['glossary', 'glossaire', 'glosario'],
  Bibliography: ['bibliography', 'bibliographie', 'bibliografia'],
  Acknowledgements: ['acknowledgements', 'acknowledgments', 'remerciements', 'agradecimientos'],
};

/** Words that only ask to be told what stands somewhere: "read me", "the gist of", "que contient". */
export const tellingWords = new RegExp(
  `^(?:${[
    'quot(?:e|es|ed|ation)|cit(?:e|er|es|ez|ation|a|as|ar)|verbatim|read|reads|recite|sum|sums|summar\\w+|gist|essence|main|key|content|contents|contained?|contains|conclud\\w+|conclusion\\w*|state[sd]?|written|write|wrote|writes|print(?:ed)?|appears?|stands?|shows?|shown|depicts?|represents?|picture|image|drawing|illustrat\\w+|title|titled|caption|legend|called|named?|text|words?|whole|full|entire|complete|everything|all|data|numbers?|values?|short|brief|briefly|point|points|takeaways?|topic|topics|subject|subjects|about|deals?|talks?|covers?|covered|discuss\\w*|address\\w*|exact|exactly|please|report|document|column|columns|dealing|messages?|lists?|listed|entry|entries|cells?|look|looks|tell|tells|told|explain\\w*|mention\\w*|goes|run|rundown|under|remind\\w*|learn|says?|said',
    'lis|lisez|lire|lu|resume|resumes|resumer|resumez|synthetis\\w+|essentiel|gros|idee|idees|contenus?|contient|contiennent|conclut|conclure|conclusions?|ecrit|ecrite|ecrits|dit|disent|montre|montrent|represente|titre|intitule\\w*|legende|appelle|texte|mots?|tout|toute|entier|entiere|donnees|chiffres|valeurs|bref|sujets?|themes?|parle|parlent|traite|traitent|porte|aborde|rapport|document|colonnes?|figure|figurent|trouve|rappelle\\w*|entrees?|cases?|racont\\w*|expliqu\\w*|expos\\w*|mentionn\\w*|apprend|sous|voit|voir',
    'lee|leer|leeme|leame|lea|resum\\w+|sintesis|sintetiz\\w+|esencia|ideas?|contenidos?|contiene|contienen|concluye|conclusiones|conclusion|concluyen|concluir|escrito|escrita|pone|ponen|dice|dicen|muestra|muestran|representa|titulo|titulad[oa]|leyenda|llama|texto|palabras?|todo|toda|enter[oa]|complet[oa]|datos|cifras|valores|breve|tema|temas|trata|tratan|habla|hablan|aborda|informe|documento|columnas?|imagen|trae|traen|recoge|incluye|aparece|aparecen|ve|ven|entradas?|celdas?|asuntos?|cuenta|cuentan|explic\\w*|expon\\w*|mencion\\w*|plante\\w*|bajo|recuerda\\w*',
  ].join('|')})$`,
);
