import { expect } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import type pg from 'pg';
import { caseView, performedAct } from '#contract';
import { isoDate, startOfDay, type JsonRecord } from '#process';
import { secretLinkOf, withSecretLinks } from '../../apps/worker/src/letters/secret-links.js';
import type { TestApi } from './api.js';
import { NOMINATION } from './story/facts.js';

const PROFILE = {
  processVersion: 'IN_OUT_2018',
  kind: 'medicine',
  product: 'Rundmedel',
  substance: 'rundsubstans',
  indication: 'Exempelsjukdom hos vuxna',
  company: 'Exempelbolaget AB',
};

export const ANSWER: JsonRecord = {
  stance: 'yes',
  criteria: [{ criterion: 'severity', judgement: 'met', reason: 'Svår sjukdom utan annan behandling.' }],
  decidedBy: 'Hälso- och sjukvårdsdirektören',
};

/** Each case is of a matter of its own: two live cases of one matter are refused. */
let opened = 0;

/** A case in which the regions have been asked, reached through the API. */
export class OpinionCase {
  private constructor(
    readonly api: TestApi,
    readonly id: string,
    readonly round: string,
    /** Ids of the opinions by county code. */
    readonly opinions: ReadonlyMap<string, string>,
  ) {}

  /** @param asked  what the round asks, as facts of the act that opens it */
  static async open(api: TestApi, asked: JsonRecord = {}): Promise<OpinionCase> {
    const id = await OpinionCase.nominated(api);
    const accepted = await api.ask('coordinator', 'POST', `/cases/${id}/acts`, {
      body: { act: 'ACCEPT_NOMINATION', facts: asked },
    });
    expect([accepted.statusCode, accepted.statusCode === 201 ? null : accepted.json()]).toEqual([201, null]);
    return OpinionCase.of(api, id);
  }

  /** The same case before the regions are asked. @returns its id */
  static async nominated(api: TestApi): Promise<string> {
    opened += 1;
    const profile = { ...PROFILE, caseKey: `rundmedel+exempelsjukdom-${opened}` };
    const body = { profile, chart: 'medicine-case', act: 'NOMINATED', facts: NOMINATION };
    return performedAct.parse((await api.ask('contact-person-12', 'POST', '/cases', { body })).json()).caseId;
  }

  /** A case in which somebody has asked the regions. */
  static async of(api: TestApi, id: string): Promise<OpinionCase> {
    const { instances } = caseView.parse((await api.ask('coordinator', 'GET', `/cases/${id}`)).json());
    const round = instances.find(({ chart }) => chart === 'opinion-round')?.id ?? '';
    const opinions = instances.flatMap((one) =>
      one.chart === 'opinion' && one.key !== null ? [[one.key, one.id] as const] : [],
    );
    return new OpinionCase(api, id, round, new Map(opinions));
  }

  opinion(region: string): string {
    return this.opinions.get(region) ?? '';
  }

  perform(user: string, act: string, instanceId: string, facts: JsonRecord = {}): Promise<LightMyRequestResponse> {
    return this.api.ask(user, 'POST', `/cases/${this.id}/acts`, { body: { act, facts, instanceId } });
  }

  /** Performs an act on a region's opinion that must be possible. */
  async does(user: string, act: string, region: string, facts: JsonRecord = {}): Promise<void> {
    const answer = await this.perform(user, act, this.opinion(region), facts);
    expect([act, answer.statusCode, answer.statusCode === 201 ? null : answer.json()]).toEqual([act, 201, null]);
  }

  read(user: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> {
    return this.api.ask(user, 'GET', `/cases/${this.id}${path}`, { headers });
  }

  save(user: string, region: string, revision: number, body: object): Promise<LightMyRequestResponse> {
    return this.api.ask(user, 'PUT', `/cases/${this.id}/opinions/${this.opinion(region)}/draft`, {
      body,
      headers: { 'if-match': `"${revision}"` },
    });
  }

  local(region: string): string {
    return `/cases/${this.id}/opinions/${this.opinion(region)}/local-questions`;
  }
}

/** The address in a letter that is sent now, as the worker makes it; null when the letter is dropped. */
export async function sentLink(
  db: pg.Pool,
  questionId: string,
  version: number,
  now: Date,
  to = 'kollega@region.example',
): Promise<string | null> {
  const link = secretLinkOf('', questionId, version);
  const mail = { to, text: link, html: link } as Parameters<typeof withSecretLinks>[1];
  const sent = await withSecretLinks({ query: (text, values = []) => db.query(text, [...values]) }, mail, now);
  return sent?.text ?? null;
}

export const morningOf = (day: string): Date => new Date(startOfDay(isoDate(day)).getTime() + 9 * 3_600_000);
