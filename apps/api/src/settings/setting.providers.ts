import type { Provider } from '@nestjs/common';
import { SystemClock } from '#casework';
import { ChangeSettings } from '#network';
import { DataSource, OwnSettingsPg, SettingsPg } from '#persistence';
import { ChartRegistry } from '#process';
import { made } from '../made.js';
import { ReminderPoliciesController } from './reminder-policies.controller.js';
import { SettingViews } from './setting-views.js';
import { TimeLimitsController } from './time-limits.controller.js';

export const SETTING_CONTROLLERS = [ReminderPoliciesController, TimeLimitsController];

/** What the regions set themselves: time limits, days of reminders. */
export const settingProviders: readonly Provider[] = [
  made(OwnSettingsPg, DataSource, SettingsPg, SystemClock),
  made(ChangeSettings, OwnSettingsPg),
  made(SettingViews, OwnSettingsPg, ChangeSettings, ChartRegistry),
];
