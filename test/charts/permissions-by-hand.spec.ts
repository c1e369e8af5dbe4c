import { describe, expect, it } from '@jest/globals';
import {
  definitions,
  isOperationName,
  mandateFor,
  mayWithin,
  type ActDefinition,
  type Mandate,
  type Matter,
  type Role,
} from '#process';

/*
 * The table of roles in domain/actors.md §4, row by row as somebody reads it there, and its rules of separation. Nothing here is
 * made from our own table: a right that is wrong in all our code alike is noticed by this.
 */

const CASE = '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01';
const ANOTHER = '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b02';
const OWN = 'Exempelbolaget AB';
const OTHERS = 'Provföretaget AB';
const matter = (more: Partial<Matter> = {}): Matter => ({
  caseId: CASE,
  kind: 'medicine',
  company: OWN,
  region: null,
  ...more,
});
const skane = matter({ region: '12' });
const device = matter({ kind: 'medtech' });

/** The roles of actors.md §4, in its order. */
const NAMED: readonly Role[] = [
  'scanner',
  'evaluator',
  'coordinator',
  'preparer',
  'council-member',
  'council-chair',
  'rapporteur',
  'contact-person',
  'contact-deputy',
  'negotiator',
  'procurer',
  'signatory',
  'expert',
  'company-user',
  'manager',
  'registrar',
  'archivist',
  'auditor',
  'public',
];

type Held = Omit<Mandate, 'role'>;
/** What is done: an operation, or `chart ACT`; what it is about; and whether the role that is held so may. */
type Row = readonly [role: Role, held: Held, does: string, about: Matter, may: boolean];
const may = (role: Role, held: Held, does: string, about: Matter = matter()): Row => [role, held, does, about, true];
const mayNot = (role: Role, held: Held, does: string, about: Matter = matter()): Row => [
  role,
  held,
  does,
  about,
  false,
];

const SECTIONS: Readonly<Record<string, readonly Row[]>> = {
  'horizon scanner, national: items and reports': [
    may('scanner', {}, 'horizon-item SIGNAL_RECORDED'),
    may('scanner', {}, 'horizon-item SEND_FACT_CHECK'),
    mayNot('scanner', {}, 'council-item SCHEDULE'),
    mayNot('scanner', {}, 'opinion SUBMIT', skane),
  ],
  'evaluator, cases ordered: evaluation parts, no vote in the council': [
    may('evaluator', { caseId: CASE }, 'medicine-case START_ASSESSMENT'),
    may('evaluator', { caseId: CASE }, 'medicine-case DOSSIER_ACCEPTED'),
    mayNot('evaluator', { caseId: ANOTHER }, 'medicine-case START_ASSESSMENT'),
    mayNot('evaluator', {}, 'council-item CIRCULATION_ANSWERED'),
    mayNot('evaluator', {}, 'council-item DECIDE'),
  ],
  'coordinator, national: moves cases, agendas, publishing': [
    may('coordinator', {}, 'medicine-case ACCEPT_NOMINATION'),
    may('coordinator', {}, 'council-item SEND_AGENDA'),
    may('coordinator', {}, 'opinion-round PUBLISH_ANSWERS'),
    mayNot('coordinator', {}, 'council-item DECIDE'),
    mayNot('coordinator', {}, 'opinion SUBMIT', skane),
    // An administrator cannot read price documents.
    mayNot('coordinator', { region: '12' }, 'signature OPEN_PRICE', skane),
  ],
  'preparer, devices or medicines: proposals and drafts': [
    may('preparer', { field: 'medicines' }, 'medicine-case START_DRAFT'),
    mayNot('preparer', { field: 'devices' }, 'medicine-case START_DRAFT'),
    may('preparer', { field: 'devices' }, 'device-case START_DRAFT', device),
    mayNot('preparer', {}, 'council-item DISPATCH'),
  ],
  'council member, seat: reads, declares conflicts, votes': [
    may('council-member', {}, 'read-cases'),
    may('council-member', {}, 'council-item CONFLICT_DECLARED'),
    may('council-member', {}, 'council-item CIRCULATION_ANSWERED'),
    mayNot('council-member', {}, 'council-item MEETING_STARTED'),
    mayNot('council-member', {}, 'medicine-case TALKS_STARTED'),
  ],
  'chair, council: opens and closes items, approves minutes': [
    may('council-chair', {}, 'council-item MEETING_STARTED'),
    may('council-chair', {}, 'council-item DECIDE'),
    may('council-chair', {}, 'council-item MINUTES_APPROVED'),
    mayNot('council-chair', {}, 'council-item MINUTES_DRAFTED'),
  ],
  'rapporteur, item: presents': [
    may('rapporteur', {}, 'council-item PRESENTED'),
    mayNot('rapporteur', {}, 'council-item DECIDE'),
  ],
  'contact person, one region: answers opinion tasks, records the regional decision': [
    may('contact-person', { region: '12' }, 'opinion SUBMIT', skane),
    mayNot('contact-person', { region: '25' }, 'opinion SUBMIT', skane),
    may('contact-person', { region: '12' }, 'regional-introduction REGIONAL_DECISION', skane),
    mayNot('contact-person', { region: '25' }, 'regional-introduction REGIONAL_DECISION', skane),
    // Answers for the region, not as a member of the council.
    mayNot('contact-person', { region: '12' }, 'council-item CIRCULATION_ANSWERED'),
  ],
  'deputy, one region: the same': [
    may('contact-deputy', { region: '12' }, 'opinion SUBMIT', skane),
    mayNot('contact-deputy', { region: '25' }, 'opinion SUBMIT', skane),
  ],
  'negotiator, case: the confidential price area': [
    may('negotiator', { caseId: CASE }, 'medicine-case TALKS_STARTED'),
    mayNot('negotiator', { caseId: ANOTHER }, 'medicine-case TALKS_STARTED'),
    mayNot('negotiator', {}, 'council-item CIRCULATION_ANSWERED'),
  ],
  'procurer: procurement': [
    may('procurer', {}, 'procurement AWARD_DECISION'),
    mayNot('procurer', {}, 'council-item DECIDE'),
  ],
  'signatory, one region: records that the agreement is signed': [
    may('signatory', { region: '12' }, 'signature SIGN', skane),
    mayNot('signatory', { region: '25' }, 'signature SIGN', skane),
    mayNot('negotiator', { region: '12' }, 'signature SIGN', skane),
  ],
  'expert, case: an opinion': [
    may('expert', { caseId: CASE }, 'medicine-case ASSESSOR_OPINION'),
    mayNot('expert', { caseId: ANOTHER }, 'medicine-case ASSESSOR_OPINION'),
  ],
  'company representative, own products: hands in, withdraws': [
    may('company-user', { company: OWN }, 'medicine-case DOSSIER_RECEIVED'),
    may('company-user', { company: OWN }, 'medicine-case COMPANY_WITHDRAWS'),
    mayNot('company-user', { company: OTHERS }, 'medicine-case DOSSIER_RECEIVED'),
    may('company-user', { company: OWN }, 'read-cases'),
    mayNot('company-user', { company: OTHERS }, 'read-cases'),
    mayNot('company-user', { company: OWN }, 'read-documents'),
  ],
  'management: the view of the pipeline, no price area': [
    may('manager', {}, 'read-management'),
    mayNot('manager', {}, 'medicine-case TALKS_STARTED'),
    mayNot('manager', { region: '12' }, 'signature GRANT_PRICE_ACCESS', skane),
  ],
  'registrar: diary, secrecy marks, requests for documents': [
    may('registrar', {}, 'keep-register'),
    may('registrar', {}, 'document SECRECY_MARKED'),
    may('registrar', {}, 'disclosure-request REQUEST_RECEIVED'),
    mayNot('registrar', {}, 'document DOCUMENT_DESTROYED'),
  ],
  'archivist: retention': [
    may('archivist', {}, 'document DOCUMENT_DESTROYED'),
    mayNot('archivist', {}, 'document SECRECY_MARKED'),
  ],
  'auditor, read only: the log': [
    may('auditor', {}, 'read-network-log'),
    may('auditor', {}, 'read-document-openings'),
    mayNot('auditor', {}, 'retry-letters'),
    mayNot('auditor', {}, 'manage-mandates'),
    mayNot('auditor', {}, 'manage-organisations'),
  ],
  'the public: what is published': [
    may('public', {}, 'read-published-documents'),
    mayNot('public', {}, 'read-unpublished-facts'),
    mayNot('public', {}, 'read-documents'),
    mayNot('public', {}, 'read-network'),
  ],
};

const actsNamed = (does: string): readonly ActDefinition[] => {
  const [chart = '', name = ''] = does.split(' ');
  return definitions.flatMap(({ id, acts }) => (id === chart && acts[name] ? [acts[name]] : []));
};

/** By every version of the chart alike. */
function isAllowed([role, held, does, about]: Row): readonly boolean[] {
  const actor = { mandates: [{ ...held, role }] };
  if (isOperationName(does)) return [mayWithin(actor, does, about)];
  return actsNamed(does).map((act) => 'mandate' in mandateFor(act, about, actor));
}

describe.each(Object.entries(SECTIONS))('%s', (_says, rows) => {
  it.each(rows)('%s %j: %s', (...row) => {
    const found = isAllowed(row);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set([row[4]]));
  });
});

describe('the rows by hand', () => {
  const rows = Object.values(SECTIONS).flat();

  it('are of every role that actors.md names, allowing and refusing', () => {
    expect(NAMED.filter((role) => !rows.some(([of]) => of === role))).toEqual([]);
    expect(NAMED.filter((role) => !rows.some(([of, , , , allowed]) => of === role && !allowed))).toEqual([]);
  });

  it('give an auditor and the public no act of any chart', () => {
    const readers: readonly Role[] = ['auditor', 'public'];
    const given = definitions.flatMap(({ id, acts }) =>
      Object.entries(acts).flatMap(([name, { roles }]) =>
        roles.some((role) => readers.includes(role)) ? [`${id} ${name}`] : [],
      ),
    );
    expect(given).toEqual([]);
  });
});
