/** Words about documents that are attached. */
export const files = {
  documents: 'Documents: {{documents}}',
  document: 'Document',
  'document.short': '{{name}} ({{type}}, {{size}})',
  'document.full_one': '{{name}}, {{count}} byte, SHA-256 {{sha256}}',
  'document.full_other': '{{name}}, {{count}} bytes, SHA-256 {{sha256}}',
  'document.open': 'Open {{name}}',
  'size.bytes_one': '{{count}} byte',
  'size.bytes_other': '{{count}} bytes',
  'size.kb': '{{size}} kB',
  'size.mb': '{{size}} MB',
  'record.documents': 'Documents',
  'poll.attach.summary': 'Attach a document to a poll, or take one away',
  'poll.attach.what': 'The documents of poll {{number}} may be changed until somebody votes.',
  'poll.attach.more': 'Attach a document…',
  'poll.attached': '{{file}} is attached to poll {{number}}: its message has it.',
  'poll.detach': 'Take away {{name}}',
  'poll.detach.sure': 'Take {{file}} away from poll {{number}}? Nobody can open it then.',
  'poll.detach.now': 'Take it away',
  'poll.detached': '{{file}} is not attached to poll {{number}} any more.',
  'poll.act.attach': '{{at}}: {{name}} attached {{file}}, before anybody voted.',
  'poll.act.detach': '{{at}}: {{name}} took {{file}} away, before anybody voted.',
  'poll.file.summary': 'Open a document of a poll',
  'poll.file': 'From poll {{number}}: {{question}}',
  'option.file': 'Document',
  'option.file.hint': 'PDF, Word, OpenDocument, table, slides, text or picture, up to 5 MB; chosen, not typed',
  'option.remove.file-hint': 'The name of the file to take away',
  'option.document': 'Document',
  'option.document.hint': 'Which one',
  'form.file-kept': '{{name}} is chosen. Choose another file only if it is to be that one.',
  'error.file_typed':
    'A file cannot be typed: leave {{option}} out. /poll attach with the poll’s number asks for it in a form.',
  'error.file_lacking': 'Choose a file.',
  'error.file_type':
    '{{file}} cannot be attached: a document ends in one of {{known}}. Save it as one of these, for example as PDF.',
  'error.file_too_large':
    '{{file}} is too large: a document may have up to {{most}} MB. Make it smaller, or put a link into the background.',
  'error.file_empty': '{{file}} is empty. Choose another file.',
  'error.file_content':
    '{{file}} is not what its ending says. Save it once more in the program that it is from, or as PDF.',
  'error.file_gone': '{{file}} is not at hand any more. Attach it again.',
  'error.file_unread': '{{file}} could not be read from the chat platform. Attach it again.',
  'error.file_lost': '{{file}} cannot be read any more. Ask who opened the poll for it.',
  'error.file_taken_away':
    'That document was taken away from poll {{number}}. /poll show {{number}} shows what it has.',
  'error.files_full':
    'Poll {{number}} has {{most}} documents, as many as it takes. Take one away first: /poll attach {{number}}.',
  'error.files_of_group_full':
    'This group has {{most}} documents, as many as are kept for one. Take one off a poll in which nobody has voted yet, or put {{file}} where the group keeps its documents, and a link to it into the background.',
  'error.file_there':
    'Poll {{number}} has a document of the name {{file}}. Take it away first, or give this one another name.',
  'error.file_not_attached': 'Poll {{number}} has no document “{{remove}}”. It has: {{known}}.',
  'error.files_none': 'Poll {{number}} has no documents. /poll attach {{number}} attaches one.',
} as const;
