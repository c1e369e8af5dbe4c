/** Bodies that advise: their pages, and what they say of cases. */
export const bodies = {
  'body.all': 'All bodies that advise',
  'body.others': 'Bodies without members yet ({count})',
  'body.members':
    '{members, plural, =0 {No members yet} one {One member} other {# members}}{vacant, plural, =0 {.} one {, one seat is vacant.} other {, # seats are vacant.}}',
  'body.dues': 'Waits for the body',
  'body.seats': 'Seats',
  'body.seat':
    '{filled, plural, =0 {Nobody sits here} one {One sits here} other {# sit here}}{missing, plural, =0 {.} one {, one is missing.} other {, # are missing.}}',
  'body.goals': 'Goals',
  'body.goals.none': 'No goals are set. A goal has a measure, somebody who answers for it and a last day.',
  'body.goal.until': 'By {day}{owner, select, none {} other {, {owner} answers for it}}. Measure: {measure}',
  'body.goal.followed': '{day}, {standing}: {text}',
  'body.advice': 'Comments on cases',
  'body.advice.none': 'The body has not commented on any case. A comment changes nothing in the case.',
  'body.advice.given':
    'Given on {day}. {published, select, true {Published.} other {Read within the collaboration and the bodies.}}{withdrawn, select, none {} other { Withdrawn on {withdrawn}.}}',
  'body.watched': 'Watch list',
  'body.watched.none': 'Nothing is watched just now.',
  'body.watched.since': 'Watched since {from}.{ended, select, none {} other { Ended on {ended}: {why}.}}',
  'body.education': 'Education plan',
  'body.education.none': 'No occasions are planned.',
  'body.education.day':
    '{from}{place, select, none {} other {, {place}}}. For {audience}.{places, select, none {} other { {places} places.}} Occasion: {state}.',
  'body.education.days':
    '{from} up to and including {to}{place, select, none {} other {, {place}}}. For {audience}.{places, select, none {} other { {places} places.}} Occasion: {state}.',
  'body.meetings': 'Meetings',
  'body.meetings.none': 'No meetings are planned.',
  'case.advice': 'Advice from bodies',
  'case.advice.help': 'Advice changes nothing in the case.',
} as const;
