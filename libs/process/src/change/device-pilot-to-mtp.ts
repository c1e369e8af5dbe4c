import type { Migration } from './migration.js';

/**
 * A device case of the pilot is handed over: from then on it answers to MTP-rådet and to its checks. An agenda item that NT-rådet
 * has before it is finished as it was begun.
 * @source domain/process-medtech.md#1 [M8][M12]
 */
export const devicePilotToMtp: Migration = {
  id: 'device-pilot-to-mtp',
  source: 'domain/process-medtech.md#1 [M8][M12]',
  process: { from: 'DEVICE_PILOT_2018', to: 'DEVICE_MTP_2020' },
  charts: [
    {
      chart: 'device-case',
      from: 1,
      to: 2,
      states: { same: true },
      context: { carry: { handedOver: () => ({ council: 'mtp-radet' }) } },
    },
  ],
  accepts: [
    {
      finding: 'act-lost',
      of: 'PILOT_SELECTED',
      because: 'the pilot chose its devices by itself; MTP-rådet takes in what the preparatory group has screened [M8]',
    },
  ],
};
