import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApiInfoController } from './about/api-info.controller.js';
import { SignInGuard } from './actor/sign-in.guard.js';
import type { ApiOptions } from './options.js';
import { ActPreviewsController } from './cases/act-previews.controller.js';
import { ActsController } from './cases/acts.controller.js';
import { BODY_CONTROLLERS, bodyProviders } from './bodies/body.providers.js';
import { CasesController } from './cases/cases.controller.js';
import { CourseController } from './cases/course/course.controller.js';
import { JournalController } from './cases/journal.controller.js';
import { PriceOpeningsController } from './cases/price-openings.controller.js';
import { OpeningActsController } from './cases/opening-acts.controller.js';
import { changeProviders } from './change/change.providers.js';
import { MigrationRunsController } from './change/migration-runs.controller.js';
import { MigrationsController } from './change/migrations.controller.js';
import { ChartsController } from './charts/charts.controller.js';
import { databaseOptions, databaseProviders } from './database.providers.js';
import { HealthController } from './health/health.controller.js';
import { MAIL_CONTROLLERS, mailProviders } from './mail/mail.providers.js';
import { FailedJobsController } from './operations/failed-jobs.controller.js';
import { AttachmentsController } from './opinions/attachments.controller.js';
import { DraftsController } from './opinions/drafts.controller.js';
import { LocalFormController } from './opinions/local-form.controller.js';
import { LocalQuestionsController } from './opinions/local-questions.controller.js';
import { opinionProviders } from './opinions/opinion.providers.js';
import { ReceiptPageController } from './opinions/receipt-page.controller.js';
import { ReceiptsController } from './opinions/receipts.controller.js';
import { RoundsController } from './opinions/rounds.controller.js';
import { MANAGEMENT_CONTROLLERS, managementProviders } from './management/management.providers.js';
import { ApiProblem } from './problems/api-problem.js';
import { toFieldProblems } from './problems/field-problems.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { RECORD_CONTROLLERS, recordProviders } from './records/records.providers.js';
import { runProviders } from './runs/run.providers.js';
import { RunsController } from './runs/runs.controller.js';
import { screenProviders } from './screen.providers.js';
import { MandatesController } from './network/mandates.controller.js';
import { NetworkController } from './network/network.controller.js';
import { OrganisationsController } from './network/organisations.controller.js';
import { NewsController } from './news/news.controller.js';
import { newsProviders } from './news/news.providers.js';
import { networkProviders } from './network/network.providers.js';
import { PersonsController } from './network/persons.controller.js';
import { StandInsController } from './network/stand-ins.controller.js';
import { SETTING_CONTROLLERS, settingProviders } from './settings/setting.providers.js';
import { PermissionsController } from './permissions/permissions.controller.js';
import { ServiceAccountsController } from './services/service-accounts.controller.js';
import { AccountController } from './sign-in/account.controller.js';
import { SessionController } from './sign-in/session.controller.js';
import { PUBLIC_CONTROLLERS, publicProviders } from './public/public.providers.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { signInProviders } from './sign-in/sign-in.providers.js';
import { TextsController } from './texts/texts.controller.js';
import { TaskCountsController } from './work/task-counts.controller.js';
import { TasksController } from './work/tasks.controller.js';
import { WorkController } from './work/work.controller.js';
import { CaseAssignmentsController } from './worklist/case-assignments.controller.js';
import { SavedViewsController } from './worklist/saved-views.controller.js';

const CONTROLLERS = [
  ApiInfoController,
  CasesController,
  OpeningActsController,
  ActsController,
  ActPreviewsController,
  PriceOpeningsController,
  CourseController,
  JournalController,
  TextsController,
  RoundsController,
  DraftsController,
  AttachmentsController,
  LocalQuestionsController,
  ReceiptsController,
  ReceiptPageController,
  LocalFormController,
  TaskCountsController,
  TasksController,
  WorkController,
  RunsController,
  SavedViewsController,
  CaseAssignmentsController,
  ChartsController,
  FailedJobsController,
  MigrationsController,
  MigrationRunsController,
  OrganisationsController,
  NetworkController,
  PersonsController,
  MandatesController,
  StandInsController,
  ...BODY_CONTROLLERS,
  ...MANAGEMENT_CONTROLLERS,
  PermissionsController,
  ...SETTING_CONTROLLERS,
  ServiceAccountsController,
  SignInController,
  SessionController,
  NewsController,
  AccountController,
  HealthController,
  ...MAIL_CONTROLLERS,
  ...PUBLIC_CONTROLLERS,
  ...RECORD_CONTROLLERS,
];

/** All wiring of the API. Classes are the tokens. */
@Module({})
export class ApiModule {
  static with(options: ApiOptions, problems: ProblemFilter): DynamicModule {
    return {
      module: ApiModule,
      imports: [TypeOrmModule.forRoot(databaseOptions(options))],
      controllers: CONTROLLERS,
      providers: [
        ...doorProviders(problems),
        ...databaseProviders(options),
        ...signInProviders(options),
        ...mailProviders(options),
        ...settingProviders,
        ...screenProviders,
        ...changeProviders,
        ...opinionProviders,
        ...runProviders,
        ...networkProviders,
        ...newsProviders,
        ...publicProviders(options),
        ...recordProviders,
        ...bodyProviders,
        ...managementProviders,
      ],
    };
  }
}

/** What every request passes: sign-in, validation, problems. */
function doorProviders(problems: ProblemFilter): readonly Provider[] {
  const validation = new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new ApiProblem('request-invalid', { problems: toFieldProblems(issues).map((problem) => ({ ...problem })) }),
  });
  return [
    { provide: APP_FILTER, useValue: problems },
    { provide: APP_GUARD, useClass: SignInGuard },
    { provide: APP_PIPE, useValue: validation },
  ];
}
