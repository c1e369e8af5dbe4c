import { HEALTH_CARE_REGIONS, PROGRAMME_AREAS, type Body, type ProgrammeArea, type Seat } from '#process';

/** Some seats of a body that follow one rule: each of them has so many places. */
export interface SeatRule {
  readonly seats: readonly Seat[];
  readonly least: number;
  /** Null where no source gives a number. */
  readonly most: number | null;
  /** Who is taken in besides the members: patients, experts. They do not count as members and do not take the chair. */
  readonly coOpted?: true;
  /** Who appoints: each seat's own sector, health care region or town, or the body itself. */
  readonly appointedBy: 'own-sector' | 'health-care-region' | 'own-town' | 'body';
  readonly source: string;
}

/** How long somebody chairs, and whether they may go on. Null years: no source says. */
export interface ChairRule {
  readonly years: number | null;
  /** Whether the chair passes between the members, so that nobody has it twice in a row. */
  readonly passesOn: boolean;
  readonly source: string;
}

/** What a body is made of and how it works. None of them decides on a case. */
export interface BodyPlan {
  /** Code of the organisation that the body belongs to. */
  readonly organisation: string;
  readonly seats: readonly SeatRule[];
  /** Members in all, where a source says so. */
  readonly members: number | null;
  readonly chair: ChairRule;
  /** A body that sets no goals of its own is asked about those of another one. */
  readonly setsGoals: boolean;
  /** The body that is to be consulted before a goal is set. */
  readonly consults: Body | null;
  readonly source: string;
}

const ATMP = 'domain/process-atmp.md#8 [S1]';
const CELL = 'domain/process-atmp.md#9 [S0]';
const KNOWLEDGE = 'domain/actors.md#2 [K1]';

const perSector = (places: number): SeatRule => ({
  seats: ['academia', 'health-care', 'industry'],
  least: places,
  most: places,
  appointedBy: 'own-sector',
  source: ATMP,
});
const patients = (places: number): SeatRule => ({
  seats: ['patients'],
  least: places,
  most: places,
  coOpted: true,
  appointedBy: 'body',
  source: `${ATMP} (invited; by whom is not said: our default)`,
});
const perHealthCareRegion = (least: number, most: number | null, source: string): SeatRule => ({
  seats: HEALTH_CARE_REGIONS,
  least,
  most,
  appointedBy: 'health-care-region',
  source,
});
const coOpted = (most: number | null, source: string): SeatRule => ({
  seats: ['co-opted'],
  least: 0,
  most,
  coOpted: true,
  appointedBy: 'body',
  source,
});
const unknownTerm = (source: string): ChairRule => ({
  years: null,
  passesOn: false,
  source: `${source} (term unverified)`,
});

const programmeArea: BodyPlan = {
  organisation: 'npo',
  seats: [perHealthCareRegion(1, null, KNOWLEDGE), coOpted(null, KNOWLEDGE)],
  members: null,
  chair: { years: 3, passesOn: true, source: 'domain/actors.md#6 [N3] (at most three years, no extension)' },
  setsGoals: true,
  consults: null,
  source: KNOWLEDGE,
};

/** Each body's seats, chair and goals. @source domain/process-atmp.md#8, #9; domain/actors.md#2, #6 */
export const BODY_PLANS: Readonly<Record<Body, BodyPlan>> = {
  'atmp-steering-group': {
    organisation: 'atmp-coordination',
    seats: [perSector(2), patients(1)],
    members: 6,
    chair: { years: 1, passesOn: true, source: ATMP },
    setsGoals: true,
    consults: 'atmp-coordination-group',
    source: ATMP,
  },
  'atmp-coordination-group': {
    organisation: 'atmp-coordination',
    seats: [perSector(7), patients(3)],
    members: 21,
    chair: unknownTerm(ATMP),
    setsGoals: false,
    consults: null,
    source: ATMP,
  },
  'vog-cell-steering-group': {
    organisation: 'vog-cell',
    // Seven towns and six health care regions: Mellansverige is there twice, so a seat per region would be wrong.
    seats: [
      {
        seats: ['stockholm', 'uppsala', 'goteborg', 'orebro', 'lund', 'linkoping', 'umea'],
        least: 1,
        most: 2,
        appointedBy: 'own-town',
        source: `${CELL} (eight members for seven towns: one has two)`,
      },
      coOpted(5, `${CELL} (the page says four and names five)`),
    ],
    members: 8,
    chair: unknownTerm(CELL),
    setsGoals: true,
    consults: 'vog-cell-project-group',
    source: CELL,
  },
  'vog-cell-project-group': {
    organisation: 'vog-cell',
    seats: [perHealthCareRegion(2, 4, CELL)],
    members: null,
    chair: unknownTerm(CELL),
    setsGoals: false,
    consults: null,
    source: CELL,
  },
  'nsg-medicines-devices': {
    organisation: 'nsg',
    seats: [perHealthCareRegion(1, null, `${KNOWLEDGE}, #6 [N2]`), coOpted(null, KNOWLEDGE)],
    members: null,
    chair: unknownTerm(KNOWLEDGE),
    setsGoals: true,
    consults: null,
    source: KNOWLEDGE,
  },
  ...programmeAreas(),
};

function programmeAreas(): Record<ProgrammeArea, BodyPlan> {
  return Object.fromEntries(PROGRAMME_AREAS.map((area) => [area, programmeArea])) as Record<ProgrammeArea, BodyPlan>;
}

/** The rule of a seat in a body; null for a seat that the body does not have. */
export const ruleOfSeat = (body: Body, seat: Seat): SeatRule | null =>
  BODY_PLANS[body].seats.find(({ seats }) => seats.includes(seat)) ?? null;
