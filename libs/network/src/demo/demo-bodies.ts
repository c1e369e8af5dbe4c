import { HEALTH_CARE_REGIONS, isoDate, type Body, type Role, type Seat } from '#process';
import { idOf } from '../reference/organisations.js';
import { BODY_PLANS } from '../bodies/plans.js';
import type { KindOfRecord } from '../bodies/records.js';
import type { SeedMandate, SeedPerson } from '../seed.js';

/** Ids of one block, as those of the other demo persons. */
const id = (group: string, n: number): string => `00000000-0000-4000-${group}-000030${String(n).padStart(6, '0')}`;
const FROM = isoDate('2024-04-01');
const TO = isoDate('2028-12-31');

/** Who sits where, in the order of their ids; a name says what it is an example of. */
const SITTING: readonly (readonly [subject: string, name: string, body: Body, role: Role, seats: readonly Seat[]])[] = [
  [
    'atmp-steering',
    'Styrgruppsson',
    'atmp-steering-group',
    'body-member',
    twice('academia', 'health-care', 'industry'),
  ],
  ['atmp-steering-patient', 'Patientröstsson', 'atmp-steering-group', 'body-member', ['patients']],
  [
    'atmp-coordination',
    'Samordningsgruppsson',
    'atmp-coordination-group',
    'body-member',
    times(7, 'academia', 'health-care', 'industry'),
  ],
  // One of three patient seats stands empty, so that the examples have a vacancy.
  ['atmp-coordination-patient', 'Patientperspektivsson', 'atmp-coordination-group', 'body-member', twice('patients')],
  [
    'vog-steering',
    'Cellstyrgruppsson',
    'vog-cell-steering-group',
    'body-member',
    ['stockholm', 'stockholm', 'uppsala', 'goteborg', 'orebro', 'lund', 'linkoping', 'umea', 'co-opted'],
  ],
  ['vog-project', 'Cellprojektsson', 'vog-cell-project-group', 'body-member', twice(...HEALTH_CARE_REGIONS)],
  ['nsg', 'Samverkansgruppsson', 'nsg-medicines-devices', 'body-member', HEALTH_CARE_REGIONS],
  ['npo-rare-diseases', 'Programområdesson', 'npo-rare-diseases', 'body-member', HEALTH_CARE_REGIONS],
];
const SECRETARIES: readonly (readonly [subject: string, name: string, bodies: readonly Body[]])[] = [
  ['atmp-secretary', 'Exempel Sekreteraresson', ['atmp-steering-group', 'atmp-coordination-group']],
  ['vog-secretary', 'Exempel Projektledarsson', ['vog-cell-steering-group', 'vog-cell-project-group']],
  ['nsg-secretary', 'Exempel Processledarsson', ['nsg-medicines-devices', 'npo-rare-diseases']],
];
/** Who chairs when: by subject, the first day and the last one. The steering group's chair passes on each year. */
const CHAIRS: readonly (readonly [subject: string, body: Body, from: string, to: string])[] = [
  ['atmp-steering-1', 'atmp-steering-group', '2024-04-01', '2025-03-31'],
  ['atmp-steering-3', 'atmp-steering-group', '2025-04-01', '2026-03-31'],
  ['atmp-steering-5', 'atmp-steering-group', '2026-04-01', '2027-03-31'],
  ['vog-steering-1', 'vog-cell-steering-group', '2024-04-01', '2028-12-31'],
  ['nsg-1', 'nsg-medicines-devices', '2024-04-01', '2028-12-31'],
  ['npo-rare-diseases-1', 'npo-rare-diseases', '2025-01-01', '2027-12-31'],
];

/** Who is asked as an expert besides: two of VOG Cell, since an interpretation needs two behind it, and seats alone advise. */
const EXPERTS: readonly string[] = ['vog-steering-4', 'vog-steering-6'];

function times(places: number, ...seats: readonly Seat[]): readonly Seat[] {
  return seats.flatMap((seat) => Array.from({ length: places }, () => seat));
}
function twice(...seats: readonly Seat[]): readonly Seat[] {
  return times(2, ...seats);
}

interface Sitter {
  readonly subject: string;
  readonly name: string;
  readonly organisation: string;
  readonly mandates: readonly Omit<SeedMandate, 'id'>[];
}

const members: readonly Sitter[] = SITTING.flatMap(([subject, name, body, role, seats]) =>
  seats.map((seat, index) => ({
    subject: `${subject}-${index + 1}`,
    name: `Exempel ${name} ${index + 1}`,
    organisation: BODY_PLANS[body].organisation,
    mandates: [{ role, body, seat, from: FROM, to: TO }],
  })),
);
const secretaries: readonly Sitter[] = SECRETARIES.map(([subject, name, bodies]) => ({
  subject,
  name,
  organisation: 'skr',
  mandates: bodies.map((body) => ({ role: 'body-secretary' as const, body, from: FROM })),
}));
const chairsOf = (subject: string): readonly Omit<SeedMandate, 'id'>[] =>
  CHAIRS.filter(([chair]) => chair === subject).map(([, body, from, to]) => ({
    role: 'body-chair',
    body,
    from: isoDate(from),
    to: isoDate(to),
  }));

const expertiseOf = (subject: string): readonly Omit<SeedMandate, 'id'>[] =>
  EXPERTS.includes(subject) ? [{ role: 'expert', from: FROM }] : [];

/** Invented people in the bodies that advise. */
export const DEMO_BODY_PERSONS: readonly SeedPerson[] = [...members, ...secretaries].map((one, index) => ({
  id: id('8000', index + 1),
  subject: one.subject,
  kind: 'person',
  name: one.name,
  email: `${one.subject}@ordna.example`,
  locale: 'sv',
  organisationId: idOf(one.organisation),
  mandates: [...one.mandates, ...chairsOf(one.subject), ...expertiseOf(one.subject)].map((mandate, turn) => ({
    ...mandate,
    id: id('a000', (index + 1) * 10 + turn),
  })),
}));

const personOf = (subject: string): string => DEMO_BODY_PERSONS.find((one) => one.subject === subject)?.id ?? '';

/** What the examples' bodies keep; all of it invented. */
export const DEMO_BODY_RECORDS: readonly KindOfRecord[] = [
  {
    kind: 'meeting',
    record: {
      id: id('b000', 1),
      body: 'atmp-steering-group',
      on: isoDate('2026-01-15'),
      at: '13:00',
      place: 'På distans',
      state: 'held',
      agenda: [
        { title: 'Effektmål för året', caseId: null },
        { title: 'Patientperspektivet i samordningsgruppen', caseId: null },
      ],
      minutes:
        'Gruppen gick igenom årets effektmål. En plats för patientperspektiv är ännu vakant. (Påhittat exempel.)',
      minutesOn: isoDate('2026-01-29'),
      revision: 1,
    },
  },
  {
    kind: 'meeting',
    record: {
      id: id('b000', 2),
      body: 'vog-cell-steering-group',
      on: isoDate('2027-02-10'),
      at: '10:00',
      place: 'Linköping',
      state: 'planned',
      agenda: [{ title: 'Utbildningsplan för nästa år', caseId: null }],
      minutes: null,
      minutesOn: null,
      revision: 1,
    },
  },
  goal(1, 'Samma tillgång till behandling', 'Skillnaden i väntetid mellan sjukvårdsregionerna är högst två veckor', {
    dueOn: '2027-12-31',
    followUpOn: '2026-12-15',
  }),
  goal(2, 'Gemensam mall för avtal om tillverkning', 'Mallen används vid alla noder', {
    dueOn: '2026-01-31',
    followUpOn: null,
  }),
  {
    kind: 'occasion',
    record: {
      id: id('b000', 5),
      body: 'vog-cell-project-group',
      course: 'Kvalitetssystem för vävnadsinrättningar',
      audience: 'Personal vid vävnadsinrättningar',
      description: 'Två dagar med övningar. (Påhittat exempel.)',
      from: isoDate('2027-03-09'),
      to: isoDate('2027-03-10'),
      place: 'Umeå',
      places: 40,
      state: 'planned',
      revision: 1,
    },
  },
  {
    kind: 'watch-item',
    record: {
      id: id('b000', 6),
      body: 'vog-cell-steering-group',
      subject: 'Påhittad hudcellsterapi vid brännskador',
      why: 'En prövning väntas bli klar inom två år.',
      caseId: null,
      from: isoDate('2026-01-15'),
      ended: null,
      endedOn: null,
      revision: 1,
    },
  },
];

function goal(
  n: number,
  text: string,
  measure: string,
  { dueOn, followUpOn }: { readonly dueOn: string; readonly followUpOn: string | null },
): KindOfRecord {
  return {
    kind: 'goal',
    record: {
      id: id('b000', 2 + n),
      body: 'atmp-steering-group',
      text,
      measure,
      ownerId: personOf(`atmp-steering-${n}`),
      setOn: isoDate('2025-09-01'),
      dueOn: isoDate(dueOn),
      consultedOn: isoDate('2025-08-20'),
      followUpOn: followUpOn === null ? null : isoDate(followUpOn),
      ended: null,
      endedOn: null,
      revision: 1,
    },
  };
}
