import type { Network } from '../network/network';
import type { Resource } from '../network/resource';
import type { DeclaredResource, DeclaredUnit } from '../sources/declared/unit';

/** What is applied together, read as a network: a Terraform root, a stack with its nested ones, stacks that share exports. */
export interface DeclaredCode {
  /** Of what it is named after: a folder, a template. */
  readonly name: string;
  readonly units: readonly DeclaredUnit[];
  readonly network: Network;
  /** @returns the declared resource that a resource of the network stands for */
  declared(id: string): { readonly resource: DeclaredResource; readonly unit: DeclaredUnit } | undefined;
  /** @returns the resources of the network whose code stands in a file, in the order of the text */
  inFile(file: string): readonly Resource[];
}
