export { default as DataTable } from '../native/data-table.vue';
export { default as SaveButton } from '../native/save-button.vue';
export { default as Fields } from './settings-fields.vue';
