import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { isId } from '#casework';
import { readSignedId } from '#mail';
import { mailPages } from '#messages';
import { NoticesPg, PersonsPg, SigningKeysPg } from '#persistence';
import { CurrentVisitor, type Visitor } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { markup } from '../pages/html.js';
import { sendPage } from '../pages/layout.js';

/**
 * The way out of digests. Looking at the page changes nothing, since mail programs look at links by themselves; its button and a
 * mail program's own (RFC 8058) send the same thing.
 */
@ApiExcludeController()
@Controller('brev/avsluta/:token')
export class EndDigestsController {
  constructor(
    private readonly keys: SigningKeysPg,
    private readonly notices: NoticesPg,
    private readonly persons: PersonsPg,
  ) {}

  @Get()
  @Permitted('end-digests')
  async page(
    @Param('token') token: string,
    @CurrentVisitor() visitor: Visitor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const personId = await this.personOf(token);
    if (personId === null) return this.leadsNowhere(reply, visitor.locale);
    const locale = await this.localeFor(personId, visitor);
    const { title, lead, button } = mailPages[locale].ending;
    sendPage(reply, {
      title,
      lang: locale,
      body: markup`<p>${lead}</p><form method="post"><p class="acts"><button class="button">${button}</button></p></form>`,
    });
  }

  @Post()
  @HttpCode(200)
  @Permitted('end-digests')
  async end(
    @Param('token') token: string,
    @CurrentVisitor() visitor: Visitor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const personId = await this.personOf(token);
    if (personId === null || !(await this.notices.endDigests(personId)))
      return this.leadsNowhere(reply, visitor.locale);
    const locale = await this.localeFor(personId, visitor);
    const { title, lead } = mailPages[locale].ended;
    sendPage(reply, { title, lang: locale, body: markup`<p class="notice done">${lead}</p>` });
  }

  private async personOf(token: string): Promise<string | null> {
    const personId = readSignedId(await this.keys.keyFor('unsubscribe'), token);
    return personId !== null && isId(personId) ? personId : null;
  }

  /** The language of the letter that led here. */
  private async localeFor(personId: string, visitor: Visitor): Promise<Visitor['locale']> {
    return (await this.persons.languageOf(personId)) ?? visitor.locale;
  }

  private leadsNowhere(reply: FastifyReply, locale: Visitor['locale']): void {
    const { title, lead } = mailPages[locale].notEnded;
    sendPage(reply, { title, lang: locale, body: markup`<p>${lead}</p>` }, { status: 404 });
  }
}
