import type { Entity } from '../entity';
import type { Input } from '../protocol/input';
import type { AccountState } from '../state';

/** One EC2 API action. */
export interface Action {
  readonly name: string;
  /**
   * @param input the decoded request; required members are there
   * @returns the members of the answer, by the SDK's names
   * @throws Ec2Error
   */
  run(input: Input, account: AccountState): Entity;
}
