import type { Body, BodyDue, GoalStanding, GoalState, MeetingState, Seat, WatchEnd } from '#process';
import type { InEach } from './locale.js';

type Names<Code extends string> = InEach<Readonly<Record<Code, string>>>;

/** Bodies that advise. @source domain/glossary.md; programme areas: domain/actors.md#2 [K1] */
export const bodies = {
  sv: {
    'atmp-steering-group': 'ATMP-samordningens styrgrupp',
    'atmp-coordination-group': 'ATMP-samordningens samordningsgrupp',
    'vog-cell-steering-group': 'VOG Cells styrgrupp',
    'vog-cell-project-group': 'VOG Cells projektgrupp',
    'nsg-medicines-devices': 'NSG läkemedel och medicinteknik',
    'npo-emergency-care': 'NPO akut vård',
    'npo-children': 'NPO barn och ungdomars hälsa',
    'npo-cancer': 'NPO cancersjukdomar',
    'npo-endocrine': 'NPO endokrina sjukdomar',
    'npo-heart': 'NPO hjärt- och kärlsjukdomar',
    'npo-skin': 'NPO hud- och könssjukdomar',
    'npo-infections': 'NPO infektionssjukdomar',
    'npo-surgery': 'NPO kirurgi och plastikkirurgi',
    'npo-women': 'NPO kvinnosjukdomar och förlossning',
    'npo-living-habits': 'NPO levnadsvanor',
    'npo-lungs': 'NPO lung- och allergisjukdomar',
    'npo-digestive': 'NPO mag- och tarmsjukdomar',
    'npo-diagnostics': 'NPO medicinsk diagnostik',
    'npo-nervous-system': 'NPO nervsystemets sjukdomar',
    'npo-kidneys': 'NPO njur- och urinvägssjukdomar',
    'npo-perioperative': 'NPO perioperativ vård, intensivvård och transplantation',
    'npo-primary-care': 'NPO primärvård',
    'npo-mental-health': 'NPO psykisk hälsa',
    'npo-rehabilitation': 'NPO rehabilitering, habilitering och försäkringsmedicin',
    'npo-rheumatic': 'NPO reumatiska sjukdomar',
    'npo-musculoskeletal': 'NPO rörelseorganens sjukdomar',
    'npo-rare-diseases': 'NPO sällsynta sjukdomar',
    'npo-dental': 'NPO tandvård',
    'npo-elderly': 'NPO äldres hälsa och palliativ vård',
    'npo-eyes': 'NPO ögonsjukdomar',
    'npo-ear-nose-throat': 'NPO öron-, näs- och halssjukdomar',
  },
  en: {
    'atmp-steering-group': 'Steering group of the ATMP coordination',
    'atmp-coordination-group': 'Coordination group of the ATMP coordination',
    'vog-cell-steering-group': 'Steering group of VOG Cell',
    'vog-cell-project-group': 'Project group of VOG Cell',
    'nsg-medicines-devices': 'National coordination group for medicines and devices',
    'npo-emergency-care': 'National programme area for emergency care',
    'npo-children': 'National programme area for the health of children and young people',
    'npo-cancer': 'National programme area for cancer',
    'npo-endocrine': 'National programme area for endocrine diseases',
    'npo-heart': 'National programme area for cardiovascular diseases',
    'npo-skin': 'National programme area for skin and sexually transmitted diseases',
    'npo-infections': 'National programme area for infectious diseases',
    'npo-surgery': 'National programme area for surgery and plastic surgery',
    'npo-women': 'National programme area for gynaecology and childbirth',
    'npo-living-habits': 'National programme area for living habits',
    'npo-lungs': 'National programme area for lung diseases and allergies',
    'npo-digestive': 'National programme area for digestive diseases',
    'npo-diagnostics': 'National programme area for medical diagnostics',
    'npo-nervous-system': 'National programme area for diseases of the nervous system',
    'npo-kidneys': 'National programme area for kidney and urinary diseases',
    'npo-perioperative': 'National programme area for perioperative and intensive care and transplantation',
    'npo-primary-care': 'National programme area for primary care',
    'npo-mental-health': 'National programme area for mental health',
    'npo-rehabilitation': 'National programme area for rehabilitation and insurance medicine',
    'npo-rheumatic': 'National programme area for rheumatic diseases',
    'npo-musculoskeletal': 'National programme area for musculoskeletal diseases',
    'npo-rare-diseases': 'National programme area for rare diseases',
    'npo-dental': 'National programme area for dental care',
    'npo-elderly': 'National programme area for the health of the elderly and palliative care',
    'npo-eyes': 'National programme area for eye diseases',
    'npo-ear-nose-throat': 'National programme area for ear, nose and throat diseases',
  },
} as const satisfies Names<Body>;

/** Whom a seat is for. */
export const seats = {
  sv: {
    academia: 'akademi',
    'health-care': 'universitetssjukhus och regioner',
    industry: 'industri',
    patients: 'patientperspektiv',
    norra: 'Norra sjukvårdsregionen',
    mellansverige: 'Sjukvårdsregion Mellansverige',
    'stockholm-gotland': 'Sjukvårdsregion Stockholm–Gotland',
    sydostra: 'Sydöstra sjukvårdsregionen',
    vastra: 'Västra sjukvårdsregionen',
    sodra: 'Södra sjukvårdsregionen',
    stockholm: 'Stockholm',
    uppsala: 'Uppsala',
    goteborg: 'Göteborg',
    orebro: 'Örebro',
    lund: 'Lund',
    linkoping: 'Linköping',
    umea: 'Umeå',
    'co-opted': 'adjungerad',
  },
  en: {
    academia: 'academia',
    'health-care': 'university hospitals and regions',
    industry: 'industry',
    patients: 'patient perspective',
    norra: 'Northern health care region',
    mellansverige: 'Central Sweden health care region',
    'stockholm-gotland': 'Stockholm–Gotland health care region',
    sydostra: 'South-eastern health care region',
    vastra: 'Western health care region',
    sodra: 'Southern health care region',
    stockholm: 'Stockholm',
    uppsala: 'Uppsala',
    goteborg: 'Gothenburg',
    orebro: 'Örebro',
    lund: 'Lund',
    linkoping: 'Linköping',
    umea: 'Umeå',
    'co-opted': 'co-opted',
  },
} as const satisfies Names<Seat>;

export const meetingStates = {
  sv: { planned: 'planerat', held: 'hållet', cancelled: 'inställt' },
  en: { planned: 'planned', held: 'held', cancelled: 'cancelled' },
} as const satisfies Names<MeetingState>;

export const goalStates = {
  sv: {
    running: 'pågår',
    'follow-up-due': 'ska följas upp',
    overdue: 'försenat',
    reached: 'uppnått',
    'not-reached': 'inte uppnått',
    withdrawn: 'återkallat',
  },
  en: {
    running: 'running',
    'follow-up-due': 'to be followed up',
    overdue: 'overdue',
    reached: 'reached',
    'not-reached': 'not reached',
    withdrawn: 'withdrawn',
  },
} as const satisfies Names<GoalState>;

export const goalStandings = {
  sv: {
    'on-track': 'enligt plan',
    behind: 'efter plan',
    reached: 'uppnått',
    'not-reached': 'inte uppnått',
    withdrawn: 'återkallat',
  },
  en: {
    'on-track': 'on track',
    behind: 'behind',
    reached: 'reached',
    'not-reached': 'not reached',
    withdrawn: 'withdrawn',
  },
} as const satisfies Names<GoalStanding>;

export const watchEnds = {
  sv: {
    'became-a-case': 'blev ett ärende',
    'not-pursued': 'drivs inte vidare',
    'no-longer-relevant': 'inte längre aktuellt',
    mistake: 'felaktigt upptaget',
  },
  en: {
    'became-a-case': 'became a case',
    'not-pursued': 'not pursued',
    'no-longer-relevant': 'no longer relevant',
    mistake: 'taken up by mistake',
  },
} as const satisfies Names<WatchEnd>;

/** What a body has to see to, as the head of a row. */
export const bodyDues = {
  sv: {
    'goal-overdue': 'Mål försenat',
    'follow-up-due': 'Mål ska följas upp',
    'minutes-missing': 'Protokoll saknas',
    'seat-vacant': 'Plats vakant',
    'seat-ends-soon': 'Plats löper ut',
    'chair-vacant': 'Ordförande saknas',
    'chair-ends-soon': 'Ordförandeskap löper ut',
  },
  en: {
    'goal-overdue': 'Goal overdue',
    'follow-up-due': 'Goal to be followed up',
    'minutes-missing': 'Minutes missing',
    'seat-vacant': 'Seat vacant',
    'seat-ends-soon': 'Seat ends soon',
    'chair-vacant': 'No chair',
    'chair-ends-soon': 'Chair ends soon',
  },
} as const satisfies Names<BodyDue>;
