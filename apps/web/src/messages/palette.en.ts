import type { palette as sv } from './palette.sv';

export const palette: Record<keyof typeof sv, string> = {
  'palette.open': 'Search or do something',
  'palette.title': 'Search or do something',
  'palette.field': 'Search for a case, person, page or help',
  'palette.list': 'Hits',
  'palette.acts': 'In this case',
  'palette.acts.not': 'Not now: {reason}',
  'palette.cases': 'Cases',
  'palette.cases.all': 'Show all cases with "{words}"',
  'palette.persons': 'Persons by function',
  'palette.places': 'Go to',
  'palette.places.map': 'Process map of the case',
  'palette.commands': 'Do',
  'palette.theme': 'Switch between light and dark',
  'palette.sign-out': 'Sign out',
  'palette.help': 'Help',
  'palette.none': 'Nothing matches "{words}". Search by product, substance, diagnosis, company or function.',
  'palette.count': '{count, plural, =0 {No hits} one {# hit} other {# hits}}',
  'palette.way': '<b>↑ ↓</b> choose, <b>Enter</b> opens, <b>Esc</b> closes.',
};
