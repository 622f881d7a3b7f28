import type { CSSResult } from 'lit';

/** Gives the document styles that a page's policy cannot refuse: constructed sheets are no inline styles. */
export function adoptStyles(...styles: readonly CSSResult[]): void {
  const sheets = styles.flatMap(({ styleSheet }) => (styleSheet ? [styleSheet] : []));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
}
