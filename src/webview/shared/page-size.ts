/** How the page is laid out (ui.md §14). */
export type PageSize = 'wide' | 'medium' | 'narrow' | 'tiny';

const usualFont = 13;

/** By width in CSS pixels, of which larger letters leave less. */
export function pageSize(width: number, fontSize: number): PageSize {
  const room = (width * usualFont) / (fontSize > 0 ? fontSize : usualFont);
  if (room >= 1180) return 'wide';
  if (room >= 860) return 'medium';
  return room >= 360 ? 'narrow' : 'tiny';
}
