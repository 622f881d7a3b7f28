import type { Scope } from './describe';

/** A place in a file; lines and columns 1-based, columns in UTF-16 units, the end exclusive. */
export interface FileRange {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** Where a resource was seen, so that every node, hop and finding can be revealed there. */
export type Origin =
  | {
      readonly seen: 'account';
      readonly scope: Scope;
      /** The entry of the describe answer, as EC2 said it. */
      readonly described: unknown;
    }
  | { readonly seen: 'file'; readonly file: string; readonly range: FileRange; readonly address: string }
  /** Nowhere yet: it is planned for this account and Region. */
  | { readonly seen: 'plan'; readonly scope: Scope };
