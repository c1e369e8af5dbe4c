import type { Provider } from '@nestjs/common';
import { CaseQueue, NamelessActs, PerformAct, RehearseAct, SystemClock, TellContacts } from '#casework';
import { IdentityDesk } from '#identity';
import { Mandates, Organisations, People, StandIns } from '#network';
import {
  ActorDirectoryPg,
  CaseStorePg,
  ContactsPg,
  DataSource,
  KnownNamesPg,
  NetworkListsPg,
  NetworkStorePg,
  PersonalDataPg,
  PersonReadingsPg,
  PersonsPg,
  RecordsBesidePg,
  SettingsPg,
} from '#persistence';
import { ChartRegistry } from '#process';
import { CaughtLetters } from '../mail/caught-letters.js';
import { made } from '../made.js';
import { MandateViews } from './mandate-views.js';
import { OrganisationViews } from './organisation-views.js';
import { PersonViews } from './person-views.js';
import { StandInViews } from './stand-in-views.js';

/** Acts as the doors perform them: whoever opens a round learns whom the regions have, and no text names the network's people. */
const acts: readonly Provider[] = [
  { provide: CaseQueue, useValue: new CaseQueue() },
  made(ContactsPg, DataSource),
  made(KnownNamesPg, DataSource),
  made(NamelessActs, ChartRegistry, CaseStorePg, SettingsPg, SystemClock, CaseQueue, ContactsPg, RecordsBesidePg),
  {
    provide: PerformAct,
    inject: [NamelessActs, KnownNamesPg],
    useFactory: (nameless: NamelessActs, names: KnownNamesPg) => nameless.guardedBy(names),
  },
  made(RehearseAct, ChartRegistry, CaseStorePg, SettingsPg, SystemClock, ContactsPg, RecordsBesidePg),
  made(TellContacts, PerformAct, ContactsPg, SystemClock),
];

/** People, what they hold, and what is kept of them. */
export const networkProviders: readonly Provider[] = [
  ...acts,
  made(NetworkListsPg, DataSource),
  made(NetworkStorePg, DataSource, SystemClock),
  made(PersonalDataPg, DataSource, SystemClock, CaughtLetters),
  made(PersonReadingsPg, DataSource, SystemClock),
  made(People, NetworkStorePg),
  made(Organisations, NetworkStorePg),
  made(OrganisationViews, NetworkListsPg, Organisations),
  made(Mandates, NetworkStorePg, SystemClock),
  made(StandIns, NetworkStorePg, SystemClock),
  {
    provide: PersonViews,
    inject: [
      NetworkListsPg,
      People,
      PersonalDataPg,
      ActorDirectoryPg,
      PersonsPg,
      IdentityDesk,
      PersonReadingsPg,
      SystemClock,
    ],
    useFactory: (...parts: ConstructorParameters<typeof PersonViews>) => new PersonViews(...parts),
  },
  made(MandateViews, NetworkListsPg, Mandates, NetworkStorePg, PersonsPg, TellContacts, SystemClock),
  made(StandInViews, NetworkListsPg, StandIns, NetworkStorePg, PersonsPg, TellContacts, SystemClock),
];
