import { describe, expect, it } from '@jest/globals';
import type { MandatePage, VacancyList } from '#contract';
import { networkRows } from './network';

const mandate = (region: string, role: string, field: string | null, rank: number | null = null) =>
  ({ id: `${region}${role}${rank ?? ''}`, region, role, field, rank }) as MandatePage['mandates'][number];
const vacancy = (region: string, role: string, field = 'medicines') =>
  ({ region, role, field }) as VacancyList['vacancies'][number];

describe('the network by region', () => {
  const mandates = [
    mandate('01', 'contact-person', 'medicines'),
    mandate('01', 'contact-deputy', 'medicines', 2),
    mandate('01', 'contact-deputy', 'medicines', 1),
    mandate('03', 'contact-person', 'devices'),
    mandate('04', 'contact-person', null),
  ];

  it('puts regions first where a contact person is missing, then a deputy', () => {
    const vacancies = [
      vacancy('04', 'contact-deputy'),
      vacancy('03', 'contact-person'),
      vacancy('01', 'contact-person', 'devices'),
    ];
    const rows = networkRows(['01', '03', '04'], 'medicines', mandates, vacancies);
    expect(rows.map(({ region }) => region)).toEqual(['03', '04', '01']);
  });

  it('has deputies in their turn, and only who takes in the field', () => {
    const [first, second, third] = networkRows(['01', '03', '04'], 'medicines', mandates, []);
    expect(first?.deputies.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(second?.contacts).toEqual([]);
    expect(third?.contacts).toHaveLength(1);
  });
});
