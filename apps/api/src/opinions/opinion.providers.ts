import type { Provider } from '@nestjs/common';
import { AnswerOpinion, AskLocally, CaseQueue, FireDeadlines, PerformAct, SystemClock } from '#casework';
import {
  CaseStorePg,
  ContactsPg,
  DataSource,
  DeadlineQueuePg,
  DocumentOpeningsPg,
  JournalReaderPg,
  LocalLinksPg,
  LocalQuestionsPg,
  OpinionAttachmentsPg,
  OpinionDraftsPg,
  PersonsPg,
  SettingsPg,
  StoredContentsPg,
} from '#persistence';
import { ChartRegistry } from '#process';
import { CaseReader } from '../cases/case-reader.js';
import { made } from '../made.js';
import { Attachments } from './attachments.js';
import { Compilations } from './compilation.js';
import { Drafts } from './drafts.js';
import { LocalForms } from './local-form.js';
import { LocalQuestionViews } from './local-questions.js';
import { OpinionReader } from './opinion-reader.js';
import { Receipts } from './receipts.js';
import { RoundViews } from './round-view.js';

/** Rounds, drafts, questions within the regions, receipts. */
export const opinionProviders: readonly Provider[] = [
  ...[DeadlineQueuePg, LocalLinksPg, LocalQuestionsPg, OpinionAttachmentsPg, OpinionDraftsPg].map((store) => ({
    provide: store,
    useFactory: (dataSource: DataSource) => new store(dataSource),
    inject: [DataSource],
  })),
  made(FireDeadlines, ChartRegistry, CaseStorePg, SettingsPg, DeadlineQueuePg, SystemClock, CaseQueue, ContactsPg),
  made(AnswerOpinion, PerformAct, CaseStorePg, ChartRegistry, SettingsPg, FireDeadlines, OpinionDraftsPg, SystemClock),
  made(AskLocally, PerformAct, CaseStorePg, LocalQuestionsPg, SystemClock),
  made(OpinionReader, CaseReader),
  made(RoundViews, OpinionReader, ChartRegistry, SettingsPg),
  made(Compilations, OpinionReader, PersonsPg, OpinionAttachmentsPg),
  made(Drafts, OpinionReader, OpinionDraftsPg, PersonsPg, SystemClock),
  made(LocalQuestionViews, OpinionReader, RoundViews, LocalQuestionsPg, AskLocally, SystemClock),
  made(LocalForms, LocalLinksPg, LocalQuestionsPg, CaseStorePg, SystemClock),
  made(Receipts, OpinionReader, RoundViews, JournalReaderPg, PersonsPg, OpinionAttachmentsPg),
  made(Attachments, OpinionReader, OpinionAttachmentsPg, StoredContentsPg, DocumentOpeningsPg, SystemClock),
];
