import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { startWords } from '#messages';
import { CurrentVisitor, type Visitor } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { API_ROOT } from '../api-root.js';
import { CaughtLetters } from '../mail/caught-letters.js';
import { markup } from './html.js';
import { sendPage } from './layout.js';

/** Where the bare address leads: the ways in. */
@ApiExcludeController()
@Controller()
export class StartController {
  constructor(private readonly letters: CaughtLetters) {}

  @Get()
  @Permitted('read-about')
  start(@CurrentVisitor() { locale }: Visitor, @Res() reply: FastifyReply): void {
    const { title, lead, ways } = startWords[locale];
    const all = [
      { to: '/account', ...ways.account },
      { to: `${API_ROOT}/docs`, ...ways.api },
      ...(this.letters.areCaught ? [{ to: '/post', ...ways.post }] : []),
    ];
    const rows = all.map(({ to, name, says }) => markup`<li><a href="${to}">${name}</a><br>${says}</li>`);
    const body = markup`<p class="lead">${lead}</p>
<p><a class="button" href="/sign-in">${ways.signIn}</a></p>
<ul>${rows}</ul>`;
    void sendPage(reply, { title, body, lang: locale });
  }
}
