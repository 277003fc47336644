export { default as SaveButton } from '../native/save-button.vue';
export { default as DataTable } from './data-table.vue';
export { default as Fields } from './settings-fields.vue';
