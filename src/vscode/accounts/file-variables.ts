import type { ConfigFiles } from '../../sources/aws/config/shared-config';

/** @returns what tells the AWS CLI which config files are meant, if not those where it looks by itself. */
export function fileVariables({ configFile, credentialsFile }: ConfigFiles): Record<string, string> {
  return {
    ...(configFile === undefined ? {} : { AWS_CONFIG_FILE: configFile }),
    ...(credentialsFile === undefined ? {} : { AWS_SHARED_CREDENTIALS_FILE: credentialsFile }),
  };
}
