import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import spectralCore from '@stoplight/spectral-core';
import { openTestApi, type TestApi } from '../support/api.js';

const RULESET = new URL('../../../shared/api-profile/spectral.mjs', import.meta.url);
const isRequired = process.env['ORDNA_REQUIRE_ALL'] === '1';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

describe('the published document', () => {
  const lint = existsSync(RULESET) || isRequired ? it : it.skip;
  lint('meets the national REST API profile [needs ../shared/api-profile beside this checkout]', async () => {
    const document: Record<string, unknown> = (await api.ask(null, 'GET', '/openapi.json')).json();
    const { default: ruleset } = await import(RULESET.href);
    const spectral = new spectralCore.Spectral();
    spectral.setRuleset(ruleset);
    const found = await spectral.run(document);
    const told = found.map(({ code, severity, path, message }) => `${severity} ${code} ${path.join('.')}: ${message}`);
    expect(told).toEqual([]);
  });
});
