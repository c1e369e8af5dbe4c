import type { files as sv } from './files.sv';

export const files: Readonly<Record<keyof typeof sv, string>> = {
  'file.choose': 'Choose a file',
  'file.other': 'Choose another file',
  'file.sending': 'Sending {name}, {percent}%',
  'file.progress': 'How far {name} has come',
  'file.sends': 'Sending {name}',
  'file.stored': '{name}, {size}, is stored.',
  'file.stored.nameless': 'The file is stored.',
  'file.help': 'At most {most}. {types}.',
  'file.downloaded': '{file} has been downloaded.',
  'file.fault.type': '{name} cannot be taken. Choose a file of one of these kinds: {types}.',
  'file.fault.too-big': '{name} is {size}. A file may be at most {most}.',
  'file.fault.empty': '{name} is empty.',
  'record.new': 'Add a document',
  'record.as': 'What the document is',
  'record.added': '{title} has been added.',
  'record.registered': '{title} has been registered with number {number}.',
  'record.not-yours': 'Documents are added by those who handle the case and by the registrar.',
};
