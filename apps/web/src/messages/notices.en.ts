import type { notices as sv } from './notices.sv';

export const notices: Record<keyof typeof sv, string> = {
  'notices.title': 'Notifications',
  'notices.bell': 'Notifications',
  'notices.bell.new': 'Notifications, {count} new',
  'notices.says':
    '{count, plural, =0 {Nothing new since you were last here.} one {One new event since you were last here.} other {# new events since you were last here.}}',
  'notices.none': 'You have no notifications',
  'notices.none.says':
    'What you are told about cases through your mandate is gathered here, also when you have chosen to get no digest by letter.',
  'notices.list': 'Notifications, the latest first',
  'notices.new': 'New',
  'notices.channel': 'Choose how letters reach you',
  'notices.older': 'Show older',
  'news.case': '{count, plural, one {One new event} other {# new events}} in the case',
  'news.cases': '{count, plural, one {One case has} other {# cases have}} changed',
  'news.tasks': 'Your tasks have changed',
  'news.show': 'Show',
};
