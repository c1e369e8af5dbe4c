import { Text } from '../intl/text';
import type { FieldSpec } from './fields';

/** What a field is called, and that it may be left out where it may. */
export function FieldLabel({ field: { label, required } }: { readonly field: FieldSpec }) {
  return required ? label : <Text id="act.optional" values={{ label }} />;
}
