import type { Provider } from '@nestjs/common';
import { OpenConflict, OpenRegistered, PerformAct, SystemClock } from '#casework';
import {
  ActorDirectoryPg,
  ClearancesPg,
  ClearedDirectory,
  DataSource,
  DeclarationsPg,
  DocumentOpeningsPg,
  IncomingDocumentsPg,
  PersonReadingsPg,
  PersonsPg,
  RecordListsPg,
  RecordsBesidePg,
  StoredContentsPg,
} from '#persistence';
import { AskForDeclarations } from '#network';
import { CaseReader } from '../cases/case-reader.js';
import { made } from '../made.js';
import { Receipts } from '../opinions/receipts.js';
import { ConflictViews } from './conflict-views.js';
import { ConflictsController } from './conflicts.controller.js';
import { DemoClearances } from './demo-clearances.js';
import { DisclosureRequestsController } from './disclosure-requests.controller.js';
import { DisclosureViews } from './disclosure-views.js';
import { DocumentDoor } from './document-door.js';
import { DocumentViews } from './document-views.js';
import { DocumentsController } from './documents.controller.js';
import { RegistrationsController } from './registrations.controller.js';
import { WantedDeclarationViews } from './wanted-declarations.js';

export const RECORD_CONTROLLERS = [
  ConflictsController,
  DocumentsController,
  RegistrationsController,
  DisclosureRequestsController,
];

/** Declarations of interest, documents, and requests for them. */
export const recordProviders: readonly Provider[] = [
  made(ClearancesPg, DataSource),
  made(ClearedDirectory, ActorDirectoryPg, ClearancesPg),
  made(RecordsBesidePg, DataSource, ClearancesPg, SystemClock),
  made(RecordListsPg, DataSource),
  made(StoredContentsPg, DataSource),
  made(DocumentOpeningsPg, DataSource),
  made(OpenConflict, PerformAct),
  made(OpenRegistered, PerformAct),
  made(DemoClearances, OpenConflict, RecordListsPg),
  made(DeclarationsPg, DataSource),
  made(AskForDeclarations, DeclarationsPg, SystemClock),
  made(WantedDeclarationViews, AskForDeclarations),
  made(ConflictViews, RecordListsPg, PersonsPg, PersonReadingsPg),
  made(DocumentViews, RecordListsPg, PersonsPg, DocumentOpeningsPg),
  made(DisclosureViews, RecordListsPg),
  made(
    DocumentDoor,
    PerformAct,
    OpenRegistered,
    CaseReader,
    DocumentViews,
    StoredContentsPg,
    DocumentOpeningsPg,
    IncomingDocumentsPg,
    Receipts,
    SystemClock,
  ),
];
