import { send } from '../../api/client';
import { useText } from '../../intl/text';
import { TextField } from '../../parts/field';
import { DialogForm } from './dialog-form';
import { useNetworkForm } from './use-network-form';
import type { Organisation } from './use-organisations';

interface CompanyDialogProps {
  /** Which is corrected; null for a new one. */
  readonly company: Organisation | null;
  readonly onClose: () => void;
}

/** What a company is called, as cases name it. */
export function CompanyDialog({ company, onClose }: CompanyDialogProps) {
  const text = useText();
  const form = useNetworkForm({
    onDone: onClose,
    send: async (given) => {
      const nameSv = given('nameSv').trim();
      const body = { nameSv, nameEn: given('nameEn').trim() || nameSv };
      const path = company === null ? '/organisations' : `/organisations/${company.id}/corrections`;
      await send(path, { method: 'POST', body });
      return text(company === null ? 'companies.added' : 'companies.corrected', { name: nameSv });
    },
  });
  const title = company === null ? text('companies.new') : text('companies.correct.of', { name: company.nameSv });
  const act = text(company === null ? 'companies.new.do' : 'people.correct.do');
  return (
    <DialogForm title={title} form={form} act={act} onClose={onClose}>
      <TextField
        name="nameSv"
        label={text('companies.name')}
        help={text(company === null ? 'companies.name.help' : 'companies.correct.help')}
        required
        maxLength={200}
        autoComplete="off"
        defaultValue={company?.nameSv ?? ''}
        error={form.at('nameSv')}
      />
      <TextField
        name="nameEn"
        label={text('companies.name-en')}
        help={text('companies.name-en.help')}
        maxLength={200}
        autoComplete="off"
        defaultValue={company === null || company.nameEn === company.nameSv ? '' : company.nameEn}
        error={form.at('nameEn')}
      />
    </DialogForm>
  );
}
