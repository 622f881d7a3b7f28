/** The room that a picture has, in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export const zoomStep = 1.15;
const least = 0.85;
const most = 2;
const natural = 628;
const laneStep = 88;

/** A level that can be drawn: text is never smaller than 10 px. */
export function clampZoom(scale: number): number {
  return Math.round(Math.min(most, Math.max(least, scale)) * 100) / 100;
}

/** The scale at which a picture is seen whole, or the least one: then it scrolls. */
export function fitScale(room: Room, scene: Room, widthOnly: boolean): number {
  const byWidth = room.width / scene.width;
  const byHeight = (room.height - 12) / scene.height;
  return clampZoom(widthOnly ? Math.min(byWidth, 1.25) : Math.min(byWidth, byHeight));
}

/** How many other zones a picture of this room shows: none in a low one, one at its natural height. */
export function lanesFor(room: Room): number {
  const scale = Math.max(least, room.width / 960);
  const height = Math.max((room.height - 12) / Math.min(scale, 1), 0);
  if (height < 600) return 0;
  return 1 + Math.max(0, Math.min(2, Math.floor((height - natural) / laneStep)));
}

/**
 * What is under the pointer stays there when a drawing changes its size.
 * @returns what scrolls to it, to be called after the change.
 */
export function keepUnderPointer(
  scroller: Element,
  drawing: Element,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): () => void {
  const before = drawing.getBoundingClientRect();
  const fx = (clientX - before.left) / before.width;
  const fy = (clientY - before.top) / before.height;
  return () => {
    const after = drawing.getBoundingClientRect();
    scroller.scrollLeft += after.left + fx * after.width - clientX;
    scroller.scrollTop += after.top + fy * after.height - clientY;
  };
}
