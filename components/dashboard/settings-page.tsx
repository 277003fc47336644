import { usePopup } from '@/components/popup/context';
import { SettingsPanel } from '@/components/popup/settings-panel';
import type { StoreView } from '@/utils/messaging/protocol';
import { LimitsForm } from './limits-form';
import { PageHead } from './page-head';
import { SocketSection } from './socket-section';

interface Props {
  view: StoreView;
  onForgotten(): void;
}

export function SettingsPage({ view, onForgotten }: Props) {
  const { t } = usePopup();
  return (
    <>
      <PageHead title={t('dashboard.settings')} />
      <div class="sheet">
        <SettingsPanel settings={view.settings} store={view.store} onForgotten={onForgotten} />
      </div>
      <LimitsForm limits={view.settings.limits} />
      {view.store && <SocketSection view={view} />}
    </>
  );
}
