import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { type Toast, usePopup } from './context';

/**
 * The message at the bottom edge. The region is always there, so that a new message is announced. When the button that
 * brought the message is gone with what it stood on, the message takes the focus, so that the keyboard is not lost.
 */
export function ToastRegion({ toast, onDismiss }: { toast: Toast | undefined; onDismiss(): void }) {
  const { t } = usePopup();
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (toast && isLost) region.current?.querySelector('button')?.focus();
  }, [toast]);
  return (
    <div class="toast-region" ref={region}>
      <div class={toast ? 'toast' : undefined}>
        <span role="status">{toast?.text}</span>
        {toast?.action && (
          <button type="button" class="link" onClick={toast.action.run}>
            {toast.action.label}
          </button>
        )}
        {toast && (
          <button type="button" class="icon-button" aria-label={t('action.dismiss')} onClick={onDismiss}>
            <Icon name="close" />
          </button>
        )}
      </div>
    </div>
  );
}
