import type { FastifyReply, FastifyRequest } from 'fastify';
import { ATTEMPT_LIVES_MS, type OwnAddresses } from '#identity';

/** The two cookies of the browser's door. With `__Host-` a browser takes them from this very host alone, and encrypted alone. */
export class Cookies {
  private readonly prefix: string;

  constructor(private readonly own: Pick<OwnAddresses, 'isEncrypted'>) {
    this.prefix = own.isEncrypted ? '__Host-' : '';
  }

  /** The secret of the browser's session; null when it brings none. */
  session(request: FastifyRequest): string | null {
    return request.cookies[`${this.prefix}${SESSION}`] ?? null;
  }

  /** What binds a sign-in under way to the browser that began it. */
  browser(request: FastifyRequest): string | null {
    return request.cookies[`${this.prefix}${BROWSER}`] ?? null;
  }

  /** Lives as long as the browser; the server decides how long it is good for. */
  setSession(reply: FastifyReply, secret: string): void {
    void reply.setCookie(`${this.prefix}${SESSION}`, secret, this.options());
  }

  setBrowser(reply: FastifyReply, secret: string): void {
    const maxAge = ATTEMPT_LIVES_MS / 1000;
    void reply.setCookie(`${this.prefix}${BROWSER}`, secret, { ...this.options(), maxAge });
  }

  clearBrowser(reply: FastifyReply): void {
    void reply.clearCookie(`${this.prefix}${BROWSER}`, this.options());
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(`${this.prefix}${SESSION}`, this.options());
    this.clearBrowser(reply);
  }

  private options() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.own.isEncrypted } as const;
  }
}

const SESSION = 'ordna-session';
const BROWSER = 'ordna-sign-in';
