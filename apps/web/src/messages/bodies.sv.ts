/** Bodies that advise: their pages, and what they say of cases. */
export const bodies = {
  'body.all': 'Alla rådgivande organ',
  'body.others': 'Organ som ännu inte har ledamöter ({count})',
  'body.members':
    '{members, plural, =0 {Inga ledamöter än} one {En ledamot} other {# ledamöter}}{vacant, plural, =0 {.} one {, en plats är tom.} other {, # platser är tomma.}}',
  'body.dues': 'Väntar på organet',
  'body.seats': 'Platser',
  'body.seat':
    '{filled, plural, =0 {Ingen sitter här} one {En sitter här} other {# sitter här}}{missing, plural, =0 {.} one {, en saknas.} other {, # saknas.}}',
  'body.goals': 'Mål',
  'body.goals.none': 'Inga mål är satta. Ett mål har ett mått, en som svarar för det och en sista dag.',
  'body.goal.until': 'Senast {day}{owner, select, none {} other {, {owner} svarar för det}}. Mått: {measure}',
  'body.goal.followed': '{day}, {standing}: {text}',
  'body.advice': 'Synpunkter på ärenden',
  'body.advice.none': 'Organet har inte lämnat någon synpunkt på ett ärende. En synpunkt ändrar ingenting i ärendet.',
  'body.advice.given':
    'Lämnad {day}. {published, select, true {Publicerad.} other {Läses inom samarbetet och organen.}}{withdrawn, select, none {} other { Återtagen {withdrawn}.}}',
  'body.watched': 'Bevakningslista',
  'body.watched.none': 'Inget bevakas just nu.',
  'body.watched.since': 'Bevakas sedan {from}.{ended, select, none {} other { Slutade {ended}: {why}.}}',
  'body.education': 'Utbildningsplan',
  'body.education.none': 'Inga tillfällen är planerade.',
  'body.education.day':
    '{from}{place, select, none {} other {, {place}}}. För {audience}.{places, select, none {} other { {places} platser.}} Tillfället: {state}.',
  'body.education.days':
    '{from} till och med {to}{place, select, none {} other {, {place}}}. För {audience}.{places, select, none {} other { {places} platser.}} Tillfället: {state}.',
  'body.meetings': 'Möten',
  'body.meetings.none': 'Inga möten är planerade.',
  'case.advice': 'Råd från organ',
  'case.advice.help': 'Ett råd ändrar ingenting i ärendet.',
} as const;
