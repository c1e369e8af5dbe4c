import { Text } from '../intl/text';

interface MoreExistProps {
  readonly shown: number;
  readonly total: number;
}

/** A list that is cut says so, where it has no pages of its own. */
export function MoreExist({ shown, total }: MoreExistProps) {
  if (total <= shown) return null;
  return (
    <p className="quiet small">
      <Text id="list.cut" values={{ shown, total }} />
    </p>
  );
}
