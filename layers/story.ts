import type { StoryFile } from '../src/core/story-file.js';
import { claims } from './claims.js';
import { tour } from './tour.js';

/** Claims and tour as they are published. */
export const story: StoryFile = {
  article: {
    title: {
      en: 'An article of spring 2024 on ten years of coordinated development of Beijing, Tianjin and Hebei',
      zh: '2024年春一篇关于京津冀协同发展十周年的文章',
    },
  },
  claims: [...claims],
  tour: [...tour],
};
