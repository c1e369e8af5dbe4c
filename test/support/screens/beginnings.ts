import type { Actor } from '#casework';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { actLabel } from '#messages';
import { charts, ROLES, stockholmDate, type Mandate, type Role } from '#process';
import { toOpeningActs } from '../../../apps/api/src/cases/opening-acts.js';
import { askedOf } from '../../../apps/web/src/acts/asked.js';
import { emptyRecord, fieldsOf } from '../../../apps/web/src/acts/fields.js';
import { newCase } from '../../../apps/web/src/messages/new-case.sv.js';
import { ownFields, profileFields } from '../../../apps/web/src/pages/new-case/profile.js';

/** Something that is begun on a page of its own: by whom, by which act, where, and what its form asks. */
export interface Beginning {
  readonly role: Role;
  readonly chart: string;
  readonly act: string;
  readonly address: string;
  readonly label: string;
  /** Null where the page knows some of it without asking. */
  readonly asked: readonly string[] | null;
}

/** Somebody with a role, as widely as its mandates go. */
export const actorOf = (role: Role): Actor => ({
  personId: `00000003-0000-7000-8000-${String(ROLES.indexOf(role)).padStart(12, '0')}`,
  mandates: [mandateOf(role)],
});

const mandateOf = (role: Role): Mandate => ({
  role,
  region: '12',
  healthCareRegion: 'sodra',
  ...(role === 'company-user' && { company: 'Påhittat AB' }),
});

export const openingsFor = (role: Role, now: Date) =>
  toOpeningActs(charts, { actor: actorOf(role), locale: 'sv', root: '/app/api' }, stockholmDate(now));

const WORDS = {
  label: (name: 'kind' | 'product' | 'substance' | 'indication' | 'company') => newCase[`new.${name}`],
  help: () => '',
};

/** By which a role begins cases; the page lists them, each with its own address. */
export const casesBegunBy = (role: Role, now: Date): readonly Beginning[] =>
  openingsFor(role, now).openingActs.map((opening) => {
    const { chart, act, label, factsSchema, processVersion, former } = opening;
    const fields = [...profileFields(opening, WORDS), ...ownFields(fieldsOf(factsSchema))];
    return {
      role,
      chart,
      act,
      label,
      address: `/arenden/nytt/${chart}/${act}${former ? `?process=${processVersion}` : ''}`,
      asked: askedOf(fields, emptyRecord(fields)).map((field) => field.label),
    };
  });

/** Where what is no case is begun: by chart, on a page of its own. */
const PLACE_OF: Readonly<Record<string, (act: string, caseId: string) => string>> = {
  document: (act, caseId) => `/arenden/${caseId}/ny-handling?som=${act}`,
  'disclosure-request': () => '/diarium/begaran/ny',
  conflict: (act) => `/jav/ny?som=${act}`,
};

/** By which a role begins a document, a request for documents, or somebody's declaration. */
export const recordsBegunBy = (role: Role, caseId: string): readonly Beginning[] =>
  charts.all().flatMap(({ definition: { id: chart, acts } }) =>
    Object.entries(acts).flatMap(([act, { opens, roles }]) => {
      const address = PLACE_OF[chart]?.(act, caseId);
      if (opens !== true || address === undefined || !roles.includes(role)) return [];
      return [{ role, chart, act, address, label: actLabel(chart, act, 'sv'), asked: null }];
    }),
  );

const shownForm = z.object({ send: z.string(), fields: z.array(z.string()) });

/** The form that a page begins something with. */
export async function readForm(page: Page, label: string): Promise<z.output<typeof shownForm>> {
  await page.getByRole('form', { name: label, exact: true }).waitFor();
  return shownForm.parse(await page.evaluate(`(${READ})(${JSON.stringify(label)})`));
}

const READ = `(label) => {
  const words = (element) => (element?.textContent ?? '').trim();
  const form = [...document.querySelectorAll('form')].find((one) => one.getAttribute('aria-label') === label);
  const fields = [...form.querySelectorAll(':scope > .field, :scope > label.check')]
    .map((field) => words(field.matches('label') ? field : field.querySelector('label, legend')));
  return { send: words(form.querySelector('button[type=submit]')), fields };
}`;
