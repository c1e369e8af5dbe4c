import type { Effect, StateNode, Transition } from '../definition.js';

const AT = 'regulatory';
const SOURCE = 'domain/states.md#9 (regulatory: our default on MDR and IVDR)';

const markedEffects: readonly Effect[] = [
  { type: 'notify', notice: 'regulatory-fact' },
  { type: 'publish', what: 'case' },
];
const safetyEffects: readonly Effect[] = [
  { type: 'notify', notice: 'safety-notice' },
  { type: 'publish', what: 'case' },
];
const marked: Transition = {
  target: `${AT}.ceMarked.standing`,
  when: ['productKnown'],
  update: ['firstAuthorisation', 'marks', 'notices'],
  effects: markedEffects,
  source: SOURCE,
};
/** One more product is marked while another has a safety notice. */
const markedBeside: Transition = {
  when: ['productKnown', 'noticeStays'],
  update: ['firstAuthorisation', 'marks', 'notices'],
  effects: markedEffects,
  source: `${SOURCE} (one more product)`,
};
const oneWithdrawn: Transition = {
  when: ['productKnown'],
  update: ['marks', 'notices'],
  effects: safetyEffects,
  source: `${SOURCE} (one product of the group)`,
};
const lastWithdrawn: Transition = {
  ...oneWithdrawn,
  target: `${AT}.withdrawn`,
  when: ['productKnown', 'noProductLeft'],
  source: SOURCE,
};
const withdrawnWithNotice: Transition = {
  ...oneWithdrawn,
  target: `${AT}.ceMarked.standing`,
  when: ['productKnown', 'lastNotice'],
};
const noticed: Transition = {
  when: ['productKnown'],
  set: { safetyNoticeOn: '$on' },
  update: ['notices'],
  effects: [{ type: 'notify', notice: 'safety-notice' }],
  source: SOURCE,
};

/** No single dated gate as for medicines: each product has its mark, certificates are renewed, and versions change. @source domain/states.md#9, domain/process-medtech.md#4 */
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
        CE_MARKED: [markedBeside, { ...marked, source: `${SOURCE} (a new version, or one more product)` }],
        CERTIFICATE_RECHECK_DUE: { update: ['marks'], source: SOURCE },
        CERTIFICATE_ENDED: { update: ['marks'], source: SOURCE },
        CERTIFICATE_RECHECKED: {
          when: ['productKnown'],
          update: ['marks'],
          source: `${SOURCE} (six months before the certificate ends)`,
        },
        DEVICE_WITHDRAWN: [lastWithdrawn, oneWithdrawn],
      },
      states: {
        standing: { on: { FIELD_SAFETY_NOTICE: { ...noticed, target: `${AT}.ceMarked.fieldSafetyNotice` } } },
        fieldSafetyNotice: {
          on: {
            FIELD_SAFETY_NOTICE: { ...noticed, source: `${SOURCE} (on one more product)` },
            DEVICE_WITHDRAWN: [lastWithdrawn, withdrawnWithNotice, oneWithdrawn],
            SAFETY_NOTICE_CLOSED: [
              {
                target: `${AT}.ceMarked.standing`,
                when: ['noticeKnown', 'lastNotice'],
                update: ['notices'],
                source: SOURCE,
              },
              { when: ['noticeKnown'], update: ['notices'], source: `${SOURCE} (of one product)` },
            ],
          },
        },
      },
    },
    withdrawn: { on: { CE_MARKED: { ...marked, source: `${SOURCE} (marked anew)` } } },
  },
};
