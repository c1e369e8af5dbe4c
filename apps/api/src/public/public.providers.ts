import type { Provider } from '@nestjs/common';
import { SystemClock } from '#casework';
import { IdentityDesk } from '#identity';
import { AccessibilityReportsPg, DataSource, FollowersPg, PublicCasesPg, PublicCatchUpPg } from '#persistence';
import { charts } from '#process';
import { CaughtLetters } from '../mail/caught-letters.js';
import { made } from '../made.js';
import type { ApiOptions } from '../options.js';
import { DocumentViews } from '../records/document-views.js';
import { CommentViews } from '../texts/comment-views.js';
import { TextShelf } from '../texts/text-shelf.js';
import { AccessibilityController } from './accessibility.controller.js';
import { publicPaths } from './addresses.js';
import { FollowController } from './follow.controller.js';
import { FormLimits } from './form-limits.js';
import { PublicController } from './public.controller.js';
import { PublicDesk } from './public-desk.js';
import { PublicFeedsController } from './public-feeds.controller.js';
import { PublicReader } from './public-reader.js';
import { StartController } from './start.controller.js';

export const PUBLIC_CONTROLLERS = [
  StartController,
  FollowController,
  PublicFeedsController,
  PublicController,
  AccessibilityController,
] as const;

/** Addresses of the pages for everybody, which are no part of the published API. */
export const PUBLIC_PATHS: readonly string[] = [
  '/',
  'en',
  ...publicPaths,
  'en/about-accessibility',
  'om-tillganglighet/anmalningar',
  'om-tillganglighet/anmalningar/:reportId',
];

/** What the pages for everybody are made from. */
export const publicProviders = ({ config, publicUrl = config.publicUrl }: ApiOptions): readonly Provider[] => [
  ...[FollowersPg, AccessibilityReportsPg].map((store) => ({
    provide: store,
    useFactory: (dataSource: DataSource) => new store(dataSource),
    inject: [DataSource],
  })),
  ...[PublicCasesPg, PublicCatchUpPg].map((reader) => ({
    provide: reader,
    useFactory: (dataSource: DataSource) => new reader(dataSource, charts),
    inject: [DataSource],
  })),
  { provide: FormLimits, inject: [IdentityDesk], useFactory: (desk: IdentityDesk) => new FormLimits(desk) },
  made(PublicReader, PublicCatchUpPg, PublicCasesPg, TextShelf, CommentViews, DocumentViews, SystemClock),
  {
    provide: PublicDesk,
    inject: [CaughtLetters],
    useFactory: (letters: CaughtLetters) =>
      new PublicDesk({ publicUrl: publicUrl.replace(/\/$/, ''), lettersCaught: letters.areCaught }),
  },
];
