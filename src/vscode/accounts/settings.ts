import { workspace } from 'vscode';
import type { ConfigFiles } from '../../sources/aws/config/shared-config';

/** What the user's settings say about reaching AWS; all machine-scoped, so that no workspace can redirect calls. */
export interface AwsSettings {
  readonly files: ConfigFiles;
  readonly endpointOverride: string | undefined;
  /** The profile that is offered first. */
  readonly profile: string | undefined;
}

export const SECTION = 'endpointLens.aws';

export function awsSettings(): AwsSettings {
  const settings = workspace.getConfiguration(SECTION);
  const text = (key: string): string | undefined => {
    const value = settings.get<string>(key)?.trim();
    return value === undefined || value === '' ? undefined : value;
  };
  return {
    files: { configFile: text('configFile'), credentialsFile: text('credentialsFile') },
    endpointOverride: text('endpointUrl'),
    profile: text('profile'),
  };
}
