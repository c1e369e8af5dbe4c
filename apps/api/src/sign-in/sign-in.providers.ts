import type { Provider } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { SystemClock } from '#casework';
import { IdentityDesk, OwnAddresses } from '#identity';
import { localeOf } from '#messages';
import {
  BodyStorePg,
  ActorDirectoryPg,
  ClearedDirectory,
  DataSource,
  LoginsPg,
  NetworkSeedPg,
  poolOf,
} from '#persistence';
import { Identity } from '../actor/identity.js';
import { API_ROOT } from '../api-root.js';
import { ownSignsIn, type ApiOptions } from '../options.js';
import { writePage } from '../pages/layout.js';
import { ServiceAccountViews } from '../services/service-account-views.js';
import { DemoClearances } from '../records/demo-clearances.js';
import { Cookies } from './cookies.js';
import { DemoNetwork } from './demo-network.js';
import { fetchWithin } from './fetch-own.js';
import { KnownPeople } from './known-people.js';
import { providerFaultPage } from './sign-in-pages.js';
import { SignIn } from './sign-in.js';

/** Who people are, and how they sign in. */
export const signInProviders = ({ config, publicUrl }: ApiOptions): readonly Provider[] => {
  const own = new OwnAddresses(publicUrl ?? config.publicUrl, API_ROOT);
  const isOwn = ownSignsIn(config);
  return [
    { provide: OwnAddresses, useValue: own },
    { provide: Cookies, useValue: new Cookies(own) },
    {
      provide: IdentityDesk,
      inject: [DataSource, SystemClock, HttpAdapterHost],
      useFactory: (dataSource: DataSource, clock: SystemClock, host: HttpAdapterHost) =>
        IdentityDesk.open({
          pool: poolOf(dataSource),
          now: () => clock.now(),
          at: own,
          times: config.session,
          external: config.oidc,
          ownSignsIn: isOwn,
          fetchOwn: fetchWithin(host),
          faultPage: (code, acceptLanguage) => writePage(providerFaultPage(code, localeOf(acceptLanguage))),
        }),
    },
    {
      provide: Identity,
      inject: [IdentityDesk, ClearedDirectory, Cookies, SystemClock],
      useFactory: (desk: IdentityDesk, directory: ClearedDirectory, cookies: Cookies, clock: SystemClock) =>
        new Identity(desk, directory, cookies, clock),
    },
    {
      provide: SignIn,
      inject: [IdentityDesk, ActorDirectoryPg, Cookies],
      useFactory: (desk: IdentityDesk, directory: ActorDirectoryPg, cookies: Cookies) =>
        new SignIn(desk, directory, cookies, own),
    },
    {
      provide: KnownPeople,
      inject: [LoginsPg, ActorDirectoryPg, SystemClock],
      useFactory: (logins: LoginsPg, directory: ActorDirectoryPg, clock: SystemClock) =>
        new KnownPeople(logins, directory, clock),
    },
    {
      provide: ServiceAccountViews,
      inject: [IdentityDesk],
      useFactory: (desk: IdentityDesk) => new ServiceAccountViews(desk, own),
    },
    {
      provide: DemoNetwork,
      inject: [DataSource, SystemClock, DemoClearances],
      useFactory: (dataSource: DataSource, clock: SystemClock, clearances: DemoClearances) =>
        new DemoNetwork(new NetworkSeedPg(dataSource, clock), new BodyStorePg(dataSource, clock), isOwn, clearances),
    },
  ];
};
