import type { StateNode, Transition } from '../definition.js';

const AT = 'regulatory';
const SOURCE = 'domain/states.md#9 (regulatory: our default on MDR and IVDR)';

const marked: Transition = {
  target: `${AT}.ceMarked.standing`,
  set: {
    deviceClass: '$fact.deviceClass',
    notifiedBody: '$fact.notifiedBody',
    regulation: '$fact.regulation',
    certificateValidTo: '$fact.validTo',
    recheckDue: false,
  },
  update: ['firstAuthorisation', 'markedMember'],
  effects: [
    { type: 'notify', notice: 'regulatory-fact' },
    { type: 'publish', what: 'case' },
  ],
  source: SOURCE,
};
const withdrawn: Transition = {
  target: `${AT}.withdrawn`,
  effects: [
    { type: 'notify', notice: 'safety-notice' },
    { type: 'publish', what: 'case' },
  ],
  source: SOURCE,
};

/** No single dated gate as for medicines: certificates are renewed, and versions change. @source domain/states.md#9, domain/process-medtech.md#4 */
export const regulatory: StateNode = {
  initial: 'unknown',
  source: SOURCE,
  states: {
    unknown: {
      on: {
        CE_MARKED: marked,
        NOT_CE_MARKED: { target: `${AT}.notCeMarked`, source: SOURCE },
      },
    },
    notCeMarked: { on: { CE_MARKED: marked } },
    ceMarked: {
      initial: 'standing',
      on: {
        CE_MARKED: { ...marked, source: `${SOURCE} (a new version, or one more product)` },
        CERTIFICATE_RECHECK_DUE: { set: { recheckDue: true }, source: SOURCE },
        CERTIFICATE_RECHECKED: {
          set: { certificateValidTo: '$fact.validTo', recheckDue: false },
          source: `${SOURCE} (six months before the certificate ends)`,
        },
        DEVICE_WITHDRAWN: withdrawn,
      },
      states: {
        standing: {
          on: {
            FIELD_SAFETY_NOTICE: {
              target: `${AT}.ceMarked.fieldSafetyNotice`,
              set: { safetyNoticeOn: '$on' },
              effects: [{ type: 'notify', notice: 'safety-notice' }],
              source: SOURCE,
            },
          },
        },
        fieldSafetyNotice: {
          on: { SAFETY_NOTICE_CLOSED: { target: `${AT}.ceMarked.standing`, source: SOURCE } },
        },
      },
    },
    withdrawn: { on: { CE_MARKED: { ...marked, source: `${SOURCE} (marked anew)` } } },
  },
};
