import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { systemContrast } from '../shared/page-theme.js';

/** Has a map drawn with the contrast that the reader's system asks for, now and when it changes, unless the reader chose one. */
export function followSystemContrast(viewer: ViewerContract, signal: AbortSignal): void {
  const asked = matchMedia('(prefers-contrast: more)');
  const follow = () => {
    const { contrast, contrastFrom } = viewer.state.reading;
    const wanted = systemContrast();
    if (contrastFrom === 'system' && contrast !== wanted)
      viewer.setReading({ contrast: wanted, contrastFrom: 'system' });
  };
  follow();
  asked.addEventListener('change', follow, { signal });
  viewer.subscribe(follow);
}
