import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApiInfoController } from './about/api-info.controller.js';
import { Identity } from './actor/identity.js';
import { SignInGuard } from './actor/sign-in.guard.js';
import type { ApiOptions } from './options.js';
import { ActsController } from './cases/acts.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { JournalController } from './cases/journal.controller.js';
import { ChartsController } from './charts/charts.controller.js';
import { databaseOptions, databaseProviders } from './database.providers.js';
import { DemoUsersController } from './demo/demo-users.controller.js';
import { HealthController } from './health/health.controller.js';
import { FailedJobsController } from './operations/failed-jobs.controller.js';
import { ApiProblem } from './problems/api-problem.js';
import { toFieldProblems } from './problems/field-problems.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { screenProviders } from './screen.providers.js';
import { TasksController } from './work/tasks.controller.js';
import { WorkController } from './work/work.controller.js';

const CONTROLLERS = [
  ApiInfoController,
  CasesController,
  ActsController,
  JournalController,
  TasksController,
  WorkController,
  ChartsController,
  FailedJobsController,
  DemoUsersController,
  HealthController,
];

/** All wiring of the API. Classes are the tokens. */
@Module({})
export class ApiModule {
  static with(options: ApiOptions, problems: ProblemFilter): DynamicModule {
    return {
      module: ApiModule,
      imports: [TypeOrmModule.forRoot(databaseOptions(options))],
      controllers: CONTROLLERS,
      providers: [...doorProviders(options, problems), ...databaseProviders(options), ...screenProviders],
    };
  }
}

/** What every request passes: sign-in, validation, problems. */
function doorProviders({ config, publicUrl }: ApiOptions, problems: ProblemFilter): readonly Provider[] {
  const validation = new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new ApiProblem('request-invalid', { problems: toFieldProblems(issues).map((problem) => ({ ...problem })) }),
  });
  return [
    { provide: Identity, useValue: new Identity(config.mode === 'standalone', publicUrl ?? config.publicUrl) },
    { provide: APP_FILTER, useValue: problems },
    { provide: APP_GUARD, useClass: SignInGuard },
    { provide: APP_PIPE, useValue: validation },
  ];
}
