import type { ProfileField } from '@/utils/profile/store-profile';
import { usePopup } from './context';

/** Leads to a field of the store profile that a check waits for. */
export function TellUs({ field }: { field: ProfileField }) {
  const { t, host, store, showField } = usePopup();
  const onClick = (event: MouseEvent) => {
    if (!showField || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    showField(field);
  };
  return (
    <a
      class="button button-main"
      href={host.dashboardAddress({ store, field })}
      target={showField ? undefined : '_blank'}
      rel="noreferrer"
      data-tell={field}
      onClick={onClick}
    >
      {t('profile.tell', { field: t(`profile.field.${field}`) })}
    </a>
  );
}
