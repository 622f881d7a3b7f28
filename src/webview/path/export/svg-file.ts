import { plainColour } from './colour';

const namespace = 'http://www.w3.org/2000/svg';
const paints = ['fill', 'stroke'] as const;
const copied = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
] as const;
const onText = ['font-family', 'font-size', 'font-weight', 'text-anchor'] as const;
const defaults = new Set(['none', 'normal', '1', '0px', '1px', 'butt', 'miter', 'start']);
/** The height that a heading above a drawing takes. */
export const headingHeight = 26;

/**
 * A drawing as a document of its own: the theme's colours as literal values, title and description, no style sheet,
 * no script, no font from elsewhere.
 */
export function svgFile(
  drawing: SVGSVGElement,
  width: number,
  height: number,
  title: string,
  description: string,
): string {
  const file = document.createElementNS(namespace, 'svg');
  file.setAttribute('xmlns', namespace);
  file.setAttribute('width', String(width));
  file.setAttribute('height', String(height));
  file.setAttribute('viewBox', `0 0 ${width} ${height}`);
  file.setAttribute('role', 'img');
  append(file, 'title', {}).textContent = title;
  append(file, 'desc', {}).textContent = description;
  const background = plainColour(getComputedStyle(document.body).backgroundColor);
  append(file, 'rect', { width: String(width), height: String(height), fill: background });
  for (const child of drawing.children) copyInto(file, child);
  return new XMLSerializer().serializeToString(file);
}

/** The same as a PNG of twice the size, as base64. */
export async function pngFile(svg: string, width: number, height: number): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/u, '');
}

/** Several drawings, one below the other, each with its heading. */
export function stack(
  parts: readonly { svg: string; heading: string; height: number }[],
  width: number,
): string {
  const file = document.createElementNS(namespace, 'svg');
  let y = 0;
  const ink = plainColour(getComputedStyle(document.body).color);
  const family = getComputedStyle(document.body).fontFamily;
  const background = append(file, 'rect', { width: String(width) });
  background.setAttribute('fill', plainColour(getComputedStyle(document.body).backgroundColor));
  for (const { svg, heading, height } of parts) {
    const place = { x: '20', y: String(y + 18), fill: ink, 'font-family': family, 'font-size': '13' };
    append(file, 'text', { ...place, 'font-weight': '600' }).textContent = heading;
    y += headingHeight;
    const part = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    part.setAttribute('y', String(y));
    file.append(part);
    y += height;
  }
  background.setAttribute('height', String(y));
  file.setAttribute('xmlns', namespace);
  file.setAttribute('width', String(width));
  file.setAttribute('height', String(y));
  file.setAttribute('viewBox', `0 0 ${width} ${y}`);
  return new XMLSerializer().serializeToString(file);
}

function copyInto(parent: Element, original: Element): void {
  const style = getComputedStyle(original);
  if (style.display === 'none' || isOnlyForPointers(original)) return;
  const copy = append(parent, original.localName, {});
  for (const { name, value } of original.attributes) if (isGeometry(name)) copy.setAttribute(name, value);
  if (original.localName === 'title') copy.textContent = original.textContent;
  else if (original.localName !== 'g') paint(copy, style, original.localName === 'text');
  if (original.localName === 'text') copyText(copy, original);
  else for (const child of original.children) copyInto(copy, child);
}

/** Between the pieces of a text there are comments of the template engine. */
function copyText(copy: Element, original: Element): void {
  for (const child of original.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.textContent ?? '');
    else if (child instanceof Element) copyInto(copy, child);
  }
}

function paint(copy: Element, style: CSSStyleDeclaration, isText: boolean): void {
  for (const name of paints) {
    const colour = plainColour(style.getPropertyValue(name));
    if (name === 'fill' || colour !== 'none') copy.setAttribute(name, colour);
  }
  for (const name of [...copied, ...(isText ? onText : [])]) {
    const value = style.getPropertyValue(name);
    if (value !== '' && !defaults.has(value)) copy.setAttribute(name, value);
  }
}

/** Rings and areas to point at belong to the page. */
function isOnlyForPointers({ classList }: Element): boolean {
  return classList.contains('hit') || classList.contains('ring');
}

function isGeometry(name: string): boolean {
  return (
    !['class', 'tabindex', 'style'].includes(name) && !name.startsWith('data-') && !name.startsWith('aria-')
  );
}

function append(parent: Element, name: string, attributes: Readonly<Record<string, string>>): Element {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.append(element);
  return element;
}
