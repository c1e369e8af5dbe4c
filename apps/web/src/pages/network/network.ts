import type { MandatePage, VacancyList } from '#contract';

type Mandate = MandatePage['mandates'][number];
type Vacancy = VacancyList['vacancies'][number];

export interface NetworkRow {
  readonly region: string;
  readonly field: string;
  readonly contacts: readonly Mandate[];
  /** In their turn. */
  readonly deputies: readonly Mandate[];
  readonly vacancies: readonly Vacancy[];
}

/** Fields of work in which each region has a contact person. */
export const NETWORK_FIELDS = ['medicines', 'devices'] as const;
export type NetworkField = (typeof NETWORK_FIELDS)[number];

const takesIn = (mandate: Mandate, field: string): boolean => mandate.field === null || mandate.field === field;

/** Each region's contact person and deputies in a field; those with a vacancy first. */
export function networkRows(
  regions: readonly string[],
  field: string,
  mandates: readonly Mandate[],
  vacancies: readonly Vacancy[],
): readonly NetworkRow[] {
  const rows = regions.map((region) => {
    const held = mandates.filter((one) => one.region === region && takesIn(one, field));
    return {
      region,
      field,
      contacts: held.filter(({ role }) => role === 'contact-person'),
      deputies: held
        .filter(({ role }) => role === 'contact-deputy')
        .toSorted((a, b) => (a.rank ?? 99) - (b.rank ?? 99)),
      vacancies: vacancies.filter((one) => one.region === region && one.field === field),
    };
  });
  return rows.toSorted((a, b) => urgency(a) - urgency(b));
}

/** Nobody at all before a missing contact person, that before a missing deputy. */
const urgency = ({ vacancies }: NetworkRow): number =>
  2 -
  2 * Number(vacancies.some(({ role }) => role === 'contact-person')) -
  Number(vacancies.some(({ role }) => role !== 'contact-person')) * 0.5;
