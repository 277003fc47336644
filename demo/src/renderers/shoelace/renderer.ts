export { default as Fields } from './fields.vue';
export { default as SaveButton } from './save-button.vue';
