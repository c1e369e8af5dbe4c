import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import {
  caseId,
  entryId,
  journalEntryView,
  journalPage,
  journalQuery,
  type JournalEntry,
  type JournalPage,
  type JournalQuery,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { Operation } from '../openapi/operation.js';
import { JournalViews } from './journal-views.js';

@Controller('cases/:caseId/journal-entries')
export class JournalController {
  constructor(private readonly journal: JournalViews) {}

  @Get()
  @Permitted('read-cases')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listJournalEntries',
    tag: 'cases',
    summary: "Read a case's journal",
    description:
      'What happened, by whom in which role, when it happened and when it was recorded; inferred steps are marked. Each entry holds the hash of the one before. Confidential facts are never here.',
    answer: 'One page of the journal',
    schema: journalPage,
  })
  list(
    @Param('caseId', { schema: caseId }) id: string,
    @Query({ schema: journalQuery }) query: JournalQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<JournalPage> {
    return this.journal.page(id, query, caller);
  }

  @Get(':entryId')
  @Permitted('read-cases')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readJournalEntry',
    tag: 'cases',
    summary: 'Read a journal entry',
    description: 'One entry of the journal. Its id is its own hash.',
    answer: 'The entry',
    schema: journalEntryView,
  })
  read(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('entryId', { schema: entryId }) hash: string,
    @CurrentCaller() caller: Caller,
  ): Promise<JournalEntry> {
    return this.journal.entry(id, hash, caller);
  }
}
