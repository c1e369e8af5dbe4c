import type { JsonRecord } from '../reason.js';

/** What an agenda item remembers between acts. */
export const councilContext: JsonRecord = {
  kind: null,
  evaluated: null,
  row: null,
  proposed: null,
  textAbout: null,
  basis: [],
  motivation: null,
  basisOn: null,
  itemVersion: 1,
  meetingOn: null,
  agendaOn: null,
  documentsOn: null,
  attendance: [],
  conflicted: [],
  cleared: [],
  conflictRecord: [],
  shutOut: [],
  seats: null,
  answers: {},
  checker: null,
  dissent: [],
  outcome: null,
};
