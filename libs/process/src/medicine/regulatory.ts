import type { StateNode, Transition } from '../definition.js';

const AT = 'regulatory';
const SOURCE = 'domain/states.md#4.1';

const positive: Transition = {
  target: `${AT}.chmpPositive`,
  set: { chmpPositiveOn: '$on', chmpOutcome: '$fact.outcome', population: '$fact.population' },
  update: ['dossierDueByOpinion'],
  effects: [{ type: 'notify', notice: 'regulatory-fact' }],
  source: `${SOURCE} S A2, C9`,
};
/** Table 4.1 has it from any state; only an authorisation that there is, suspended or not, can be lost: our default. */
const leaves = (to: string): Transition => ({
  target: `${AT}.${to}`,
  effects: [
    { type: 'notify', notice: 'safety-notice' },
    { type: 'publish', what: 'case' },
  ],
  source: `${SOURCE} S C7`,
});
const applicantWithdraws: Transition = { target: `${AT}.withdrawnByApplicant`, source: SOURCE };

/**
 * What EMA and the Commission have done; facts that arrive, never decided here.
 * It runs beside the road and not only under `included`, since authorisations come before, during and after.
 * @source domain/states.md#4.1; docs/adr/0004
 */
export const regulatory: StateNode = {
  initial: 'preSubmission',
  source: SOURCE,
  on: { JCA_ENDORSED: { set: { jcaEndorsedOn: '$on' }, source: `${SOURCE} S J5` } },
  states: {
    preSubmission: { on: { MA_SUBMITTED: { target: `${AT}.submitted`, set: { submittedOn: '$on' }, source: SOURCE } } },
    submitted: {
      on: {
        CHMP_POSITIVE: { ...positive, when: ['firstOpinion'] },
        CHMP_NEGATIVE: {
          target: `${AT}.chmpNegative`,
          effects: [{ type: 'notify', notice: 'regulatory-fact' }],
          source: `${SOURCE} S C9`,
        },
        MA_APPLICATION_WITHDRAWN: applicantWithdraws,
      },
    },
    chmpPositive: {
      on: {
        EC_GRANTED: {
          target: `${AT}.authorised.standing`,
          set: { authorisationKind: '$fact.kind', lastAuthorisedOn: '$on' },
          update: ['firstAuthorisation'],
          effects: [
            { type: 'notify', notice: 'authorised' },
            { type: 'publish', what: 'case' },
          ],
          source: `${SOURCE} S A1`,
        },
        EC_REFUSED: { target: `${AT}.refused`, source: SOURCE },
        MA_APPLICATION_WITHDRAWN: applicantWithdraws,
      },
    },
    chmpNegative: {
      on: {
        RE_EXAMINATION: { target: `${AT}.reExamination`, source: `${SOURCE} S C9` },
        EC_REFUSED: { target: `${AT}.refused`, source: SOURCE },
        MA_APPLICATION_WITHDRAWN: applicantWithdraws,
      },
    },
    reExamination: {
      on: {
        CHMP_POSITIVE: positive,
        CHMP_NEGATIVE: { target: `${AT}.chmpNegative`, source: `${SOURCE} S C9` },
        MA_APPLICATION_WITHDRAWN: applicantWithdraws,
      },
    },
    authorised: {
      initial: 'standing',
      on: {
        EC_GRANTED: {
          set: { lastAuthorisedOn: '$on' },
          source: 'cases/README.md (several products in one history; our default)',
        },
        CHMP_POSITIVE: {
          set: { chmpPositiveOn: '$on' },
          source: 'cases/README.md (further indication or product; our default)',
        },
        MA_SUBMITTED: {
          set: { extensionSubmittedOn: '$on' },
          source: 'cases/README.md (further indication or product; our default)',
        },
        INDICATION_EXTENDED: {
          set: { extendedOn: '$on' },
          effects: [{ type: 'notify', notice: 'regulatory-fact' }],
          source: 'cases/README.md (ema_indication_extended)',
        },
        MA_SUSPENDED: leaves('suspended'),
        MA_REVOKED: leaves('revoked'),
        MA_WITHDRAWN: leaves('withdrawnAuthorisation'),
      },
      states: {
        standing: {
          on: {
            RENEWAL_NEGATIVE: {
              target: `${AT}.authorised.renewalQuestioned`,
              effects: [{ type: 'notify', notice: 'safety-notice' }],
              source: 'domain/process-medicines.md#6 [C16] (Translarna)',
            },
            MARKETED: { target: `${AT}.authorised.marketed`, source: SOURCE },
          },
        },
        marketed: {
          on: {
            RENEWAL_NEGATIVE: {
              target: `${AT}.authorised.renewalQuestioned`,
              effects: [{ type: 'notify', notice: 'safety-notice' }],
              source: 'domain/process-medicines.md#6 [C16]',
            },
          },
        },
        renewalQuestioned: {
          on: {
            RENEWED: {
              target: `${AT}.authorised.standing`,
              source: 'domain/process-medicines.md#6 [C16] (way back: our default)',
            },
          },
        },
      },
    },
    suspended: {
      on: {
        SUSPENSION_LIFTED: { target: `${AT}.authorised.standing`, source: `${SOURCE} (way back: our default)` },
        MA_REVOKED: leaves('revoked'),
        MA_WITHDRAWN: leaves('withdrawnAuthorisation'),
      },
    },
    refused: {
      on: {
        RE_EXAMINATION: { target: `${AT}.reExamination`, source: `${SOURCE} S C9` },
        MA_SUBMITTED: {
          target: `${AT}.submitted`,
          source: 'domain/process-medicines.md#6 [E7] (a repeat application is a normal event)',
        },
      },
    },
    withdrawnByApplicant: {
      on: { MA_SUBMITTED: { target: `${AT}.submitted`, source: 'domain/process-medicines.md#6 [E7]' } },
    },
    revoked: {},
    withdrawnAuthorisation: {},
  },
};
