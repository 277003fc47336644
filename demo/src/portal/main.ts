import { createApp } from 'vue';
import '../styles.css';
import PortalApp from './portal-app.vue';

createApp(PortalApp).mount('#app');
