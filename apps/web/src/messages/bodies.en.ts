/** Bodies that advise: where they are listed, and what they have said of a case. */
export const bodies = {
  'body.all': 'All bodies that advise',
  'body.others': 'Bodies without members yet ({count})',
  'body.members':
    '{members, plural, =0 {No members yet} one {One member} other {# members}}{vacant, plural, =0 {.} one {, one seat is vacant.} other {, # seats are vacant.}}',
  'case.advice': 'Advice from bodies',
  'case.advice.help': 'Advice changes nothing in the case.',
  'case.advice.give': 'Give advice',
} as const;
