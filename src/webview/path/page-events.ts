import type { Answers } from '../shared/events';
import type { QuestionChange } from './components/header';
import type { ExportFormat, FromPathPicture } from './protocol';

/** A place on the page, in px. */
export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

/** What the components say to the page, and what it is about. */
export interface PageEvents {
  readonly 'el-choose': 'from' | 'to';
  readonly 'el-set': QuestionChange;
  readonly 'el-refresh': undefined;
  readonly 'el-export': ExportFormat;
  readonly 'el-copy-hops': undefined;
  readonly 'el-details': string;
  readonly 'el-documentation': string;
  readonly 'el-action': string;
  readonly 'el-open': number | undefined;
  readonly 'el-reveal': number;
  readonly 'el-select': number;
  readonly 'el-step': number;
  readonly 'el-fold': undefined;
  readonly 'el-class': number;
  readonly 'el-class-choose': string | undefined;
  readonly 'el-zoom': number | undefined;
  readonly 'el-zoom-by': number;
  readonly 'el-scale': number;
  readonly 'el-hover': { readonly hop: number | undefined; readonly at: PagePoint | undefined };
  readonly 'el-card': { readonly hop: number; readonly at: PagePoint | undefined };
}

/** What the page only passes on to the extension. */
export function passedOn(say: (message: FromPathPicture) => void): Answers<PageEvents> {
  return {
    'el-choose': (what) => {
      say({ type: 'choose', what });
    },
    'el-set': (change) => {
      say({ type: 'set', ...change });
    },
    'el-refresh': () => {
      say({ type: 'refresh' });
    },
    'el-export': (format) => {
      say({ type: 'export', format });
    },
    'el-copy-hops': () => {
      say({ type: 'copy-hops' });
    },
    'el-details': (ref) => {
      say({ type: 'details', ref });
    },
    'el-documentation': (url) => {
      say({ type: 'open-documentation', url });
    },
  };
}
