import type { Manifest } from '../manifest.ts';

/** What the marker of a window's issue says of the retrospective before it: its digest, `first` or `restart`. */
export function markerPrevious({ previous, restart }: Pick<Manifest, 'previous' | 'restart'>): string {
  return previous?.digest ?? (restart === null ? 'first' : 'restart');
}
