import { emptyEnvelope, type Envelope } from './envelope';
import { emptyRecord, type FieldSpec, type FormRecord } from './fields';

/** All that has been written in a form. */
export interface Written {
  readonly values: FormRecord;
  readonly envelope: Envelope;
}

const keyOf = (caseId: string, instanceId: string, act: string): string => `ordna.act.${caseId}.${instanceId}.${act}`;

export const emptyForm = (fields: readonly FieldSpec[], today: string): Written => ({
  values: emptyRecord(fields),
  envelope: emptyEnvelope(today),
});

interface Place {
  readonly caseId: string;
  readonly instanceId: string;
  readonly act: string;
}

/** What was written here before, in this tab; nothing is lost when the page is left or the session ends. */
export function readKept({ caseId, instanceId, act }: Place): Written | null {
  const kept = sessionStorage.getItem(keyOf(caseId, instanceId, act));
  return kept === null ? null : (JSON.parse(kept) as Written);
}

export function keep({ caseId, instanceId, act }: Place, written: Written): void {
  sessionStorage.setItem(keyOf(caseId, instanceId, act), JSON.stringify(written));
}

export function forget({ caseId, instanceId, act }: Place): void {
  sessionStorage.removeItem(keyOf(caseId, instanceId, act));
}
