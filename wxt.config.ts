import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { labelsPlugin } from './cabinet/labels/labels-plugin';
import { guardBuild } from './scripts/build-guards';
import { optionalManifestKeys } from './utils/background/optional-permissions';

/** Yandex Browser 23.7 is Chromium 114; Firefox 115 is the oldest ESR that guide 003's "110+" leaves alive. */
const MINIMUM_CHROME = '114';
const MINIMUM_FIREFOX = '115.0';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage'],
    host_permissions: ['https://seller.ozon.ru/*'],
    // Off until the user allows them in the dashboard, one by one; installing asks for none of them.
    ...optionalManifestKeys(browser),
    // Loaded into the content script's own world: the engine when a page may be one of ours, the overlay when there is something to show.
    web_accessible_resources: [
      { resources: ['cabinet-engine.js', 'inline-overlay.js'], matches: ['https://seller.ozon.ru/*'] },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sellerlint@sellerlint.example',
              strict_min_version: MINIMUM_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: MINIMUM_CHROME }),
  }),
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), labelsPlugin()],
    build: { target: ['chrome114', 'firefox115'], modulePreload: { polyfill: false } },
  }),
  hooks: {
    'build:done': async (wxt) => {
      if (wxt.config.command !== 'build') return;
      const { content, engine, overlay, portal } = await guardBuild(wxt.config.outDir);
      const inKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB gzip`;
      wxt.logger.info(
        `Content script ${inKilobytes(content)}, on demand: engine ${inKilobytes(engine)}, overlay ${inKilobytes(overlay)}, portal ${inKilobytes(portal)}`,
      );
      wxt.logger.info('No network code, no permission outside the list');
    },
  },
});
