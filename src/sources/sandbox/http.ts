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
}
