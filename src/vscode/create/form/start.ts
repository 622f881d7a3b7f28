import type { Plan } from '../../../endpoints/plan';
import type { Scope } from '../../../network/describe';
import type { Category, CodeFormat, CreateState, EndpointType } from '../../../webview/create/protocol';

/** Where somebody started to create an endpoint: what is said is preselected, the rest follows from it. */
export interface Start {
  readonly root: CreateState['root'];
  /** The account and Region that it is created in. */
  readonly scope: Scope;
  /** Ids. A subnet or an instance says its VPC and its route table; a table its VPC. */
  readonly vpc?: string | undefined;
  readonly subnet?: string | undefined;
  readonly instance?: string | undefined;
  readonly routeTables?: readonly string[] | undefined;
  /** A full name, or a short one: `s3`, `ecr.api`. */
  readonly service?: string | undefined;
  readonly type?: EndpointType | undefined;
  readonly category?: Category | undefined;
  /** A remedy's plan, or that of an endpoint that was not finished: it is taken as it is. */
  readonly plan?: Plan | undefined;
  /** The format of the code that was chosen last. */
  readonly code?: CodeFormat | undefined;
}
