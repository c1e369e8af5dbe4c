import { Text, useText } from '../intl/text';
import { Control } from './control';
import { ListControl } from './list-control';
import { isFormList } from './fields';

interface DocumentsProps {
  readonly documents: readonly string[];
  readonly onChange: (documents: readonly string[]) => void;
}

/** Documents that an act rests on, beside those that its own fields ask for. */
export function EnvelopeDocuments({ documents, onChange }: DocumentsProps) {
  const text = useText();
  const every = { required: false, published: false, secret: false, help: null } as const;
  const label = text('act.documents');
  return (
    <details className="also" open={documents.length > 0}>
      <summary>
        <Text id="act.documents.add" />
      </summary>
      <ListControl
        field={{
          ...every,
          kind: 'list',
          name: 'documents',
          label,
          min: 0,
          max: 100,
          item: { ...every, kind: 'document', name: 'documents', label },
        }}
        path="documents"
        row={Control}
        value={documents}
        onChange={(next) =>
          onChange(isFormList(next) ? next.filter((one): one is string => typeof one === 'string') : [])
        }
      />
    </details>
  );
}
