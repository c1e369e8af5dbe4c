/** News: the list, the bell, and the quiet line about what has changed on the open page. */
export const notices = {
  'notices.title': 'Aviseringar',
  'notices.bell': 'Aviseringar',
  'notices.bell.new': 'Aviseringar, {count, plural, one {# ny} other {# nya}}',
  'notices.says':
    '{count, plural, =0 {Inget nytt sedan du var här sist.} one {En ny händelse sedan du var här sist.} other {# nya händelser sedan du var här sist.}}',
  'notices.none': 'Du har inga aviseringar',
  'notices.none.says':
    'Här samlas det du får veta om ärenden du följer genom ditt uppdrag, också när du har valt bort sammandrag per brev.',
  'notices.list': 'Aviseringar, senaste först',
  'notices.new': 'Ny',
  'notices.channel': 'Välj hur brev kommer till dig',
  'notices.older': 'Visa äldre',
  'news.case': '{count, plural, one {En ny händelse} other {# nya händelser}} i ärendet',
  'news.cases': '{count, plural, one {Ett ärende} other {# ärenden}} har ändrats',
  'news.tasks': 'Dina uppgifter har ändrats',
  'news.show': 'Visa',
} as const;
