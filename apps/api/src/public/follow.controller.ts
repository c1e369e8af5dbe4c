import { createHash } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isId, rowId } from '#casework';
import { readSignedId } from '#mail';
import type { Locale } from '#messages';
import { FollowersPg, type Follower, SigningKeysPg } from '#persistence';
import { Permitted } from '../actor/permitted.js';
import { pathOf } from '../http/doors.js';
import { fieldOf, readAddress, TRAP } from './addresses-of-people.js';
import { both, localeOfPath } from './addresses.js';
import { FormLimits } from './form-limits.js';
import { confirmPage, endPage, followPage, followToldPage } from './follow-page.js';
import { PublicDesk } from './public-desk.js';
import type { PublicPage } from './public-page.js';
import { PublicReader } from './public-reader.js';

const langOf = (request: FastifyRequest): Locale => localeOfPath(pathOf(request));

/** Following by mail: asked for in a form, confirmed by a link, ended by another. Nobody learns from it who follows. */
@ApiExcludeController()
@Controller(both('/oppet/folj'))
export class FollowController {
  constructor(
    private readonly reader: PublicReader,
    private readonly desk: PublicDesk,
    private readonly followers: FollowersPg,
    private readonly keys: SigningKeysPg,
    private readonly limits: FormLimits,
  ) {}

  @Get()
  @Permitted('follow-cases')
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.desk.sendPage(request, reply, followPage('', langOf(request)));
  }

  @Post()
  @HttpCode(200)
  @Permitted('follow-cases')
  async ask(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const lang = langOf(request);
    const wanted = fieldOf(body, 'arende');
    const known = wanted === '' ? null : await this.reader.find(wanted);
    // A case that is not public is not followed either, and looks no different.
    const caseId = known?.id ?? null;
    const given = fieldOf(body, 'epost');
    const address = readAddress(given);
    if (address === null)
      return this.send(request, reply, followPage(caseId ?? '', lang, given.slice(0, 254), true), 422);
    if (await this.isTooMany(request, reply, address)) return;
    const isMeant = fieldOf(body, TRAP) === '' && (wanted === '' || caseId !== null);
    if (isMeant) await this.followers.ask({ id: rowId(), caseId, address, locale: lang }, this.reader.now());
    return this.send(request, reply, followToldPage('asked', lang));
  }

  @Get('bekrafta/:token')
  @Permitted('follow-cases')
  async confirmForm(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const follower = await this.followerOf('follow-confirm', token);
    return follower ? this.send(request, reply, confirmPage(follower.locale)) : this.over(request, reply);
  }

  @Post('bekrafta/:token')
  @HttpCode(200)
  @Permitted('follow-cases')
  async confirm(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const follower = await this.followerOf('follow-confirm', token);
    const isThere = follower !== null && (await this.followers.confirm(follower.id, this.reader.now()));
    return isThere
      ? this.send(request, reply, followToldPage('confirmed', follower.locale))
      : this.over(request, reply);
  }

  @Get('avsluta/:token')
  @Permitted('follow-cases')
  async endForm(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const follower = await this.followerOf('follow-end', token);
    return follower ? this.send(request, reply, endPage(follower.locale)) : this.over(request, reply);
  }

  /** Also what a mail program's own button sends (RFC 8058), which knows nothing of our page. */
  @Post('avsluta/:token')
  @HttpCode(200)
  @Permitted('follow-cases')
  async end(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const follower = await this.followerOf('follow-end', token);
    const isThere = follower !== null && (await this.followers.end(follower.id, fieldOf(body, 'allt') !== ''));
    return isThere ? this.send(request, reply, followToldPage('ended', follower.locale)) : this.over(request, reply);
  }

  private async followerOf(purpose: 'follow-confirm' | 'follow-end', token: string): Promise<Follower | null> {
    const id = readSignedId(await this.keys.keyFor(purpose), token);
    return id !== null && isId(id) ? this.followers.find(id) : null;
  }

  /** Counted by who asks, and by whom it would be written to: nobody can have somebody else's box filled. */
  private async isTooMany(request: FastifyRequest, reply: FastifyReply, address: string): Promise<boolean> {
    const hash = createHash('sha256').update(address.toLowerCase()).digest('base64url');
    const waits = [await this.limits.forms.use(request.ip), await this.limits.addresses.use(hash)];
    const seconds = Math.max(...waits);
    if (seconds === 0) return false;
    void reply.header('retry-after', String(seconds));
    await this.send(request, reply, followToldPage('tooMany', langOf(request)), 429);
    return true;
  }

  private over(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    return this.send(request, reply, followToldPage('over', langOf(request)), 404);
  }

  private send(request: FastifyRequest, reply: FastifyReply, page: PublicPage, status = 200): Promise<void> {
    return this.desk.sendPage(request, reply, page, { status });
  }
}
