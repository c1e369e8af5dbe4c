import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { DraftBody, DraftView, Problem } from '#contract';
import { ApiError } from '../../../api/problem';
import { NOTHING, withReasons, type Answer } from './answer';
import { DraftKeeper, PAUSE_MS, RETRY_MS, type DraftPocket, type Pocketed } from './draft-keeper';

const EMPTY = { revision: 0, body: null, savedAt: null };
const decided = (decidedBy: string): Answer => ({ ...NOTHING, decidedBy });

/** A server that keeps one draft, and can be out of reach. */
class Server {
  revision = 0;
  body: DraftBody | null = null;
  isAway = false;
  refusal: ApiError | null = null;
  readonly saves: DraftBody[] = [];

  readonly save = async (revision: number, body: DraftBody) => {
    if (this.refusal) throw this.refusal;
    if (this.isAway) throw new ApiError(0, null);
    if (revision !== this.revision) throw new ApiError(412, this.changed());
    this.write(body);
    return { revision: this.revision, savedAt: '2026-02-02T08:00:00Z' };
  };

  write(body: DraftBody): void {
    this.revision += 1;
    this.body = body;
    this.saves.push(body);
  }

  private changed(): Problem {
    const draft = { revision: this.revision, body: this.body, savedBy: 'Exempel Ersättarsson', savedAt: 'x' };
    return { code: 'draft-changed', detail: 'changed', facts: { draft } } as unknown as Problem;
  }
}

class Pocket implements DraftPocket {
  kept: Pocketed | null = null;
  read = () => this.kept;
  keep = (unsaved: Pocketed) => void (this.kept = unsaved);
  empty = () => void (this.kept = null);
}

describe('a draft that saves itself', () => {
  let server: Server;
  let pocket: Pocket;
  beforeEach(() => {
    jest.useFakeTimers();
    server = new Server();
    pocket = new Pocket();
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const open = (found: Pick<DraftView, 'revision' | 'body' | 'savedAt'> = EMPTY): DraftKeeper =>
    new DraftKeeper(found, NOTHING, server, pocket);

  it('waits for a pause, and saves once for what was typed before it', async () => {
    const keeper = open();
    for (const text of ['N', 'Nä', 'Nämnden']) {
      keeper.change(decided(text));
      await jest.advanceTimersByTimeAsync(PAUSE_MS - 1);
    }
    expect([server.saves.length, keeper.read().phase]).toEqual([0, 'changed']);
    expect(pocket.kept?.answer.decidedBy).toBe('Nämnden');
    await jest.advanceTimersByTimeAsync(1);
    expect(server.saves).toEqual([{ decidedBy: 'Nämnden' }]);
    expect([keeper.read().phase, pocket.kept]).toEqual(['saved', null]);
  });

  it('saves what was typed while it saved', async () => {
    const keeper = open();
    keeper.change(decided('a'));
    const saving = keeper.flush();
    keeper.change(decided('ab'));
    await saving;
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(server.body).toEqual({ decidedBy: 'ab' });
    expect(keeper.read().phase).toBe('saved');
  });

  it('keeps what the server did not get and tries again until it does', async () => {
    const keeper = open();
    server.isAway = true;
    keeper.change(decided('Nämnden'));
    await jest.advanceTimersByTimeAsync(PAUSE_MS + RETRY_MS);
    expect([keeper.read().phase, pocket.kept?.answer.decidedBy]).toEqual(['away', 'Nämnden']);
    server.isAway = false;
    await jest.advanceTimersByTimeAsync(RETRY_MS);
    expect([keeper.read().phase, server.body]).toEqual(['saved', { decidedBy: 'Nämnden' }]);
  });

  it('takes up after a reload what never reached the server', async () => {
    pocket.keep({ answer: decided('Nämnden'), base: NOTHING, revision: 0 });
    const keeper = open();
    expect([keeper.read().answer.decidedBy, keeper.read().phase]).toEqual(['Nämnden', 'changed']);
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(server.body).toEqual({ decidedBy: 'Nämnden' });
  });

  it('joins what a colleague has written elsewhere in the answer', async () => {
    const keeper = open();
    server.write({ stance: 'yes' });
    keeper.change(withReasons(NOTHING, 'severity', { reason: 'Svår.' }));
    await jest.advanceTimersByTimeAsync(PAUSE_MS * 2);
    expect(server.body).toEqual({ stance: 'yes', judgements: [{ criterion: 'severity', reason: 'Svår.' }] });
    expect([keeper.read().phase, keeper.read().answer.stance]).toEqual(['saved', 'yes']);
  });

  it('asks when both have written the same, saves nothing meanwhile, and then what was chosen', async () => {
    const keeper = open();
    server.write({ decidedBy: 'Kommittén' });
    keeper.change(decided('Nämnden'));
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    const { phase, collision, answer } = keeper.read();
    expect([phase, collision?.by, collision?.conflicts, answer.decidedBy]).toEqual([
      'conflict',
      'Exempel Ersättarsson',
      [{ field: { name: 'decidedBy' }, mine: 'Nämnden', theirs: 'Kommittén' }],
      'Nämnden',
    ]);
    expect(await keeper.flush()).toBe(false);
    expect(server.saves).toHaveLength(1);
    keeper.resolve(decided('Nämnden och kommittén'));
    await jest.advanceTimersByTimeAsync(0);
    expect([server.body, keeper.read().phase]).toEqual([{ decidedBy: 'Nämnden och kommittén' }, 'saved']);
  });

  it('says why a draft is not taken any more, and keeps it here', async () => {
    const keeper = open();
    const closed = { code: 'draft-closed', detail: 'Rundan är stängd.', facts: {} } as unknown as Problem;
    server.refusal = new ApiError(409, closed);
    keeper.change(decided('Nämnden'));
    expect(await keeper.flush()).toBe(false);
    expect([keeper.read().phase, keeper.read().refusal]).toEqual(['refused', 'Rundan är stängd.']);
    expect(pocket.kept?.answer.decidedBy).toBe('Nämnden');
  });

  it('does not save what was not changed', async () => {
    const keeper = open({ revision: 3, body: { stance: 'no' }, savedAt: 'x' });
    keeper.change({ ...NOTHING, stance: 'yes' });
    keeper.change({ ...NOTHING, stance: 'no' });
    expect(await keeper.flush()).toBe(true);
    expect([server.saves.length, keeper.read().phase]).toEqual([0, 'saved']);
  });
});
