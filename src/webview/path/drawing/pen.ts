import { estimate, Pen, type TextStyle } from '../layout/text';

/** A pen that measures by the fonts of the theme, as an element of the page sees them. */
export function penOf(element: Element): Pen {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return new Pen();
  const tokens = getComputedStyle(element);
  const families = {
    sans: tokens.getPropertyValue('--el-font') || 'sans-serif',
    mono: tokens.getPropertyValue('--el-mono') || 'monospace',
  };
  const measure = (text: string, style: TextStyle): number => {
    context.font = `${style.bold ? 600 : 400} ${style.size}px ${families[style.font]}`;
    const { width } = context.measureText(text);
    return width > 0 || text === '' ? width : estimate(text, style);
  };
  return new Pen(measure);
}
