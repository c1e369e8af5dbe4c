import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { bodyMeetingView, casePage, conflictPage, disclosureView, personView, recordView, taskPage } from '#contract';
import { pointerTo } from '#passages';
import type { TestApi } from './api.js';
import { bodyHasWorked } from './body-work.js';
import { isGivenUp } from './given-up.js';
import { importHistories } from './import-histories.js';
import { ANSWER, OpinionCase } from './opinion-case.js';
import { PLACES_BEGIN, placesAreFilled, type StoryPlaces } from './story/places.js';
import { Story } from './story/story.js';
import { WebDesk } from './web-desk.js';

const TEXT = 'Effekten är osäker. Uppföljning görs i fem år.';
const ASKED = {
  question: 'Ska Rundmedel omfattas av nationell samverkan?',
  summary: 'Ny behandling som ges en gång. Rapporten har sex stycken.',
  questions: [{ id: 'patients', text: 'Hur många patienter har regionen?', required: true }],
};
const ASKED_LOCALLY = {
  askedOf: 'unit',
  question: 'Hur många patienter är aktuella hos er?',
  answerBy: '2026-03-12',
  recipient: { name: 'Exempel Kollegasson', email: 'kollega@region.example' },
};
const DRAFT = {
  stance: 'yes',
  judgements: [{ criterion: 'severity', judgement: 'met', reason: 'Svår sjukdom.' }],
  decidedBy: 'Hälso- och sjukvårdsdirektören',
  answers: [{ question: 'patients', text: 'Tolv.' }],
};
const HISTORY = 'Qalsody';

/** What the addresses of the pages lead to. */
export interface Furniture extends StoryPlaces {
  /** A case whose regions are asked, with a text put out and commented on. */
  readonly caseId: string;
  readonly round: string;
  /** A task of a contact person of Skåne. */
  readonly task: string;
  /** The same of Dalarna, which has answered. */
  readonly answered: string;
  readonly person: string;
  readonly declaration: string;
  readonly request: string;
  /** A document of the register that belongs to no case. */
  readonly document: string;
  readonly bodyMeeting: string;
  /** A case from before, with inferred steps and several tracks. */
  readonly history: string;
}

/** A desk at which every page has something to show. Ends with `close`. */
export interface FurnishedDesk {
  readonly desk: WebDesk;
  readonly at: Furniture;
  close(): Promise<void>;
}

export async function openFurnishedDesk(): Promise<FurnishedDesk> {
  const story = await Story.begins(PLACES_BEGIN);
  const places = await placesAreFilled(story);
  const desk = await WebDesk.open({ url: story.databaseUrl, clock: story.clock });
  return {
    desk,
    at: { ...places, ...(await furnish(desk)) },
    close: async () => {
      await desk.close();
      await story.ends();
    },
  };
}

async function furnish({ api }: WebDesk): Promise<Omit<Furniture, keyof StoryPlaces>> {
  const get = async (user: string, path: string): Promise<unknown> => (await api.ask(user, 'GET', path)).json();
  const post = async (user: string, path: string, body: object): Promise<unknown> =>
    (await api.ask(user, 'POST', path, { body })).json();
  const round = await OpinionCase.open(api, ASKED);
  await isCommentedOn(round);
  await round.does('contact-person-20', 'SUBMIT', '20', {
    ...ANSWER,
    answers: [{ question: 'patients', text: 'Tolv.' }],
  });
  await round.does('contact-person-12', 'ACKNOWLEDGE', '12');
  await post('contact-person-12', round.local('12'), ASKED_LOCALLY);
  await round.save('contact-person-12', '12', 0, DRAFT);
  await post('coordinator', '/service-accounts', { name: 'Exempelsystemet' });
  await importHistories(api.databaseUrl);
  const me = personView.parse(await get('coordinator', '/persons/me'));
  const { tasks } = taskPage.parse(await get('contact-person-12', '/tasks?limit=100'));
  const { tasks: done } = taskPage.parse(await get('contact-person-20', '/tasks?status=done&limit=100'));
  const { conflicts } = conflictPage.parse(await get('conflict-assessor', '/conflicts'));
  const { cases } = casePage.parse(await get('coordinator', `/cases?q=${HISTORY}`));
  const facts = { wording: 'Avtalet om Rundmedel', way: 'copy', requester: 'Någon' };
  const request = await post('registrar', '/disclosure-requests', { caseId: round.id, facts });
  const planned = { body: 'nsg-medicines-devices', on: '2026-03-10', at: '09:30', agendaItems: [{ title: 'Läget' }] };
  const received = await comesIn(api);
  const meeting = await post('nsg-secretary', '/body-meetings', planned);
  await isToldOfWait(api.databaseUrl, me.id, round.id);
  await isGivenUp(api.databaseUrl, '2026-02-26T07:00:00Z');
  await bodyHasWorked(api, round.id);
  return {
    caseId: round.id,
    round: round.round,
    task: named('task', tasks.find(({ caseId }) => caseId === round.id)?.id),
    answered: named('answered task', done.find(({ caseId }) => caseId === round.id)?.id),
    person: me.id,
    declaration: named('declaration', conflicts[0]?.id),
    request: disclosureView.parse(request).id,
    document: recordView.parse(received).id,
    bodyMeeting: bodyMeetingView.parse(meeting).id,
    history: named(HISTORY, cases[0]?.id),
  };
}

/** A page whose id is missing would be looked at as an empty one, and found sound. */
function named(what: string, id: string | undefined): string {
  if (id === undefined) throw new Error(`There is no ${what}`);
  return id;
}

async function isCommentedOn(at: OpinionCase): Promise<void> {
  await at.perform('coordinator', 'PUT_OUT_TEXT', at.round, { title: 'Utkast', body: TEXT });
  const passage = { ...pointerTo(TEXT, { start: 0, end: 'Effekten är osäker.'.length }) };
  await at.does('contact-person-12', 'COMMENT', '12', { version: 1, passage, text: 'Hur osäker?' });
}

/** A letter that waits to be filed, and a document that is registered without a case. @returns the document's answer */
async function comesIn(api: TestApi): Promise<unknown> {
  const letter = `From: Maja <maja@region.example>\r\nTo: x@ordna.example\r\nSubject: En vecka till\r\nMessage-ID: <1@region.example>\r\n\r\nVi behöver en vecka till.\r\n`;
  await api.ask('mail-gateway', 'POST', '/incoming-documents', {
    raw: letter,
    headers: { 'content-type': 'message/rfc822' },
  });
  const stored = await api.ask('registrar', 'POST', '/documents/contents?mediaType=text%2Fplain', {
    raw: Buffer.from('Underlag'),
    headers: { 'content-type': 'application/octet-stream' },
  });
  const { sha256: content } = stored.json<{ sha256: string }>();
  const described = { kind: 'basis', circle: 'council', mediaType: 'text/plain', title: 'Underlag', content };
  const facts = { ...described, secrecy: 'none', receivedOn: '2026-02-02', correspondent: 'Exempelbolaget AB' };
  return (await api.ask('registrar', 'POST', '/documents', { body: { act: 'DOCUMENT_RECEIVED', facts } })).json();
}

async function isToldOfWait(databaseUrl: string, personId: string, caseId: string): Promise<void> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  await db.query(
    `INSERT INTO notice (id, case_id, seq, instance_id, notice, audience, channel, person_id, state, raised_at)
     VALUES ($1, $2, 1, $1, 'wait-issued', 'coordinators', 'digest', $3, 'waiting', '2026-02-26T07:00:00Z')`,
    [randomUUID(), caseId, personId],
  );
  await db.end();
}
