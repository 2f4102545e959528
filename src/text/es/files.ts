import type { files as en } from '../en/files.ts';

/** The words of ../en/files.ts in Spanish. */
export const files = {
  documents: 'Documentos: {{documents}}',
  document: 'Documento',
  'document.short': '{{name}} ({{type}}, {{size}})',
  'document.full_one': '{{name}}, {{count}} byte, SHA-256 {{sha256}}',
  'document.full_other': '{{name}}, {{count}} bytes, SHA-256 {{sha256}}',
  'document.open': 'Abrir {{name}}',
  'size.bytes_one': '{{count}} byte',
  'size.bytes_other': '{{count}} bytes',
  'size.kb': '{{size}} kB',
  'size.mb': '{{size}} MB',
  'record.documents': 'Documentos',
  'poll.attach.summary': 'Adjuntar un documento a una consulta, o quitarlo',
  'poll.attach.what': 'Los documentos de la consulta {{number}} se pueden cambiar hasta el primer voto.',
  'poll.attach.more': 'Adjuntar un documento…',
  'poll.attached': '{{file}} está adjunto a la consulta {{number}}: su mensaje lo ofrece.',
  'poll.detach': 'Quitar {{name}}',
  'poll.detach.sure': '¿Quitar {{file}} de la consulta {{number}}? Nadie podrá abrirlo después.',
  'poll.detach.now': 'Quitarlo',
  'poll.detached': '{{file}} ya no está adjunto a la consulta {{number}}.',
  'poll.act.attach': '{{at}}: {{name}} adjuntó {{file}}, antes del primer voto.',
  'poll.act.detach': '{{at}}: {{name}} quitó {{file}}, antes del primer voto.',
  'poll.file.summary': 'Abrir un documento de una consulta',
  'poll.file': 'De la consulta {{number}}: {{question}}',
  'option.file': 'Documento',
  'option.file.hint':
    'PDF, Word, OpenDocument, tabla, diapositivas, texto o imagen, hasta 5 MB; se elige, no se escribe',
  'option.remove.file-hint': 'El nombre del archivo que se quita',
  'option.document': 'Documento',
  'option.document.hint': 'Cuál',
  'form.file-kept': '{{name}} está elegido. Elija otro archivo solo si debe ser ese.',
  'error.file_typed':
    'Un archivo no se escribe: deje {{option}} fuera. /poll attach con el número de la consulta lo pide en un formulario.',
  'error.file_lacking': 'Elija un archivo.',
  'error.file_type':
    '{{file}} no se puede adjuntar: un documento termina en uno de {{known}}. Guárdelo en uno de estos formatos, por ejemplo como PDF.',
  'error.file_too_large':
    '{{file}} es demasiado grande: un documento tiene como máximo {{most}} MB. Redúzcalo, o ponga un enlace en el contexto.',
  'error.file_empty': '{{file}} está vacío. Elija otro archivo.',
  'error.file_content':
    '{{file}} no es lo que dice su terminación. Guárdelo de nuevo en el programa de origen, o como PDF.',
  'error.file_gone': '{{file}} ya no está disponible. Adjúntelo de nuevo.',
  'error.file_unread': 'No se pudo leer {{file}} de la plataforma de chat. Adjúntelo de nuevo.',
  'error.file_lost': '{{file}} ya no se puede leer. Pídalo a quien abrió la consulta.',
  'error.file_taken_away':
    'Ese documento se quitó de la consulta {{number}}. /poll show {{number}} muestra los que tiene.',
  'error.files_full':
    'La consulta {{number}} tiene {{most}} documentos, todos los que admite. Quite uno primero: /poll attach {{number}}.',
  'error.files_of_group_full':
    'Este grupo tiene {{most}} documentos, todos los que se guardan para uno. Quite uno de una consulta en la que nadie haya votado todavía, o ponga {{file}} donde el grupo guarda sus documentos, y un enlace en el contexto.',
  'error.file_there':
    'La consulta {{number}} ya tiene un documento llamado {{file}}. Quítelo primero, o dé otro nombre a este.',
  'error.file_not_attached': 'La consulta {{number}} no tiene el documento «{{remove}}». Tiene: {{known}}.',
  'error.files_none': 'La consulta {{number}} no tiene documentos. /poll attach {{number}} adjunta uno.',
} satisfies Readonly<Record<keyof typeof en, string>>;
