import { isRegionName } from '../../network/partition';
import type { Instance } from '../../network/resources/instance';
import type { InstanceConnectEndpoint } from '../../network/resources/instance-connect-endpoint';

/** A program with its arguments: never composed to a line that a shell would take apart again. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
}

/**
 * A session with an instance through an EC2 Instance Connect Endpoint. The user is the CLI's default, `ec2-user`.
 * @param around the profile whose credentials are used, and the Region; each left out where it is not known
 * @see https://docs.aws.amazon.com/cli/latest/reference/ec2-instance-connect/ssh.html
 */
export function instanceConnectSsh(
  { id }: Instance,
  endpoint: InstanceConnectEndpoint,
  { profile, region }: { readonly profile: string | undefined; readonly region: string },
): Program {
  return {
    file: 'aws',
    args: [
      'ec2-instance-connect',
      'ssh',
      '--instance-id',
      id,
      '--connection-type',
      'eice',
      '--eice-options',
      `endpointId=${endpoint.id}`,
      ...(isRegionName(region) ? ['--region', region] : []),
      // With an equals sign: a profile's name may begin with a hyphen.
      ...(profile === undefined ? [] : [`--profile=${profile}`]),
    ],
  };
}
