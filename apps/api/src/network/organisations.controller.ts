import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  newOrganisation,
  organisationCorrection,
  organisationId,
  organisationPage,
  organisationQuery,
  organisationView,
  type NewOrganisationBody,
  type OrganisationCorrectionBody,
  type OrganisationPage,
  type OrganisationQuery,
  type OrganisationView,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { OrganisationViews } from './organisation-views.js';

const CREATED = { Location: 'Address of the organisation' };

@Controller('organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationViews) {}

  @Get()
  @Permitted('read-network')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listOrganisations',
    tag: 'network',
    summary: 'List organisations',
    description:
      'Regions, health care regions, bodies, authorities and companies, with earlier names and what each is part of.',
    answer: 'One page of organisations',
    schema: organisationPage,
  })
  list(
    @Query({ schema: organisationQuery }) query: OrganisationQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<OrganisationPage> {
    return this.organisations.page(query, caller);
  }

  @Post()
  @Permitted('manage-organisations')
  @HttpCode(201)
  @Operation({
    id: 'addOrganisation',
    tag: 'network',
    summary: 'Add a company or a group',
    description:
      'Adds a company, so that people can belong to it and represent it, or a group. A name that an organisation has or had is refused (409), and the refusal names that organisation. For coordinators.',
    status: 201,
    answer: 'The organisation',
    schema: organisationView,
    headers: CREATED,
  })
  async add(
    @Body({ schema: newOrganisation }) body: NewOrganisationBody,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationView> {
    return located(await this.organisations.add(body, key, caller), caller, reply);
  }

  @Get(':organisationId')
  @Permitted('read-network')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readOrganisation',
    tag: 'network',
    summary: 'Read an organisation',
    description: 'One organisation. It has the link `correct` where it can be called something else here.',
    answer: 'The organisation',
    schema: organisationView,
  })
  read(
    @Param('organisationId', { schema: organisationId }) id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<OrganisationView> {
    return this.organisations.one(id, caller);
  }

  @Post(':organisationId/corrections')
  @Permitted('manage-organisations')
  @HttpCode(201)
  @Operation({
    id: 'correctOrganisation',
    tag: 'network',
    summary: 'Correct what an organisation is called',
    description:
      'Corrects the name of a company or a group that was added here; what is left out stays. The name it had stands among its earlier ones. Cases and mandates keep the name that they were given. For coordinators.',
    status: 201,
    answer: 'The organisation as it is now',
    schema: organisationView,
    headers: CREATED,
  })
  async correct(
    @Param('organisationId', { schema: organisationId }) id: string,
    @Body({ schema: organisationCorrection }) body: OrganisationCorrectionBody,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationView> {
    return located(await this.organisations.correct(id, body, caller), caller, reply);
  }
}

function located(view: OrganisationView, { root }: Caller, reply: FastifyReply): OrganisationView {
  void reply.header('location', `${root}/organisations/${view.id}`);
  return view;
}
