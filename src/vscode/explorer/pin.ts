/** Which account and Region a root is. */
export interface AccountPin {
  /** Undefined: the environment's credentials. */
  readonly profile: string | undefined;
  readonly region: string;
}

/** What is remembered of an open root: where it comes from, nothing of what was read. */
export type Pin =
  | { readonly kind: 'sandbox' }
  | { readonly kind: 'snapshot'; readonly path: string }
  | ({ readonly kind: 'account' } & AccountPin);
