import { explain } from '../../sources/explain';
import type { OpenRoot, OpenRoots } from '../explorer/roots';
import { render } from '../render';
import { staleText, type Freshness } from './stale-text';

/** A root as panels keep it over a reload. */
export interface KeptRoot {
  readonly kind: string;
  readonly key: string;
}

/** @returns the open root that a panel is about. */
export function rootOf(roots: OpenRoots, { kind, key }: KeptRoot): OpenRoot | undefined {
  return roots.all.find(({ source: { root } }) => root.kind === kind && root.key === key);
}

/** @returns why what was drawn from a root may be old, in the editor's language; undefined where it is the latest. */
export function staleness(
  shows: Freshness['shows'],
  kind: Freshness['kind'],
  root: OpenRoot | undefined,
  takenAt: Date | undefined,
): string | undefined {
  const failure = root?.failure && explain(root.failure).sentence;
  const isReading = root?.isReading ?? false;
  const sentences = staleText(
    { shows, kind, isOpen: root !== undefined, isReading, failure, takenAt },
    new Date(),
  );
  return sentences.length === 0 ? undefined : sentences.map(render).join(' ');
}
