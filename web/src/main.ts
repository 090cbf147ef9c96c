import './ui/styles/index.css';
import { PiniaColada } from '@pinia/colada';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { useForget } from './lib/forget.ts';
import { refuseStorage } from './lib/no-storage.ts';
import { watchReturn } from './lib/quick-exit.ts';
import { createTexts } from './lib/text.ts';
import { provideWipe } from './lib/use-quick-exit.ts';
import { createAppRouter } from './router.ts';

refuseStorage();

const app = createApp(App);
app.use(createPinia());
app.use(PiniaColada, { queryOptions: { staleTime: 10_000, gcTime: 60_000 } });
app.use(createTexts());
app.use(createAppRouter());

provideWipe(app, () => {
  const forget = app.runWithContext(() => useForget());
  app.unmount();
  forget();
});
watchReturn();
app.mount('#app');
