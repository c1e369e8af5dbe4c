import { charts } from '../charts.js';
import { devicePilotToMtp } from './device-pilot-to-mtp.js';
import { Migrations } from './migrations.js';

/** Every migration that has been published. */
export const migrations = new Migrations([devicePilotToMtp], charts);
