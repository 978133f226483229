import { setAssetBase } from 'jjj-atlas/map.js';
import { mount } from 'svelte';
import App from './app.svelte';

setAssetBase('/atlas/');
mount(App, { target: document.querySelector('#app') });
