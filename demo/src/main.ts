import { createApp } from 'vue';
import './styles.css';
import App from './app.vue';
import SignIn from './pages/sign-in.vue';
import { loadRenderer, RENDERER, uiNamed } from './renderers/renderers';
import { address } from './router';
import { openSession, prepareLanguage, SESSION, SIGN_IN_PATH } from './session';

const language = prepareLanguage();

if (address.value.path === SIGN_IN_PATH) {
  createApp(SignIn, { language }).mount('#app');
} else {
  const [session, renderer] = await Promise.all([
    openSession(language),
    loadRenderer(uiNamed(address.value.query.get('ui'))),
  ]);
  const app = createApp(App);
  app.provide(SESSION, session);
  app.provide(RENDERER, renderer);
  if (renderer.plugin) app.use(renderer.plugin);
  app.mount('#app');
}
