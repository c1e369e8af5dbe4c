import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { compressed } from './compressed.js';

const long = 'Ordnat '.repeat(500);

describe('a compressed answer', () => {
  it('is in the smallest form that the reader takes', async () => {
    const { encoding, body } = await compressed(long, 'gzip, deflate, br');
    expect([encoding, brotliDecompressSync(body).toString()]).toEqual(['br', long]);
    const other = await compressed(long, 'gzip;q=0.5, br;q=0');
    expect([other.encoding, gunzipSync(other.body).toString()]).toEqual(['gzip', long]);
  });

  it('stays as it is where that is asked or gains nothing', async () => {
    expect(await compressed(long, '')).toEqual({ encoding: null, body: Buffer.from(long) });
    expect(await compressed('short', 'br')).toEqual({ encoding: null, body: Buffer.from('short') });
  });
});
