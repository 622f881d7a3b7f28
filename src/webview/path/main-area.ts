import { html, type TemplateResult } from 'lit';
import { glyph } from '../shared/glyph';
import type { PageSize } from '../shared/page-size';
import '../shared/state';
import { shownHops } from './choice';
import './components/changes';
import './components/class-bar';
import './components/comparison';
import './components/foot';
import './components/hops';
import './components/picture';
import './components/verdict';
import type { PathView, PictureView, StateView, Tone } from './protocol';
import type { Say } from './words';

/** How a path is looked at. */
export interface Looking {
  readonly say: Say;
  readonly size: PageSize;
  readonly compares: boolean;
  /** The class that is shown alone. */
  readonly letter: string | undefined;
  readonly chosen: number | undefined;
  readonly zoom: number | undefined;
  /** What the zoom comes to. */
  readonly scale: number;
  /** Whether the routes that do not match are shown. */
  readonly unfolds: boolean;
  /** Whether a narrow page shows the picture. */
  readonly showsPicture: boolean;
  /** The answer is another one than before. */
  readonly isNew: boolean;
  readonly reduceMotion: boolean;
}

/** What stands in the place of an answer. */
export function stateArea(view: StateView, say: Say): TemplateResult {
  const choices = [
    { id: 'choose-source', label: say('chooseSource') },
    { id: 'open-snapshot', label: say('openSnapshot') },
  ];
  return html`<el-state
    .view=${view}
    .words=${{ cancel: say('cancel'), done: say('done') }}
    .choices=${choices}
  ></el-state>`;
}

/** Whether the list comes first, and the picture behind a button. */
export function isNarrow(size: PageSize): boolean {
  return size === 'narrow' || size === 'tiny';
}

/** The picture of the chosen class, or of all. */
function pictureOf(view: PathView, letter: string | undefined): PictureView {
  return view.classes.find((one) => one.letter === letter)?.picture ?? view.picture;
}

/** The sentence, the classes that it speaks of, and below them the list and the picture. */
export function answerArea(view: PathView, looking: Looking, togglePicture: () => void): TemplateResult {
  const { say, size, compares, letter } = looking;
  const verdict = (compares ? view.comparison : undefined)?.verdict ?? view.verdict;
  return html`<el-verdict .view=${verdict} ?narrow=${isNarrow(size)}></el-verdict> ${
      view.classes.length > 0 && !compares
        ? html`<el-class-bar
            .classes=${view.classes}
            .both=${view.bothLabel}
            .say=${say}
            .chosen=${letter}
          ></el-class-bar>`
        : ''
    }
    ${mainArea(view, looking, togglePicture)}`;
}

/** The list and the picture, or what a comparison puts in their places. */
function mainArea(view: PathView, looking: Looking, togglePicture: () => void): TemplateResult {
  const narrow = isNarrow(looking.size);
  return html`<div class="main">
    ${narrow ? toggle(looking, togglePicture) : ''} ${besides(view, looking)}
    <div class="picture" ?hidden=${narrow && !looking.showsPicture}>${drawing(view, looking)}</div>
  </div>`;
}

function toggle({ say, showsPicture }: Looking, togglePicture: () => void): TemplateResult {
  return html`<button class="toggle" aria-expanded=${showsPicture ? 'true' : 'false'} @click=${togglePicture}>
    ${glyph(showsPicture ? 'down' : 'right')} ${say('picture')}
  </button>`;
}

function besides(view: PathView, looking: Looking): TemplateResult {
  const { say, letter, chosen, unfolds } = looking;
  if (looking.compares && view.comparison)
    return html`<aside aria-label=${say('whatChanges')}>
      <el-changes .view=${view.comparison} .say=${say}></el-changes>
    </aside>`;
  const hops = shownHops(view, letter);
  const picture = pictureOf(view, letter);
  return html`<aside aria-label=${say('hops', hops.length)}>
    <el-hops
      .hops=${hops}
      .table=${picture.table}
      .say=${say}
      .chosen=${chosen}
      .tone=${railTone(view, picture)}
      .unfolds=${unfolds}
    ></el-hops>
  </aside>`;
}

function drawing(view: PathView, looking: Looking): TemplateResult {
  const { say, letter, chosen, zoom, scale, unfolds, isNew, reduceMotion } = looking;
  const flows = looking.size !== 'wide';
  if (looking.compares && view.comparison)
    return html`<el-comparison
      .view=${view.comparison}
      .say=${say}
      .flows=${flows}
      .fades=${!reduceMotion}
      .unfolds=${unfolds}
    ></el-comparison>`;
  const picture = pictureOf(view, letter);
  return html`<el-picture
      .view=${picture}
      .say=${say}
      .sentence=${view.verdict.sentence}
      .chosen=${chosen}
      .zoom=${zoom}
      .unfolds=${unfolds}
      .moves=${isNew && !reduceMotion}
      .flows=${flows}
    ></el-picture>
    <el-foot .view=${picture} .say=${say} .scale=${scale}></el-foot>`;
}

/** Grey where classes differ or something blocks. */
function railTone(view: PathView, picture: PictureView): Tone {
  if (view.verdict.tone === 'bad') return 'none';
  const tones = new Set(picture.lines.map(({ tone }) => tone));
  return tones.size === 1 ? ([...tones][0] ?? 'none') : 'none';
}
