import { FileText } from 'lucide-react';
import type { RegionAnswer } from '#contract';
import { useText } from '../intl/text';
import { Icon } from './icon';
import { sizeText } from './file-field';
import { State } from './mark';

/** What an answer encloses, as those who may read it see it. */
export function AttachmentList({ attachments }: { readonly attachments: RegionAnswer['attachments'] }) {
  const text = useText();
  return (
    <ul className="files">
      {attachments.map(({ document, name, bytes, secrecy, secrecyLabel, href }) => (
        <li key={document}>
          <Icon as={FileText} />
          <span>
            {href === null ? (
              (name ?? document)
            ) : (
              <a href={href} download>
                {name ?? text('opinion.attachment.nameless')}
              </a>
            )}
            {bytes !== null && <span className="quiet small">{sizeText(bytes)}</span>}
            {secrecy !== 'none' && (
              <State mark="secret" tone="secret">
                {secrecyLabel}
              </State>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
