import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  createdServiceAccount,
  newServiceAccount,
  serviceAccountId,
  serviceAccountPage,
  serviceAccountQuery,
  serviceAccountView,
  type CreatedServiceAccount,
  type NewServiceAccountBody,
  type ServiceAccountPage,
  type ServiceAccountQuery,
  type ServiceAccountView,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { ServiceAccountViews } from './service-account-views.js';

/** Accounts of other systems, kept by the coordinators. */
@Controller('service-accounts')
export class ServiceAccountsController {
  constructor(private readonly accounts: ServiceAccountViews) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Permitted('manage-service-accounts')
  @Operation({
    id: 'listServiceAccounts',
    tag: 'operations',
    summary: 'List service accounts',
    description: 'Other systems that may call this API, the latest first. For coordinators.',
    answer: 'One page of service accounts',
    schema: serviceAccountPage,
  })
  list(
    @Query({ schema: serviceAccountQuery }) query: ServiceAccountQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<ServiceAccountPage> {
    return this.accounts.page(query, caller);
  }

  @Post()
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @Permitted('manage-service-accounts')
  @Operation({
    id: 'createServiceAccount',
    tag: 'operations',
    summary: 'Create a service account',
    description:
      'Creates an account for another system and shows its secret, this once. It may do nothing until it has a mandate. A lost secret cannot be shown again: revoke the account and create another. For coordinators.',
    status: 201,
    answer: 'The account, with its secret',
    schema: createdServiceAccount,
    headers: {
      Location: 'Address of the account',
      'Idempotency-Replayed': 'true when the same request was answered before',
    },
  })
  async create(
    @Body({ schema: newServiceAccount }) { name }: NewServiceAccountBody,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CreatedServiceAccount> {
    const created = await this.accounts.create(name, key, caller);
    void reply.header('idempotency-replayed', String(created.secret === null));
    void reply.header('location', `${caller.root}/service-accounts/${created.id}`);
    return created;
  }

  @Get(':serviceAccountId')
  @Header('cache-control', 'no-store')
  @Permitted('manage-service-accounts')
  @Operation({
    id: 'readServiceAccount',
    tag: 'operations',
    summary: 'Read a service account',
    description: 'One service account. Its secret is not among what is shown.',
    answer: 'The account',
    schema: serviceAccountView,
  })
  read(
    @Param('serviceAccountId', { schema: serviceAccountId }) id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<ServiceAccountView> {
    return this.accounts.one(id, caller);
  }

  @Post(':serviceAccountId/revocations')
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @Permitted('manage-service-accounts')
  @Operation({
    id: 'revokeServiceAccount',
    tag: 'operations',
    summary: 'Revoke a service account',
    description:
      'Ends the account: it gets no more tokens, and those it has stop working at once. Repeating it changes nothing. For coordinators.',
    status: 201,
    answer: 'The account is revoked',
    schema: serviceAccountView,
    headers: { Location: 'Address of the account' },
  })
  async revoke(
    @Param('serviceAccountId', { schema: serviceAccountId }) id: string,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceAccountView> {
    const revoked = await this.accounts.revoke(id, caller);
    void reply.header('location', `${caller.root}/service-accounts/${id}`);
    return revoked;
  }
}
