import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  erasure,
  loginList,
  loginRevocation,
  newLogin,
  newPerson,
  personalData,
  personCorrection,
  personId,
  personPage,
  personQuery,
  personView,
  type ErasureView,
  type LoginList,
  type LoginRevocation,
  type NewLogin,
  type NewPersonBody,
  type PersonalDataView,
  type PersonCorrection,
  type PersonPage,
  type PersonQuery,
  type PersonWithMandates,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { readIfMatch, toEtag } from '../http/etag.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { PersonViews } from './person-views.js';

const REVISION = { ETag: 'Revision of the person, to be sent in If-Match' };
const CREATED = { Location: 'Address of the person', ...REVISION };

@Controller('persons')
export class PersonsController {
  constructor(private readonly persons: PersonViews) {}

  @Get()
  @Permitted('read-persons')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'listPersons',
    tag: 'network',
    summary: 'List people',
    description:
      'People of the network by name. Addresses are shown to coordinators and registrars; everyone sees their own. Who is outside the collaboration sees themselves alone.',
    answer: 'One page of people',
    schema: personPage,
  })
  list(@Query({ schema: personQuery }) query: PersonQuery, @CurrentCaller() caller: Caller): Promise<PersonPage> {
    return this.persons.page(query, caller);
  }

  @Post()
  @Permitted('manage-mandates')
  @HttpCode(201)
  @Operation({
    id: 'addPerson',
    tag: 'network',
    summary: 'Add a person',
    description: 'Adds somebody to the network. They hold nothing until they are given a mandate. For coordinators.',
    status: 201,
    answer: 'The person',
    schema: personView,
    headers: CREATED,
  })
  async add(
    @Body({ schema: newPerson }) body: NewPersonBody,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonWithMandates> {
    return located(await this.persons.add(body, key, caller), caller, reply);
  }

  @Get(':personId')
  @Permitted('read-persons')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'readPerson',
    tag: 'network',
    summary: 'Read a person',
    description:
      'Somebody with what they hold today, also in the place of somebody absent. `me` is the caller. Who sees somebody else’s address is written down, once a day.',
    answer: 'The person',
    schema: personView,
    headers: REVISION,
  })
  async read(
    @Param('personId', { schema: personId }) id: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonWithMandates> {
    const view = await this.persons.read(id, caller);
    void reply.header('etag', toEtag(view.revision));
    return view;
  }

  @Post(':personId/corrections')
  @Permitted('correct-persons')
  @HttpCode(201)
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The ETag the caller has seen. Another revision refuses the correction (412).',
    schema: { type: 'string', format: 'etag' },
  })
  @Operation({
    id: 'correctPerson',
    tag: 'network',
    summary: 'Correct a person',
    description:
      'Corrects name, address or settings; what is left out stays. Each for themselves, coordinators for anyone. Where somebody belongs is for coordinators alone.',
    status: 201,
    answer: 'The person as they are now',
    schema: personView,
    headers: CREATED,
  })
  async correct(
    @Param('personId', { schema: personId }) id: string,
    @Body({ schema: personCorrection }) body: PersonCorrection,
    @IdempotencyKey() _key: string,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonWithMandates> {
    return located(await this.persons.correct(id, body, readIfMatch(ifMatch), caller), caller, reply);
  }

  @Post(':personId/logins')
  @Permitted('manage-mandates')
  @HttpCode(201)
  @Operation({
    id: 'addLogin',
    tag: 'network',
    summary: 'Let a person sign in',
    description:
      'Says by which subject of which provider somebody is known; without a provider, by the one that people sign in to this installation with. For coordinators.',
    status: 201,
    answer: 'The person',
    schema: personView,
    headers: CREATED,
  })
  async addLogin(
    @Param('personId', { schema: personId }) id: string,
    @Body({ schema: newLogin }) body: NewLogin,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonWithMandates> {
    return located(await this.persons.addLogin(id, body, caller), caller, reply);
  }

  @Get(':personId/logins')
  @Permitted('manage-mandates')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'listLogins',
    tag: 'network',
    summary: 'List a person’s logins',
    description:
      'By which subjects of which providers somebody is known. Reading it is written down. For coordinators.',
    answer: 'The logins',
    schema: loginList,
  })
  logins(@Param('personId', { schema: personId }) id: string, @CurrentCaller() caller: Caller): Promise<LoginList> {
    return this.persons.logins(id, caller);
  }

  @Post(':personId/logins/revocations')
  @Permitted('manage-mandates')
  @HttpCode(201)
  @Operation({
    id: 'revokeLogin',
    tag: 'network',
    summary: 'Take a login away',
    description:
      'Whoever shows that login is nobody at once, by token and by browser: the person’s sessions end, and other logins of theirs sign in anew. What they hold stays. Repeating it changes nothing. For coordinators.',
    status: 201,
    answer: 'The person',
    schema: personView,
    headers: CREATED,
  })
  async revokeLogin(
    @Param('personId', { schema: personId }) id: string,
    @Body({ schema: loginRevocation }) body: LoginRevocation,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonWithMandates> {
    return located(await this.persons.revokeLogin(id, body, caller), caller, reply);
  }

  @Get(':personId/exports')
  @Permitted('export-personal-data')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'exportPerson',
    tag: 'network',
    summary: 'Get everything that is kept of a person',
    description:
      'Every place where something of the person is kept: their own rows whole, and where else their name or address stands. Each for themselves, coordinators for anyone.',
    answer: 'Everything that is kept',
    schema: personalData,
  })
  exports(
    @Param('personId', { schema: personId }) id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<PersonalDataView> {
    return this.persons.exported(id, caller);
  }

  @Post(':personId/erasures')
  @Permitted('erase-persons')
  @HttpCode(201)
  @Operation({
    id: 'erasePerson',
    tag: 'network',
    summary: 'Erase a person',
    description:
      'Takes name and address out of everything but what is hashed, ends sign-ins and mandates. It cannot be undone. For coordinators.',
    status: 201,
    answer: 'The person is erased',
    schema: erasure,
    headers: { Location: 'Address of the log entries about the person' },
  })
  async erase(
    @Param('personId', { schema: personId }) id: string,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ErasureView> {
    const view = await this.persons.erase(id, caller);
    void reply.header('location', `${caller.root}/network-entries?personId=${view.personId}`);
    return view;
  }
}

function located(view: PersonWithMandates, { root }: Caller, reply: FastifyReply): PersonWithMandates {
  void reply.header('location', `${root}/persons/${view.id}`).header('etag', toEtag(view.revision));
  return view;
}
