/** Everything the dashboard needs of the browser beyond what it shares with the popup. */
import type { PopupHost } from '@/components/popup/popup-host';
import type { DashboardPlace } from '@/utils/dashboard/place';

export interface DashboardHost extends PopupHost {
  /** The place that the address asked for. */
  place: DashboardPlace;
  /** Writes the place shown into the address, so that reloading leads back to it. */
  remember(place: DashboardPlace): void;
  /** Offers a text to the user as a file to keep. */
  download(name: string, text: string): void;
}
