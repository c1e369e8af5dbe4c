import type { Audience } from '#process';
import type { InEach } from './locale.js';

/** Who hears of something, as a sentence begins with them. @source domain/actors.md#8 */
export const audiences: InEach<Readonly<Record<Audience, string>>> = {
  sv: {
    company: 'Företaget',
    regions: 'Regionernas kontaktpersoner',
    'own-region': 'Regionens kontaktperson',
    'own-manager': 'Regionens ledning',
    managers: 'Regionernas ledningar',
    'nominating-region': 'Den nominerande regionens kontaktperson',
    'patient-organisations': 'Patientorganisationerna, genom kansliet',
    public: 'Allmänheten, i ärendets logg',
    coordinators: 'Kansliet',
    evaluators: 'Utredarna',
    council: 'Rådet',
    negotiators: 'Förhandlarna',
    procurers: 'Upphandlarna',
    scanners: 'Horisontspaningen',
    experts: 'De sakkunniga',
  },
  en: {
    company: 'The company',
    regions: "The regions' contact persons",
    'own-region': "The region's contact person",
    'own-manager': "The region's manager",
    managers: "The regions' managers",
    'nominating-region': "The nominating region's contact person",
    'patient-organisations': 'The patient organisations, through the office',
    public: "The public, in the case's log",
    coordinators: 'The office',
    evaluators: 'The evaluators',
    council: 'The council',
    negotiators: 'The negotiators',
    procurers: 'The procurers',
    scanners: 'Horizon scanning',
    experts: 'The experts',
  },
};
