import type { proof as en } from '../en/proof.ts';

/** Words about what is done with polls and what comes of them. */
export const proof = {
  'poll.export.summary': 'Una consulta contada en archivos, verificable en cualquier equipo',
  'poll.mine.summary': 'Lo que espera su voto y los votos que emitió',
  'poll.receipt':
    'Su recibo: {{receipt}}. Con él puede comprobar que este voto se cuenta; quien lo ve sabe cómo votó. /poll mine lo muestra de nuevo.',
  'poll.root': 'Prueba: {{root}}. Compruebe el recuento con /poll export {{number}}.',
  'record.root': 'Prueba',
  'record.regions': 'Por región',
  'record.region': '{{region}}: {{voted}}',
  'record.region-of': '{{region}}: {{voted}} de {{roll}}',
  'record.other-regions': 'las demás en conjunto',
  'poll.export.about': 'Los votos de la consulta {{number}}, sin nombres. La prueba publicada: {{root}}',
  'poll.export.get': 'Votos y prueba (CSV, JSON)',
  'poll.export.json': 'Consulta, votos y prueba',
  'poll.export.csv': 'Votos en una tabla',
  'poll.export.meanings': 'Significado de las opciones en una tabla',
  'poll.export.verify': 'Repita el recuento en cualquier equipo: {{command}}',
  'mine.title': 'Sus consultas',
  'mine.waiting': 'Esperan su voto',
  'mine.none-waiting': 'Ninguna consulta abierta espera su voto.',
  'mine.cast': 'Sus votos',
  'mine.none-cast': 'No ha votado en ninguna de las últimas consultas.',
  'mine.waits': 'Consulta {{number}}: {{question}} Abierta hasta el {{at}}',
  'mine.ballot': 'Consulta {{number}}: {{question}} Recibo: {{receipt}}. Su voto: {{ballot}}',
  'mine.proxy': 'Consulta {{number}}: {{question}} Su voto: {{ballot}}. El recibo es el suyo.',
  'mine.receipts':
    'Un recibo encuentra su voto en la exportación de una consulta contada, y muestra cómo votó a quien lo vea.',
  'verify.holds_one':
    'Consulta {{number}}: {{question}} {{count}} voto, contado de nuevo: recuento y prueba son correctos. {{root}}',
  'verify.holds_other':
    'Consulta {{number}}: {{question}} {{count}} votos, contados de nuevo: recuento y prueba son correctos. {{root}}',
  'verify.fails': 'Consulta {{number}}: {{question}} Esto no es correcto: {{faults}}',
  'verify.documents': 'Consulta {{number}}, sobre: {{documents}}',
  'verify.says': 'Consulta {{number}}, según sus reglas: {{says}}',
  'verify.unchecked.regions-secret':
    'Consulta {{number}}, sin comprobar: en qué regiones hay apoyo. Las papeletas de un voto secreto no tienen región.',
  'verify.unchecked.rules-unbound':
    'Consulta {{number}}, sin comprobar: si sus reglas son las publicadas. Su prueba es anterior a que formaran parte de ella.',
  'verify.fault.kind-unknown': 'esta versión no conoce este tipo de consulta',
  'verify.fault.voter-twice': 'un votante figura dos veces',
  'verify.fault.proxy-invalid': 'una delegación no dice lo que dice su delegado, o alguien tiene demasiadas',
  'verify.fault.ballot-invalid': 'contiene un voto que nadie pudo emitir',
  'verify.fault.root-differs': 'sus votos y sus reglas no dan esta prueba',
  'verify.fault.tally-differs': 'sus votos no dan este recuento',
  'verify.fault.turnout-differs': 'habla de más o menos papeletas, o poderes, de los que contiene',
  'verify.fault.regions-differ': 'sus papeletas no dan esta participación o este apoyo por regiones',
  'verify.fault.rules-unreadable': 'sus reglas no se pueden leer',
  'verify.receipt-counted': 'El voto de este recibo se cuenta en la consulta {{number}}: {{ballot}}',
  'verify.receipt-differs':
    'Este recibo es de otro voto que el contado en la consulta {{number}}: {{ballot}}. Si cambió su voto, use el último recibo.',
  'verify.receipt-unknown':
    'Ningún voto de este archivo tiene este recibo: es de otra consulta, o el voto no se cuenta.',
  'poll.export.about-named':
    'Los votos de la consulta {{number}}, con nombres, pues no era secreta. La prueba publicada: {{root}}',
} satisfies Readonly<Record<keyof typeof en, string>>;
