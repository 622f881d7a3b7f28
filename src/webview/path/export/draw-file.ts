import type { Picture } from '../components/picture';
import type { PathView } from '../protocol';
import { headingHeight, pngFile, stack, svgFile } from './svg-file';

/** What is shown now as a file: an SVG document, or a PNG as base64. Undefined: nothing is drawn. */
export async function drawFile(
  format: 'svg' | 'png',
  pictures: readonly Picture[],
  view: PathView,
): Promise<string | undefined> {
  const description = view.hops.map(inWords).join('\n');
  const files = pictures.flatMap(({ drawing, scene, sentence, heading }) => {
    if (!drawing || !scene) return [];
    const height = Math.ceil(scene.height);
    const svg = svgFile(drawing, scene.width, height, sentence, description);
    return [{ svg, heading, width: scene.width, height }];
  });
  const first = files[0];
  if (!first) return undefined;
  const together = files.reduce((sum, { height }) => sum + height + headingHeight, 0);
  const svg = files.length === 1 ? first.svg : stack(files, first.width);
  return format === 'svg' ? svg : pngFile(svg, first.width, files.length === 1 ? first.height : together);
}

/** The pictures that a page shows: one, or two in a comparison. */
export function picturesIn(page: ParentNode): readonly Picture[] {
  const own = page.querySelectorAll<Picture>('el-picture');
  const two = page.querySelector('el-comparison')?.shadowRoot?.querySelectorAll<Picture>('el-picture');
  return [...own, ...(two ?? [])];
}

function inWords(hop: PathView['hops'][number]): string {
  const blockers = hop.blockers.map(({ code, text }) => `${code}: ${text}`);
  return [`${hop.number}. ${hop.title} ${hop.id}`.trim(), hop.text, ...blockers].filter(Boolean).join(' · ');
}
