import { html, type TemplateResult } from 'lit';
import { drawingOf } from './glyphs';

/** A glyph as an element of the text, 16 px and in the text's colour. It says nothing to a screen reader. */
export function glyph(name: string, className = ''): TemplateResult {
  return html`<svg class="ic ${className}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    ${drawingOf(name)}
  </svg>`;
}
