import { CopyButton } from '../../ui/copy-button.tsx';
import { useText } from '../../ui/language.ts';
import { pageAddress } from './page-address.ts';
import { RemoveButton } from './remove-button.tsx';
import { linkTo } from './saved-link.ts';
import type { StoredRecord } from './stored-record.ts';

/** The pick-up code, large, with what a person does with it. */
export function PickupCard({ stored, removed }: { stored: StoredRecord; removed: () => void }) {
  const t = useText();
  const link = linkTo(stored.id, pageAddress());
  return (
    <div class="pickup">
      <p>{t.pickupCode}</p>
      <p class="pickup-code">{stored.pickupCode}</p>
      <p>{t.pickupHint}</p>
      <p class="hint">{t.keptUntil(t.issuedOn(stored.expiresOn))}</p>
      <p class="buttons">
        <CopyButton label={t.copyCode} content={stored.pickupCode} />
        <CopyButton label={t.copyLink} content={link} />
      </p>
      <RemoveButton key={stored.id} id={stored.id} removed={removed} />
    </div>
  );
}
