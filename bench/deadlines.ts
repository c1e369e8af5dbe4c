import { FireDeadlines, PerformAct, rowId, VirtualClock } from '#casework';
import { CaseStorePg, createDataSource, DeadlineQueuePg, poolOf, SettingsPg } from '#persistence';
import { charts, isoDate } from '#process';
import type { DataSource } from 'typeorm';
import { type BenchArguments, numberOf } from './arguments.js';
import { withBenchDatabase } from './bench-database.js';
import { round } from './measure.js';
import { print, tell } from './print.js';
