import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import {
  caseId,
  changesQuery,
  commentList,
  commentQuery,
  publishedAnswers,
  textChanges,
  textId,
  textList,
  textVersionId,
  textVersionView,
  type ChangesQuery,
  type CommentList,
  type CommentQuery,
  type PublishedAnswers,
  type TextChanges,
  type TextList,
  type TextVersionView,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { Operation } from '../openapi/operation.js';
import { CommentViews } from './comment-views.js';
import { TextViews } from './text-views.js';

@Controller('cases/:caseId/texts')
export class TextsController {
  constructor(
    private readonly texts: TextViews,
    private readonly comments: CommentViews,
  ) {}

  @Get()
  @Permitted('read-texts')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listTexts',
    tag: 'cases',
    summary: 'List texts put out with rounds',
    description:
      'Texts that rounds of the case have put out to the regions, each with all its versions. A text is put out, revised, commented on and answered by acts.',
    answer: 'The texts',
    schema: textList,
  })
  list(@Param('caseId', { schema: caseId }) id: string, @CurrentCaller() caller: Caller): Promise<TextList> {
    return this.texts.list(id, caller);
  }

  @Get(':textId/versions/:versionId')
  @Permitted('read-texts')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readTextVersion',
    tag: 'cases',
    summary: 'Read a version of a text',
    description: 'The text as it was put out, with its paragraphs in reading order. A version never changes.',
    answer: 'The version',
    schema: textVersionView,
  })
  version(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('textId', { schema: textId }) text: string,
    @Param('versionId', { schema: textVersionId }) version: string,
    @CurrentCaller() caller: Caller,
  ): Promise<TextVersionView> {
    return this.texts.version(id, text, version, caller);
  }

  @Get(':textId/changes')
  @Permitted('read-texts')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listTextChanges',
    tag: 'cases',
    summary: 'List what changed between versions',
    description: 'Paragraph by paragraph in reading order: unchanged, changed, moved, added or removed.',
    answer: 'The changes',
    schema: textChanges,
  })
  changes(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('textId', { schema: textId }) text: string,
    @Query({ schema: changesQuery }) query: ChangesQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<TextChanges> {
    return this.texts.changes(id, text, query, caller);
  }

  @Get(':textId/comments')
  @Permitted('read-texts')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listComments',
    tag: 'cases',
    summary: 'List comments on a text',
    description:
      'What regions said about passages, where each passage is in the version asked for or that it is orphaned, and the answers. While the round is open a region sees its own comments only.',
    answer: 'The comments',
    schema: commentList,
  })
  commentsOn(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('textId', { schema: textId }) text: string,
    @Query({ schema: commentQuery }) { version }: CommentQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<CommentList> {
    return this.comments.list(id, text, version, caller);
  }

  @Get(':textId/published-answers')
  @Permitted('read-published-answers')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listPublishedAnswers',
    tag: 'cases',
    summary: 'List published answers',
    description:
      'Comments on a text with their answers, once they are published, and of them only what may be published.',
    answer: 'The answers',
    schema: publishedAnswers,
  })
  published(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('textId', { schema: textId }) text: string,
    @CurrentCaller() caller: Caller,
  ): Promise<PublishedAnswers> {
    return this.comments.published(id, text, caller);
  }
}
