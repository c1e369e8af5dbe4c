import { isRecord, type ActDefinition, type Json, type JsonRecord, type Plan } from '#process';
import type { TextVersion } from '../ports.js';
import { sha256 } from '../sha256.js';

/** A text taken out of an act's facts; the journal has its hash in its place. */
export interface TakenBody {
  readonly body: string;
  readonly sha256: string;
}

export interface SplitBodies {
  readonly facts: JsonRecord;
  readonly bodies: readonly TakenBody[];
}

/** A text as it is kept and as offsets count in it: NFC, lines ended by line feeds. */
export const normalised = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC');

/** Takes the whole texts out of the facts and leaves their SHA-256, so that the journal proves them without holding them. */
export function takeBodies({ facts: fields }: ActDefinition, facts: JsonRecord): SplitBodies {
  const bodies: TakenBody[] = [];
  const left: Record<string, Json> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (fields[name]?.kind !== 'body' || typeof value !== 'string') left[name] = value;
    else {
      const body = normalised(value);
      left[name] = sha256(body);
      bodies.push({ body, sha256: sha256(body) });
    }
  }
  return bodies.length === 0 ? { facts, bodies } : { facts: left, bodies };
}

/** The bodies as versions of the text that the act's instance has put out; its chart gave the number and the title. */
export function toTextVersions(plan: Plan, bodies: readonly TakenBody[], by: string, at: Date): readonly TextVersion[] {
  const documentId = plan.entries[0]?.instanceId;
  if (documentId === undefined) return [];
  const texts = plan.touched.get(documentId)?.context['texts'];
  const listed: readonly Json[] = Array.isArray(texts) ? texts : [];
  return bodies.flatMap(({ body, sha256: hash }) => {
    const known = listed.filter(isRecord).findLast((text) => text['sha256'] === hash);
    const title = known?.['title'];
    const version = known?.['version'];
    if (typeof version !== 'number') throw new RangeError(`Instance ${documentId} keeps no version of its text`);
    return [
      {
        documentId,
        version,
        title: typeof title === 'string' ? title : '',
        body,
        sha256: hash,
        createdBy: by,
        createdAt: at,
      },
    ];
  });
}
