import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { openTestApi, type TestApi } from './api.js';

/** One API for all tests of a spec file, opened before them and closed after them; none of them may make it log an error. */
export function apiForAll(): TestApi {
  let opened: TestApi | null = null;
  const api = (): TestApi => {
    if (opened === null) throw new Error('The API is opened before the first test and not earlier');
    return opened;
  };
  beforeAll(async () => {
    opened = await openTestApi();
  });
  afterEach(() => expect(api().errors).toEqual([]));
  afterAll(() => opened?.close());
  return {
    get app() {
      return api().app;
    },
    get databaseUrl() {
      return api().databaseUrl;
    },
    get clock() {
      return api().clock;
    },
    get lines() {
      return api().lines;
    },
    get errors() {
      return api().errors;
    },
    get tokens() {
      return api().tokens;
    },
    ask: (...asked) => api().ask(...asked),
    close: () => api().close(),
  };
}
