import { maskAccounts } from '../../network/mask';

/** @returns the same value with account ids masked in every text of it. */
export function masked<T>(value: T): T {
  return maskedValue(value) as T;
}

function maskedValue(value: unknown): unknown {
  if (typeof value === 'string') return maskAccounts(value);
  if (Array.isArray(value)) return value.map(maskedValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, maskedValue(each)]));
}

/**
 * Masks account ids in what an SVG shows: its texts and names. Coordinates have digits, too, and stay what they are.
 */
export function maskedSvg(svg: string): string {
  return svg
    .replace(/>([^<]+)</g, (_whole, text: string) => `>${maskAccounts(text)}<`)
    .replace(/\b(aria-label|title)="([^"]*)"/g, (_whole, name: string, text: string) => {
      return `${name}="${maskAccounts(text)}"`;
    });
}
