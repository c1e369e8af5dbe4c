import type { Body, Field, HealthCareRegion, IsoDate, OrganisationKind, Role } from '#process';
import type { KindOfRecord } from './bodies/records.js';

/** An earlier name, and its last day where that is known. */
export interface FormerName {
  readonly name: string;
  readonly until: IsoDate | null;
}

export interface Organisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  /** Readable and never changed: the county code of a region, a word for the others. */
  readonly code: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly formerNames: readonly FormerName[];
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Which whole an organisation is part of. Of Halland's two, only the primary counts for seats. @source domain/actors.md#1 */
export interface OrganisationLink {
  readonly memberId: string;
  readonly wholeId: string;
  readonly kind: 'primary' | 'copies';
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export interface SeedMandate {
  readonly id: string;
  readonly role: Role;
  readonly region?: string;
  readonly healthCareRegion?: HealthCareRegion;
  readonly company?: string;
  readonly field?: Field;
  readonly body?: Body;
  readonly seat?: string;
  readonly rank?: number;
  /** Id of the organisation that appointed. */
  readonly appointedBy?: string;
  readonly decisionRef?: string;
  readonly from: IsoDate;
  readonly to?: IsoDate;
}

export interface SeedPerson {
  readonly id: string;
  /** By what the demo provider knows them. */
  readonly subject: string;
  readonly kind: 'person' | 'service';
  readonly name: string;
  readonly email: string | null;
  readonly locale: 'sv' | 'en';
  readonly organisationId: string | null;
  readonly mandates: readonly SeedMandate[];
}

/** What a new installation begins with. */
export interface NetworkSeed {
  readonly organisations: readonly Organisation[];
  readonly links: readonly OrganisationLink[];
  readonly persons: readonly SeedPerson[];
  /** What advising bodies keep. */
  readonly bodyRecords: readonly KindOfRecord[];
}
