import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import spectralCore from '@stoplight/spectral-core';
import { recordView } from '#contract';
import { openTestApi, type TestApi } from '../support/api.js';
import { apiProfileFolder } from '../support/needs.js';

/** The national profile as a ruleset. It is not ours to copy, so it is read where it lies: beside the checkout, or where ORDNA_API_PROFILE says. */
const RULESET = pathToFileURL(join(apiProfileFolder(), 'spectral.mjs'));

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly security?: readonly unknown[];
  readonly parameters: readonly { readonly $ref?: string; readonly name?: string; readonly required?: boolean }[];
  readonly responses: Readonly<Record<string, { readonly $ref?: string }>>;
}
interface Document {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let api: TestApi;
let document: Document;
/** Id of a document that everybody may open. */
let publishedDocument: string;
beforeAll(async () => {
  api = await openTestApi();
  document = (await api.ask(null, 'GET', '/openapi.json')).json();
  publishedDocument = await publish('Öppet underlag');
});
afterAll(() => api.close());

/** Registers what has come in, and puts it out for everybody. @returns its id */
async function publish(title: string): Promise<string> {
  const stored = await api.ask('registrar', 'POST', '/documents/contents?mediaType=text%2Fplain', {
    raw: Buffer.from(title),
    headers: { 'content-type': 'application/octet-stream' },
  });
  const { sha256: content } = stored.json<{ sha256: string }>();
  const described = { kind: 'basis', circle: 'council', mediaType: 'text/plain', title, content };
  const facts = { ...described, secrecy: 'none', receivedOn: '2026-02-02', correspondent: 'Exempelbolaget AB' };
  const opened = await api.ask('registrar', 'POST', '/documents', { body: { act: 'DOCUMENT_RECEIVED', facts } });
  const { id, _links } = recordView.parse(opened.json());
  const acts = _links.find(({ rel }) => rel === 'acts')?.href ?? '';
  const [path = ''] = acts.slice(acts.indexOf('/cases/')).split('?');
  const body = { instanceId: id, act: 'DOCUMENT_PUBLISHED', facts: {} };
  expect((await api.ask('registrar', 'POST', path, { body })).statusCode).toBe(201);
  return id;
}

const operations = (): readonly (readonly [string, Operation])[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => [`${method} ${path}`, operation] as const),
  );

const withRuleset = existsSync(RULESET) ? describe : describe.skip;
withRuleset(
  'the profile [needs ../shared/api-profile: put it beside this checkout, or set ORDNA_API_PROFILE to its folder]',
  () => {
    it('finds nothing to say about the published document', async () => {
      const { default: ruleset } = await import(RULESET.href);
      const spectral = new spectralCore.Spectral();
      spectral.setRuleset(ruleset);
      const found = await spectral.run(JSON.stringify(document));
      const told = found.map(
        ({ code, severity, path, message }) => `${severity} ${code} ${path.join('.')}: ${message}`,
      );
      expect(told).toEqual([]);
    });
  },
);

describe('the published document', () => {
  it('is OpenAPI 3.1 for one versioned address', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.servers.map(({ url }) => url)).toEqual(['https://ordna.example/managed-introduction/v1']);
  });

  it('has exactly these operations', () => {
    expect(operations().map(([address, { operationId }]) => `${address} ${operationId}`)).toEqual([
      'get /api-info readApiInfo',
      'get /cases listCases',
      'post /cases openCase',
      'get /cases/{caseId} readCase',
      'get /opening-acts listOpeningActs',
      'get /cases/{caseId}/acts listActs',
      'post /cases/{caseId}/acts performAct',
      'post /cases/{caseId}/act-previews previewAct',
      'post /cases/{caseId}/price-openings openPrice',
      'get /cases/{caseId}/course readCourse',
      'get /cases/{caseId}/as-known readCaseAsKnown',
      'get /cases/{caseId}/journal-entries listJournalEntries',
      'get /cases/{caseId}/journal-entries/{entryId} readJournalEntry',
      'get /cases/{caseId}/texts listTexts',
      'get /cases/{caseId}/texts/{textId}/versions/{versionId} readTextVersion',
      'get /cases/{caseId}/texts/{textId}/changes listTextChanges',
      'get /cases/{caseId}/texts/{textId}/comments listComments',
      'get /cases/{caseId}/texts/{textId}/published-answers listPublishedAnswers',
      'get /cases/{caseId}/opinion-rounds listOpinionRounds',
      'get /cases/{caseId}/opinion-rounds/{roundId} readOpinionRound',
      'get /cases/{caseId}/opinion-rounds/{roundId}/compilation readCompilation',
      'get /cases/{caseId}/opinion-rounds/{roundId}/compilation/table readCompilationTable',
      'get /cases/{caseId}/opinions/{opinionId}/draft readOpinionDraft',
      'put /cases/{caseId}/opinions/{opinionId}/draft saveOpinionDraft',
      'get /cases/{caseId}/opinions/{opinionId}/attachments listOpinionAttachments',
      'get /cases/{caseId}/opinions/{opinionId}/attachments/{sha256} fetchOpinionAttachment',
      'get /cases/{caseId}/opinions/{opinionId}/local-questions listLocalQuestions',
      'post /cases/{caseId}/opinions/{opinionId}/local-questions askLocally',
      'get /cases/{caseId}/opinions/{opinionId}/local-questions/{localQuestionId} readLocalQuestion',
      'post /cases/{caseId}/opinions/{opinionId}/local-questions/{localQuestionId}/withdrawals withdrawLocalQuestion',
      'post /cases/{caseId}/opinions/{opinionId}/local-questions/{localQuestionId}/links renewLocalQuestionLink',
      'get /cases/{caseId}/opinions/{opinionId}/receipts listReceipts',
      'get /cases/{caseId}/receipts/{entryId} readReceipt',
      'get /cases/{caseId}/receipts/{entryId}/document readReceiptDocument',
      'get /task-counts readTaskCounts',
      'get /local-questions listQuestionsUnderWay',
      'get /tasks listTasks',
      'get /tasks/{taskId} readTask',
      'get /tasks/{taskId}/letters listLetters',
      'post /tasks/{taskId}/claims claimTask',
      'post /tasks/{taskId}/releases releaseTask',
      'post /tasks/{taskId}/declines declineTask',
      'get /deadlines listDeadlines',
      'get /pipeline-counts readPipelineCounts',
      'get /runs listRuns',
      'get /cases/{caseId}/opinion-rounds/{roundId}/progress readRoundProgress',
      'get /saved-views listSavedViews',
      'post /saved-views keepView',
      'post /saved-views/{savedViewId}/removals removeView',
      'post /case-assignments assignCases',
      'get /charts listCharts',
      'get /charts/{chartId} readChart',
      'get /charts/{chartId}/definition readChartDefinition',
      'get /charts/{chartId}/words readChartInWords',
      'get /charts/{chartId}/picture drawChart',
      'get /failed-jobs listFailedJobs',
      'get /failed-jobs/{jobId} readFailedJob',
      'post /failed-jobs/{jobId}/retries retryFailedJob',
      'get /migrations listMigrations',
      'get /migrations/{migrationId} readMigration',
      'get /migrations/{migrationId}/check checkMigration',
      'get /migration-runs listMigrationRuns',
      'post /migration-runs beginMigrationRun',
      'get /migration-runs/{migrationRunId} readMigrationRun',
      'post /migration-runs/{migrationRunId}/stops stopMigrationRun',
      'post /migration-runs/{migrationRunId}/resumptions resumeMigrationRun',
      'get /organisations listOrganisations',
      'post /organisations addOrganisation',
      'get /organisations/{organisationId} readOrganisation',
      'post /organisations/{organisationId}/corrections correctOrganisation',
      'get /mandate-roles listMandateRoles',
      'get /vacancies listVacancies',
      'get /network-entries listNetworkEntries',
      'get /persons listPersons',
      'post /persons addPerson',
      'get /persons/{personId} readPerson',
      'post /persons/{personId}/corrections correctPerson',
      'get /persons/{personId}/logins listLogins',
      'post /persons/{personId}/logins addLogin',
      'post /persons/{personId}/logins/revocations revokeLogin',
      'get /persons/{personId}/exports exportPerson',
      'post /persons/{personId}/erasures erasePerson',
      'get /mandates listMandates',
      'post /mandates giveMandate',
      'get /mandates/{mandateId} readMandate',
      'post /mandates/{mandateId}/endings endMandate',
      'get /absences listAbsences',
      'post /absences reportAbsence',
      'get /persons/{personId}/next-in-turn readNextInTurn',
      'post /absences/{absenceId}/cancellations cancelAbsence',
      'get /hand-overs listHandOvers',
      'post /hand-overs handOverTasks',
      'post /hand-overs/{handOverId}/cancellations takeTasksBack',
      'get /bodies listBodies',
      'get /bodies/{bodyCode} readBody',
      'get /body-dues listBodyDues',
      'get /body-meetings listBodyMeetings',
      'post /body-meetings planBodyMeeting',
      'get /body-meetings/{meetingId} readBodyMeeting',
      'post /body-meetings/{meetingId}/changes changeBodyMeeting',
      'post /body-meetings/{meetingId}/minutes publishMinutes',
      'get /body-goals listBodyGoals',
      'post /body-goals setBodyGoal',
      'get /body-goals/{goalId} readBodyGoal',
      'post /body-goals/{goalId}/follow-ups followUpGoal',
      'get /education-occasions listOccasions',
      'post /education-occasions planOccasion',
      'get /education-occasions/{occasionId} readOccasion',
      'post /education-occasions/{occasionId}/changes changeOccasion',
      'get /watch-items listWatchItems',
      'post /watch-items watchSubject',
      'get /watch-items/{watchItemId} readWatchItem',
      'post /watch-items/{watchItemId}/endings endWatch',
      'get /advice-notes listAdvice',
      'post /advice-notes giveAdvice',
      'get /advice-notes/{adviceNoteId} readAdvice',
      'post /advice-notes/{adviceNoteId}/withdrawals withdrawAdvice',
      'get /management-overview readManagementOverview',
      'get /management-overview/table readManagementTable',
      'get /management-overview/document readManagementDocument',
      'get /management-forecast readManagementForecast',
      'get /permissions listPermissions',
      'get /reminder-policies listReminderPolicies',
      'get /reminder-policies/{taskKind} readReminderPolicy',
      'post /reminder-policies/{taskKind}/changes changeReminderPolicy',
      'get /time-limits listTimeLimits',
      'get /time-limits/{timeLimitName} readTimeLimit',
      'post /time-limits/{timeLimitName}/changes changeTimeLimit',
      'get /service-accounts listServiceAccounts',
      'post /service-accounts createServiceAccount',
      'get /service-accounts/{serviceAccountId} readServiceAccount',
      'post /service-accounts/{serviceAccountId}/revocations revokeServiceAccount',
      'get /letters listDeliveries',
      'get /letters/{letterId} readDelivery',
      'post /letters/{letterId}/retries retryLetter',
      'get /notices listNotices',
      'get /notices/{noticeId} readNotice',
      'get /failed-notices listFailedNotices',
      'get /failed-notices/{noticeId} readFailedNotice',
      'post /failed-notices/{noticeId}/retries retryFailedNotice',
      'get /incoming-documents listIncomingDocuments',
      'get /incoming-documents/{documentId} readIncomingDocument',
      'get /incoming-documents/{documentId}/message downloadIncomingMessage',
      'post /incoming-documents/{documentId}/filings fileIncomingDocument',
      'get /calendar-feeds listCalendarFeeds',
      'post /calendar-feeds createCalendarFeed',
      'get /calendar-feeds/{calendarFeedId} readCalendarFeed',
      'post /calendar-feeds/{calendarFeedId}/revocations revokeCalendarFeed',
      'get /conflicts listConflicts',
      'post /conflicts openConflict',
      'get /conflicts/wanted listWantedDeclarations',
      'get /conflicts/{conflictId} readConflict',
      'get /documents listDocuments',
      'post /documents openDocument',
      'get /documents/{documentId} readDocument',
      'get /documents/{documentId}/content openDocumentContent',
      'get /documents/{documentId}/openings listDocumentOpenings',
      'post /incoming-documents/{documentId}/registrations registerIncomingDocument',
      'get /disclosure-requests listDisclosureRequests',
      'post /disclosure-requests openDisclosureRequest',
      'get /disclosure-requests/{disclosureRequestId} readDisclosureRequest',
    ]);
  });

  it('tells for each operation what it does, what goes wrong, and that traces are kept', () => {
    const lacking = operations().filter(
      ([, { summary, description, parameters, responses }]) =>
        summary === '' ||
        description === '' ||
        !parameters.some(({ $ref }) => $ref === '#/components/parameters/traceparent') ||
        responses['default']?.$ref !== '#/components/responses/problem',
    );
    expect(lacking.map(([address]) => address)).toEqual([]);
  });

  it('opens exactly what anyone can read', async () => {
    const open = operations().filter(([, { security }]) => security?.length === 0);
    expect(open.map(([, { operationId }]) => operationId)).toEqual([
      'readApiInfo',
      'listCharts',
      'readChart',
      'readChartDefinition',
      'readChartInWords',
      'drawChart',
      'listPermissions',
      'listDocuments',
      'readDocument',
      'openDocumentContent',
    ]);
    const example = '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01';
    for (const [address, { security }] of operations()) {
      const [method = '', path = ''] = address.split(' ');
      const url = path
        .replace('{chartId}', 'opinion')
        .replace('{entryId}', '0'.repeat(64))
        .replace('/documents/{documentId}', `/documents/${publishedDocument}`)
        .replace(/\{\w+\}/g, example);
      const answer = await api.ask(
        null,
        method === 'post' ? 'POST' : 'GET',
        url,
        method === 'post' ? { body: {} } : {},
      );
      expect([address, answer.statusCode]).toEqual([address, security?.length === 0 ? 200 : 401]);
    }
  });

  it('says nothing of demo users', () => expect(JSON.stringify(document)).not.toMatch(/demo/i));
});
