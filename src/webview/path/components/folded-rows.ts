import { foldedWindow } from '../layout/card';
import type { PictureView } from '../protocol';

/** @returns which of the folded rows is seen first after some rows or pages of them more or less. */
export function foldedRowsFrom(
  { table }: PictureView,
  first: number,
  by: { readonly rows?: number; readonly pages?: number },
): number {
  const last = Math.max(0, (table?.folded?.rows.length ?? 0) - foldedWindow);
  const to = first + (by.rows ?? 0) + (by.pages ?? 0) * foldedWindow;
  return Math.max(0, Math.min(last, to));
}
