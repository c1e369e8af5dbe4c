import { isAbsolute } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';
import { ConfigError } from './config-error.js';

function refusalOf(env: Record<string, string>): ConfigError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the environment was accepted');
}

describe('reading the environment', () => {
  it('needs nothing: an empty environment is one machine with its own database, reachable from that machine only', () => {
    expect(readConfig({})).toMatchObject({
      mode: 'standalone',
      databaseUrl: null,
      redisUrl: null,
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      logLevel: 'info',
    });
    expect(isAbsolute(readConfig({}).dataDir)).toBe(true);
  });

  it('runs on a database of its own operator when DATABASE_URL is set', () => {
    const config = readConfig({
      DATABASE_URL: 'postgres://ordna:secret@db.example.se/ordna',
      REDIS_URL: 'rediss://queue.example.se',
    });
    expect(config).toMatchObject({
      mode: 'server',
      databaseUrl: 'postgres://ordna:secret@db.example.se/ordna',
      redisUrl: 'rediss://queue.example.se',
    });
  });

  it('takes an empty value for an absent one, as compose files write them', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: ' ' })).toMatchObject({ mode: 'standalone', port: 3000 });
  });

  it('wants a provider whole or not at all', () => {
    const oidc = {
      OIDC_ISSUER: 'https://id.example.se',
      OIDC_CLIENT_ID: 'ordna',
      OIDC_CLIENT_SECRET: 'hemligt-i-provet',
    };
    expect(readConfig({}).oidc).toBeNull();
    expect(readConfig(oidc).oidc).toEqual({
      issuer: 'https://id.example.se',
      clientId: 'ordna',
      clientSecret: 'hemligt-i-provet',
    });
    expect(refusalOf({ OIDC_ISSUER: 'https://id.example.se' }).message).toMatch(
      /OIDC_CLIENT_ID[\s\S]*OIDC_CLIENT_SECRET/,
    );
    expect(refusalOf({ ...oidc, OIDC_ISSUER: 'id.example.se' }).message).toContain('OIDC_ISSUER');
  });

  it('bounds how long a session lives', () => {
    expect(readConfig({}).session).toEqual({ idleMs: 1_800_000, absoluteMs: 43_200_000 });
    expect(readConfig({ SESSION_IDLE_MINUTES: '5', SESSION_MINUTES: '60' }).session).toEqual({
      idleMs: 300_000,
      absoluteMs: 3_600_000,
    });
    expect(refusalOf({ SESSION_IDLE_MINUTES: '0' }).message).toContain('SESSION_IDLE_MINUTES');
  });

  it('trusts the proxies that are named, and none by itself', () => {
    expect(readConfig({}).trustedProxies).toEqual([]);
    expect(readConfig({ TRUSTED_PROXIES: '10.0.0.0/8, ::1,loopback' }).trustedProxies).toEqual([
      '10.0.0.0/8',
      '::1',
      'loopback',
    ]);
    for (const wrong of ['proxy.example.se', '10.0.0.0/33', '10.0.0.0/0', '10.0.0.1,', '::/129', 'true', '*'])
      expect(refusalOf({ TRUSTED_PROXIES: wrong }).message).toContain('TRUSTED_PROXIES');
  });

  it('ignores what it does not know', () => {
    expect(readConfig({ HOME: '/root' })).toEqual(readConfig({}));
  });

  it('lets a path be put after the public address', () => {
    expect(readConfig({ PUBLIC_URL: 'https://intro.example.se/ordna/' }).publicUrl).toBe(
      'https://intro.example.se/ordna',
    );
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });
});

describe('letters', () => {
  it('are sent by the server named, from and to the addresses named', () => {
    const env = { SMTP_URL: 'smtp://mail.example.se:587', MAIL_FROM: 'Ordna <ordna@example.se>' };
    expect(readConfig(env).mail).toEqual({
      smtpUrl: 'smtp://mail.example.se:587',
      from: 'Ordna <ordna@example.se>',
      replies: 'ordna@example.se',
    });
    expect(readConfig({ ...env, MAIL_REPLIES: 'svar@example.se' }).mail.replies).toBe('svar@example.se');
    expect(readConfig({}).mail.smtpUrl).toBeNull();
  });

  it.each([
    [{ SMTP_URL: 'smtp://mail.example.se' }, 'MAIL_FROM'],
    [{ SMTP_URL: 'http://mail.example.se', MAIL_FROM: 'a@b.se' }, 'SMTP_URL'],
    [{ MAIL_FROM: 'Ordna\r\nBcc: x@y.se' }, 'MAIL_FROM'],
    [{ MAIL_REPLIES: 'svar' }, 'MAIL_REPLIES'],
  ])('are refused what they cannot be sent by: %j', (env, variable) => {
    expect(refusalOf(env).wrong.map((wrong) => wrong.variable)).toEqual([variable]);
  });
});

describe('a wrong environment', () => {
  it.each([
    ['DATABASE_URL', 'mysql://db.example.se/ordna'],
    ['DATABASE_URL', 'db.example.se'],
    ['REDIS_URL', 'http://queue.example.se'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '1e3'],
    ['PORT', '3000.5'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['LOG_LEVEL', 'loud'],
    ['OUTBOX_POLL_MS', '0'],
    ['DATABASE_POOL_MAX', '1'],
  ])('is refused by name: %s=%s', (variable, value) => {
    expect(refusalOf({ [variable]: value }).wrong.map((wrong) => wrong.variable)).toEqual([variable]);
  });

  it('names every wrong variable at once and says what each should be', () => {
    expect(refusalOf({ PORT: 'http', LOG_LEVEL: 'loud' }).message.split('\n')).toEqual([
      'PORT must be a whole number from 0 to 65535',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
    ]);
  });

  it('keeps secrets out of the message', () => {
    expect(refusalOf({ DATABASE_URL: 'mysql://ordna:hemligt@db' }).message).not.toContain('hemligt');
  });
});
