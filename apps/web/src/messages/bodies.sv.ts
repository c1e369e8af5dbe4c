/** Bodies that advise: where they are listed, and what they have said of a case. */
export const bodies = {
  'body.all': 'Alla rådgivande organ',
  'body.others': 'Organ som ännu inte har ledamöter ({count})',
  'body.members':
    '{members, plural, =0 {Inga ledamöter än} one {En ledamot} other {# ledamöter}}{vacant, plural, =0 {.} one {, en plats är tom.} other {, # platser är tomma.}}',
  'case.advice': 'Råd från organ',
  'case.advice.help': 'Ett råd ändrar ingenting i ärendet.',
  'case.advice.give': 'Lämna ett råd',
} as const;
