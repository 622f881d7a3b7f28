/** A request as the sandbox takes it, whatever carried it here. */
export interface SandboxRequest {
  readonly method: string;
  /** What stands behind the question mark of the address, without it. */
  readonly query: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

export interface SandboxResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What befalls the answer on its way; absent where it arrives as it is. */
  readonly delivery?: Delivery;
}

/** `never`: nothing comes at all. `dropped`: the connection ends without an answer. `cut`: it ends half-way. */
export type Delivery = 'never' | 'dropped' | 'cut';
