import 'vuetify/styles';
import { createVuetify } from 'vuetify';
import { aliases, mdi } from 'vuetify/iconsets/mdi-svg';

export { default as DataTable } from './data-table.vue';
export { default as SaveButton } from './save-button.vue';
export { default as Fields } from './settings-fields.vue';

/** The icons are drawn from the library's own paths: the demo loads no font. */
export const plugin = createVuetify({ icons: { defaultSet: 'mdi', aliases, sets: { mdi } } });
