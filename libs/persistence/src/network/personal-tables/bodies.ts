import { CASE_LIFE, codes, type PersonalTable } from './personal-table.js';

/** What bodies that advise keep. */
export const BODIES_TABLES: readonly PersonalTable[] = [
  {
    table: 'body_meeting',
    purpose: 'Meetings of advising bodies, their agendas and minutes',
    retention: 'Kept: what a body did; names are swept when a person is erased',
    own: 'recorded_by = $1',
    columns: { place: 'swept', agenda: 'swept', minutes: 'swept', ...codes('body', 'held_at', 'state') },
  },
  {
    table: 'body_goal',
    purpose: 'Goals of advising bodies, and who answers for them',
    retention: 'Kept; who answers for one stands there by id',
    own: 'owner_id = $1 OR recorded_by = $1',
    columns: { text: 'swept', measure: 'swept', ...codes('body', 'ended') },
  },
  {
    table: 'body_goal_follow_up',
    purpose: 'How goals stood when somebody looked',
    retention: 'Kept',
    own: 'recorded_by = $1',
    columns: { text: 'swept', standing: 'code' },
  },
  {
    table: 'body_reminder',
    purpose: 'What waits for a body, told to those who lead it; places in the network that coordinators are told of',
    retention: 'Kept: ids and codes only',
    own: 'person_id = $1',
    columns: codes('body', 'due', 'seat', 'state', 'role', 'region', 'area', 'field'),
  },
  {
    table: 'education_occasion',
    purpose: 'Education plans of advising bodies',
    retention: 'Kept',
    own: 'recorded_by = $1',
    columns: {
      course: 'swept',
      audience: 'swept',
      description: 'swept',
      place: 'swept',
      ...codes('body', 'state'),
    },
  },
  {
    table: 'watch_item',
    purpose: 'Products and therapies that advising bodies watch',
    retention: 'Kept',
    own: 'recorded_by = $1',
    columns: { subject: 'swept', why: 'swept', ...codes('body', 'ended') },
  },
  {
    table: 'case_advice',
    purpose: 'What advising bodies say of cases',
    retention: CASE_LIFE,
    own: 'recorded_by = $1',
    columns: { text: 'swept', body: 'code' },
  },
];
