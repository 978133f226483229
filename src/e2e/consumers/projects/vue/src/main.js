import { setAssetBase } from 'jjj-atlas/map.js';
import { createApp } from 'vue';
import App from './app.vue';

setAssetBase('/atlas/');
createApp(App).mount('#app');
