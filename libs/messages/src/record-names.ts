import type { Assignment, DeclarationForm, DocumentType, SecrecyMark, SecrecySection } from '#process';
import type { InEach } from './locale.js';

export const assignments = {
  sv: {
    'medicines-council': 'NT-rådet',
    'devices-council': 'MTP-rådet',
    evaluation: 'Utvärdering',
    negotiation: 'Förhandling',
    expertise: 'Sakkunnig',
  },
  en: {
    'medicines-council': 'The NT Council',
    'devices-council': 'The MTP Council',
    evaluation: 'Evaluation',
    negotiation: 'Negotiation',
    expertise: 'Expert',
  },
} as const satisfies InEach<Readonly<Record<Assignment, string>>>;

export const declarationForms = {
  sv: {
    member: 'Ledamot eller medarbetare',
    'patient-representative': 'Patient- eller närståendeföreträdare',
    organisation: 'Företrädare för en organisation',
  },
  en: {
    member: 'Member or employee',
    'patient-representative': 'Patient or relatives’ representative',
    organisation: 'Representative of an organisation',
  },
} as const satisfies InEach<Readonly<Record<DeclarationForm, string>>>;

export const documentTypes = {
  sv: {
    decision: 'Beslut',
    basis: 'Underlag',
    opinion: 'Yttrande',
    letter: 'Brev',
    agreement: 'Avtal',
    minutes: 'Protokoll',
    draft: 'Utkast',
    other: 'Övrigt',
  },
  en: {
    decision: 'Decision',
    basis: 'Basis',
    opinion: 'Opinion',
    letter: 'Letter',
    agreement: 'Agreement',
    minutes: 'Minutes',
    draft: 'Draft',
    other: 'Other',
  },
} as const satisfies InEach<Readonly<Record<DocumentType, string>>>;

export const secrecyMarks = {
  sv: { none: 'Ingen sekretessmarkering', partial: 'Delvis sekretessmarkerad', full: 'Sekretessmarkerad' },
  en: { none: 'Not marked as secret', partial: 'Partly marked as secret', full: 'Marked as secret' },
} as const satisfies InEach<Readonly<Record<SecrecyMark, string>>>;

const sections = {
  'osl-19-1': 'OSL 19 kap. 1 §',
  'osl-19-3': 'OSL 19 kap. 3 §',
  'osl-21-1': 'OSL 21 kap. 1 §',
  'osl-31-16': 'OSL 31 kap. 16 §',
  'osl-10-3': 'OSL 10 kap. 3 §',
} as const;
export const secrecySections = {
  sv: { ...sections, other: 'Annan bestämmelse' },
  en: { ...sections, other: 'Another provision' },
} as const satisfies InEach<Readonly<Record<SecrecySection, string>>>;
