import { Controller, Get, Header, Query } from '@nestjs/common';
import {
  mandateRoleList,
  networkEntryPage,
  networkEntryQuery,
  vacancyList,
  vacancyQuery,
  type MandateRoleList,
  type NetworkEntryPage,
  type NetworkEntryQuery,
  type VacancyList,
  type VacancyQuery,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { Operation } from '../openapi/operation.js';
import { MandateViews } from './mandate-views.js';

@Controller()
export class NetworkController {
  constructor(private readonly mandates: MandateViews) {}

  @Get('mandate-roles')
  @Permitted('read-network')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listMandateRoles',
    tag: 'network',
    summary: 'List roles that can be given',
    description:
      'What each role must be narrowed by and what it may be narrowed by besides, with the names of fields, health care regions, bodies and seats: what a form for a new mandate is made of.',
    answer: 'The roles',
    schema: mandateRoleList,
  })
  roles(@CurrentCaller() caller: Caller): MandateRoleList {
    return this.mandates.roles(caller);
  }

  @Get('vacancies')
  @Permitted('read-network')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listVacancies',
    tag: 'network',
    summary: 'List vacancies',
    description:
      'Regions without a contact person or a deputy on a day, for medicines and for devices: because nobody is appointed, or because whoever is appointed is absent and nobody stands in.',
    answer: 'The vacancies',
    schema: vacancyList,
  })
  vacancies(
    @Query({ schema: vacancyQuery }) { on }: VacancyQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<VacancyList> {
    return this.mandates.vacancies(on, caller);
  }

  @Get('network-entries')
  @Permitted('read-network-log')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'listNetworkEntries',
    tag: 'network',
    summary: 'List what was done in the network',
    description:
      'Who gave and ended mandates, reported absences, handed over, corrected, exported and erased, the latest first. Ids and codes only. For coordinators and auditors.',
    answer: 'One page of entries',
    schema: networkEntryPage,
  })
  entries(
    @Query({ schema: networkEntryQuery }) query: NetworkEntryQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<NetworkEntryPage> {
    return this.mandates.entries(query, caller);
  }
}
