/** What the extension and the matrix say to each other. Everything is text that is ready to be shown. */

/** How a subnet reaches a service; the words of a cell and of the chips that filter. */
export type Way =
  'gateway' | 'interface' | 'nat' | 'internet' | 'other' | 'split' | 'ambiguous' | 'blocked' | 'unknown';

export interface MatrixService {
  readonly id: string;
  readonly label: string;
  /** What an endpoint would pay: `free`, `from 417 GB`, `in place`. */
  readonly pays: { readonly title: string; readonly detail: string; readonly better: boolean };
}

export interface MatrixVpc {
  readonly label: string;
  readonly detail: string;
}

export interface MatrixSubnet {
  readonly id: string;
  readonly vpc: number;
  readonly glyph: string;
  readonly label: string;
  readonly detail: string;
  /** By service; an index into `WAYS`, so that 5,000 rows stay small. */
  readonly cells: readonly number[];
}

/** The order in which `cells` count. */
export const WAYS: readonly Way[] = [
  'gateway',
  'interface',
  'nat',
  'internet',
  'other',
  'split',
  'ambiguous',
  'blocked',
  'unknown',
];

export interface MatrixView {
  readonly origin: { readonly kind: 'live' | 'snapshot' | 'code' | 'sandbox'; readonly label: string };
  readonly services: readonly MatrixService[];
  readonly servicesOffered: number;
  readonly vpcs: readonly MatrixVpc[];
  readonly subnets: readonly MatrixSubnet[];
  readonly price: string;
  /** By way: the word in a cell, and the longer one on a chip. */
  readonly ways: readonly { readonly word: string; readonly chip: string }[];
}

/** The texts of the page itself; some have places like `{n}` that it fills. */
export type MatrixWordKey =
  | 'title'
  | 'grid'
  | 'filter'
  | 'vpc'
  | 'allVpcs'
  | 'services'
  | 'service'
  | 'chosen'
  | 'chosenOf'
  | 'refresh'
  | 'export'
  | 'export.csv'
  | 'export.markdown'
  | 'export.json'
  | 'showOnly'
  | 'subnet'
  | 'subnets.one'
  | 'subnets.many'
  | 'inVpcs.one'
  | 'inVpcs.many'
  | 'private'
  | 'privateAndBlocked'
  | 'sortWorst'
  | 'sortBest'
  | 'sortName'
  | 'cell'
  | 'group'
  | 'pays'
  | 'nothing'
  | 'asking'
  | 'open'
  | 'create';

/** Texts about a number of things, of which `KEY.one` and `KEY.many` are the forms. */
export type CountedKey = 'subnets' | 'inVpcs';

/** The page's own texts in the editor's language. */
export type MatrixWords = Readonly<Record<MatrixWordKey, string>>;

/** The sentence of the cell that is selected. */
export interface CellView {
  readonly subnet: string;
  readonly service: string;
  readonly sentence: string;
  readonly detail: string;
  readonly canCreate: boolean;
}

export type ToMatrix =
  /** Comes first: the page shows nothing before it. */
  | { readonly type: 'words'; readonly words: MatrixWords }
  | { readonly type: 'show'; readonly view: MatrixView }
  | { readonly type: 'cell'; readonly cell: CellView }
  | {
      readonly type: 'state';
      readonly kind: 'loading' | 'empty' | 'error';
      readonly title: string;
      readonly text: string;
      /** From 0 to 1. */
      readonly done?: number;
      readonly action?: { readonly label: string; readonly does: 'refresh' | 'cancel' };
    }
  /** What the page is to keep over a reload, beside what it keeps of its own. */
  | { readonly type: 'save'; readonly state: SavedMatrix }
  | { readonly type: 'stale'; readonly text: string | undefined };

export type FromMatrix =
  | { readonly type: 'ready' }
  | { readonly type: 'select'; readonly subnet: string; readonly service: string }
  | { readonly type: 'open'; readonly subnet: string; readonly service: string }
  | { readonly type: 'create'; readonly subnet: string; readonly service: string }
  | { readonly type: 'services' }
  | { readonly type: 'refresh' }
  | { readonly type: 'cancel' }
  | { readonly type: 'export'; readonly format: 'csv' | 'markdown' | 'json' };

/** What a panel keeps over a reload: the question and how it is looked at, never an answer. */
export interface SavedMatrix {
  readonly root: { readonly kind: string; readonly key: string };
  readonly services: readonly string[];
  /** The page's own; also what it comes back with after it was hidden. */
  readonly look?: SavedLook;
}

/** How the matrix is looked at. */
export interface SavedLook {
  readonly text: string;
  readonly ways: readonly Way[];
  readonly sort: { readonly service: string; readonly order: 'worst' | 'best' } | undefined;
  readonly selected: { readonly subnet: string; readonly service: string } | undefined;
}
