import type { help as sv } from './help.sv';

export const help: Record<keyof typeof sv, string> = {
  'help.title': 'Help',
  'help.lead': 'A short handbook per role: what you do, where you do it and what happens next.',
  'help.own': 'The handbook of your role comes first.',
  'help.others': 'All handbooks',
  'help.keys': 'Keys',
  'help.keys.says': 'Press <b>?</b> on any page to see its keys, and <b>Ctrl K</b> to search.',
  'help.here': 'Help with this page',
  'help.gone': 'There is no such handbook',
  'help.contact-person': 'Contact person',
  'help.office': 'Office and evaluator',
  'help.council': 'Council member',
  'help.management': 'Management',
  'help.company': 'Company',
  'help.procurement': 'Procurement and registrar',
  'help.public': 'The public',
  'help.administrator': 'Administrator',
};
