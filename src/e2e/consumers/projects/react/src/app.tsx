import type { LayerChoice } from 'jjj-atlas';
import { JjjMap } from 'jjj-atlas/react';
import { useState } from 'react';
import { parks } from './our-layer';

export function App() {
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [layers, setLayers] = useState<LayerChoice[]>(['income']);
  const [open, setOpen] = useState(true);
  const [chosen, setChosen] = useState('');
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
      {open && (
        <JjjMap
          center={[116.7, 39.52]}
          zoom={9}
          theme={theme}
          layers={layers}
          onJjjFeatureSelected={({ detail }) => setChosen(String(detail?.properties['name_en'] ?? ''))}
        />
      )}
      <output>{chosen}</output>
    </main>
  );
}
