import { parks } from './our-layer.js';

const map = document.querySelector('jjj-map');
map.addEventListener('jjj-feature-selected', ({ detail }) => {
  document.querySelector('output').textContent = detail?.properties.name_en ?? '';
});
document.querySelector('#dark').addEventListener('click', () => {
  map.theme = 'dark';
});
document.querySelector('#parks').addEventListener('click', () => {
  map.layers = ['income', parks];
});
document.querySelector('#close').addEventListener('click', () => map.remove());
