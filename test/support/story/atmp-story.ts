import { CaseStory } from './case-story.js';
import { chair, contact, coordinator, preparer, signatory } from './people.js';
import type { Place } from './place.js';

/** A case about an advanced therapy, and the roads that only such a case takes. */
export class AtmpStory extends CaseStory {
  centre(region: string): Place {
    return this.at('treatment-centre', region);
  }

  /** What the checklist asks before the council can say yes: a centre in view, who selects, and a register that can deliver. */
  async isPreparedForYes({ region, name }: { readonly region: string; readonly name: string }): Promise<void> {
    await this.as(preparer).does('CENTRE_NAMED', { region, name });
    await this.as(chair).does('SELECTION_SET', { body: 'national-conference', owner: 'Nationell konferens' });
    await this.as(preparer).does('REGISTER_NAMED', { register: 'EBMT', years: 15 });
    await this.as(coordinator).does('REGISTER_CONFIRMED', { confirmedBy: 'Registerhållaren' });
  }

  /** The hospital meets what is asked of it and is audited. */
  async centreIsAudited(region: string): Promise<void> {
    const centre = this.centre(region);
    await centre.as(coordinator).does('REQUIREMENTS_SENT', { requirements: ['Utbildad personal'] });
    await centre.as(contact(region)).does('PREPARATION_STARTED');
    await centre.as(coordinator).does('AUDITED', { by: 'Exempelbolaget', passed: true });
  }

  /** Hospital and company agree on quality and supply, after the regions' common group has read it. */
  async agreementIsSigned(region: string, validUntil?: string): Promise<void> {
    const centre = this.centre(region);
    await centre.as(contact(region)).does('AGREEMENT_DRAFTED');
    await centre.as(contact(region)).does('SENT_TO_AGREEMENT_GROUP');
    await centre.as(signatory(region)).does('AGREEMENT_SIGNED', { validUntil });
  }

  async centreIsOpened(region: string): Promise<void> {
    const centre = this.centre(region);
    await centre.as(contact(region)).does('CONTAINED_USE_IN_PLACE', { routine: 'rutin-1' });
    await centre.as(contact(region)).does('CENTRE_OPENED');
  }

  /** A region follows the answer and says where its patients go. */
  async regionFollows(region: string, referralRegion?: string): Promise<Place> {
    const place = this.region(region);
    await place.as(contact(region)).does('ACKNOWLEDGE');
    const decision = { value: 'follow', body: 'Hälso- och sjukvårdsnämnden', diaryNumber: `HSN ${region}` };
    await place.as(contact(region)).does('REGIONAL_DECISION', decision);
    const where = referralRegion === undefined ? { units: ['Hematologen'] } : { referralRegion };
    await place.as(contact(region)).does('UNITS_SET', { ...where, agreementNeeded: false });
    return place;
  }
}
