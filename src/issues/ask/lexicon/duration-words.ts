/** What a question about a length of time asks: how long it went or goes on, since when by now, how long it is past. */
export type DurationAsked = 'ago' | 'running' | 'lasted';

const units = {
  en: '(?:days?|weeks?|months?|years?)',
  fr: '(?:temps|jours?|semaines?|mois|ans|annees?)',
  es: '(?:tiempo|dias?|semanas?|meses|mes|anos?)',
};
const howLong = `(?:how long|how much time|how many (?:\\w+ )?${units.en})`;
const combien = `combien (?:de |d')?${units.fr}`;
const cuanto = `(?:cuant[oa]s? ${units.es}|cuanto)`;

/**
 * The ways in which a length of time is asked for, in English, French and Spanish, on a plain text; the first that fits
 * decides. "How long is left?" and "how late is it?" are asked of a date and stand with the dates.
 */
export const durationForms: readonly { readonly asks: DurationAsked; readonly form: RegExp }[] = [
  {
    asks: 'ago',
    form: new RegExp(
      [
        `\\b${howLong} ago\\b|\\b${howLong} (?:is it|has it been|have passed|has passed|since)\\b`,
        `\\bil y a ${combien}|\\bca fait ${combien}|\\b${combien} (?:s'est|se sont|a)(?: il| t il)? (?:ecoule|passe)\\w* depuis`,
        `(?<!desde )\\bhace ${cuanto}\\b|\\b${cuanto} (?:hace que|ha pasado desde|han pasado desde|paso desde|pasaron desde)\\b`,
      ].join('|'),
    ),
  },
  {
    asks: 'running',
    form: new RegExp(
      [
        `\\b(?:for|since) ${howLong}\\b|\\b${howLong} (?:have|has)\\b|\\bhow old\\b|\\b${howLong} .{0,60}\\b(?:been|so far|by now|running|going on|under way|open)\\b`,
        `\\bdepuis ${combien}`,
        `\\bdesde hace ${cuanto}\\b|\\b${cuanto} (?:\\w+ )?(?:lleva|llevan|llevamos)\\b|\\b${cuanto} hace que\\b`,
      ].join('|'),
    ),
  },
  {
    asks: 'lasted',
    form: new RegExp(
      [
        `\\b${howLong} .{0,80}\\b(?:take|takes|took|taken|last|lasts|lasted|lasting|run|runs|ran|go on|went on|spent|spend|pass|passed|need|needed|planned|scheduled|between|from|after|before|start to finish)|\\b${howLong} (?:after|before|between|from)\\b`,
        `\\b(?:duration|length|time span|timespan) of\\b|\\bhow (?:long|lengthy) (?:was|were|is)\\b`,
        `${combien} .{0,80}\\b(?:dure|durent|duree|pris|prend|prennent|mis|fallu|faut|entre|apres|avant|prevus?)\\b|\\b(?:dure|pris|mis|fallu)\\b.{0,20} ${combien}|${combien} (?:entre|pour|separent|separe)\\b|\\b(?:duree|longueur) (?:de|du|des|d')|\\bquelle (?:est|a ete|fut) (?:la|sa) duree`,
        `\\b${cuanto} .{0,80}\\b(?:duro|duraron|dura|duran|tardo|tardaron|tarda|tomo|tomaron|llevo|llevaron|pasaron|paso|hay|hubo|transcurri\\w+|entre|despues|antes)\\b|\\b${cuanto} (?:duro|dura|tardo|tomo|llevo|pasaron|hay|hubo)\\b|\\bduracion (?:de|del|total|prevista)\\b|\\bcual (?:fue|es) (?:la|su) duracion`,
      ].join('|'),
    ),
  },
];

/** Words that only belong to such a way of asking. */
export const durationWords =
  /^(?:old|celle|celui|cell|take|takes|took|taken|last|lasts|lasted|lasting|run|runs|ran|running|go|went|spent|spend|much|time|going|on|devait|devaient|etre|fait|faite|need|needed|planned|scheduled|between|from|to|until|till|finish|duration|length|lengthy|span|timespan|ago|passed|been|far|now|total|complete|whole|item|work|work track|days?|weeks?|months?|years?|time|report|date|start|end|began|begun|dure|durent|duree|longueur|pris|prend|prennent|mis|fallu|faut|entre|prevue?s?|ecoule\w*|passes?|separent|separe|jours?|semaines?|mois|ans|annees?|temps|debut|fin|depuis|rapport|travail|travaux|duro|duraron|dura|duran|tardo|tardaron|tarda|tomo|tomaron|llevo|llevaron|lleva|llevan|llevamos|pasaron|paso|pasado|han|ha|hay|hubo|transcurri\w+|duracion|prevista|dias?|semanas?|meses|anos?|tiempo|inicio|desde|hasta|hace|informe|trabajo|fecha|dates?)$/;
