import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { BROWSER_ROOT } from './doors.js';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Bytes; what is shorter gains nothing. */
const WORTH_COMPRESSING = 1_024;
/** Of eleven; what is above costs more time than it saves on the way. */
const BROTLI_QUALITY = 5;

export interface Compressed {
  readonly encoding: 'br' | 'gzip' | null;
  readonly body: Buffer;
}

/** @param accepted  the request's `Accept-Encoding` */
export async function compressed(text: string | Buffer, accepted: string): Promise<Compressed> {
  const body = Buffer.from(text);
  if (body.length < WORTH_COMPRESSING) return { encoding: null, body };
  if (accepts(accepted, 'br'))
    return {
      encoding: 'br',
      body: await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
    };
  if (accepts(accepted, 'gzip')) return { encoding: 'gzip', body: await zip(body) };
  return { encoding: null, body };
}

const accepts = (header: string, encoding: string): boolean =>
  header.split(',').some((part) => {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
    return name === encoding && !parameters.some((one) => /^\s*q=0(?:\.0*)?\s*$/.test(one));
  });

/**
 * Compresses what a browser reads from the API: a case is a tenth of its size then. Not the pages with forms and the session, whose
 * token could be guessed from how well an answer compresses (BREACH); no answer below this root has one.
 */
export function compressAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || !request.originalUrl.startsWith(`${BROWSER_ROOT}/`)) return payload;
    const varies = reply.getHeader('vary');
    void reply.header('vary', varies === undefined ? 'Accept-Encoding' : `${String(varies)}, Accept-Encoding`);
    if (reply.hasHeader('content-encoding')) return payload;
    const { encoding, body } = await compressed(payload, request.headers['accept-encoding'] ?? '');
    if (encoding === null) return payload;
    void reply.header('content-encoding', encoding).removeHeader('content-length');
    return body;
  });
}
