import { useState, type ReactNode } from 'react';
import { CasePicker } from '../../acts/case-picker';
import { useText } from '../../intl/text';

interface CaseFieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly required?: boolean;
  /** The case that is there to begin with; none when left out. */
  readonly given?: string | null;
  readonly error?: ReactNode;
}

/** A case that something points at, as a field of a form that is sent whole. */
export function CaseField({ name, label, help, required = false, given, error }: CaseFieldProps) {
  const text = useText();
  const [caseId, setCaseId] = useState(given ?? '');
  return (
    <>
      <input type="hidden" name={name} value={caseId} required={required} />
      <CasePicker
        label={label}
        help={help ?? text('body.case.help')}
        value={caseId}
        onChange={setCaseId}
        error={error}
      />
    </>
  );
}
