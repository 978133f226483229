import type { JjjMap } from '../elements/map/map.js';
import type { EmbedCommand } from './embed-protocol.js';

/** Does with a map what the page around it asks; an unknown layer is told by the map as `jjj-error`. */
export function obeyCommand(map: JjjMap, command: Exclude<EmbedCommand, { command: 'measure' }>): void {
  switch (command.command) {
    case 'set-layers':
      map.layers = command.layers;
      return;
    case 'set-view': {
      const { center, zoom, animate = false } = command;
      map.flyTo({ center, zoom, animate }).catch(() => undefined);
      return;
    }
    case 'set-theme':
      map.theme = command.theme;
      return;
    case 'set-locale':
      map.locale = command.locale;
      map.viewer?.setLocale(command.locale);
      return;
    case 'set-time':
      map.year = command.year ?? undefined;
      map.month = command.month;
      map.since = command.since;
  }
}
