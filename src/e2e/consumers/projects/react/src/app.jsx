import 'jjj-atlas';
import { useState } from 'react';
import { parks } from './our-layer.js';

const center = [116.7, 39.52];

export function App() {
  const [theme, setTheme] = useState('light');
  const [layers, setLayers] = useState(['income']);
  const [open, setOpen] = useState(true);
  const [chosen, setChosen] = useState('');
  const onSelected = ({ detail }) => setChosen(detail?.properties.name_en ?? '');
  return (
    <main>
      <h1>Town hall</h1>
      <button type="button" onClick={() => setTheme('dark')}>
        Dark map
      </button>
      <button type="button" onClick={() => setLayers(['income', parks])}>
        Our parks
      </button>
      <button type="button" onClick={() => setOpen(false)}>
        Close the map
      </button>
      {open && <jjj-map center={center} zoom={9} theme={theme} layers={layers} onjjj-feature-selected={onSelected} />}
      <output>{chosen}</output>
    </main>
  );
}
