import { send } from '../../shared/events';

/** What of a picture keys reach. */
export interface KeyedPicture extends EventTarget {
  readonly renderRoot: ParentNode;
  zoomBy(by: number): void;
}

/** @returns what keys do in a picture (ui.md §9), by their names. @param chosen the number of a hop. */
export function pictureKeys(
  picture: KeyedPicture,
  chosen: number | undefined,
): Readonly<Record<string, () => void>> {
  const says = (name: string, detail: unknown) => () => {
    send(picture, name, detail);
  };
  const zoom = (by: number) => () => {
    picture.zoomBy(by);
  };
  const card = (): void => {
    if (chosen === undefined) return;
    const node = picture.renderRoot.querySelector(`g.chosen[data-hop="${chosen}"]`);
    const box = node?.getBoundingClientRect();
    send(picture, 'el-card', { hop: chosen, at: box && { x: box.right, y: box.top } });
  };
  return {
    ArrowLeft: says('el-step', -1),
    ArrowRight: says('el-step', 1),
    ArrowUp: says('el-class', -1),
    ArrowDown: says('el-class', 1),
    '+': zoom(1),
    '=': zoom(1),
    '-': zoom(-1),
    '0': says('el-zoom', undefined),
    Enter: says('el-open', chosen),
    i: card,
    I: card,
  };
}
