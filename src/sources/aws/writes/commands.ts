import {
  AcceptVpcEndpointConnectionsCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateInstanceConnectEndpointCommand,
  CreateSecurityGroupCommand,
  CreateTagsCommand,
  CreateVpcEndpointCommand,
  CreateVpcEndpointServiceConfigurationCommand,
  DeleteInstanceConnectEndpointCommand,
  DeleteRouteCommand,
  DeleteTagsCommand,
  DeleteVpcEndpointsCommand,
  DeleteVpcEndpointServiceConfigurationsCommand,
  ModifyVpcAttributeCommand,
  ModifyVpcEndpointCommand,
  ModifyVpcEndpointServiceConfigurationCommand,
  ModifyVpcEndpointServicePermissionsCommand,
  RejectVpcEndpointConnectionsCommand,
  StartVpcEndpointServicePrivateDnsVerificationCommand,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-ec2';
import type { CreateCall } from '../../../endpoints/create-input';
import type { WriteCall, WriteInputs } from '../../../endpoints/write/write';
import type { Ec2Command } from '../ec2-command';
import type { Exchange } from './exchange';
import type { Answered } from './outcome-of-answer';

type Operation = WriteCall['operation'];

type Inputs = WriteInputs & { readonly [C in CreateCall as C['operation']]: C['input'] };

/** A call whose operation and input belong together, whichever it is. */
type CallOf<O extends Operation> = {
  readonly [P in O]: { readonly operation: P; readonly input: Inputs[P] };
}[O];

/** Sends a call, once, as an exchange. */
export type Send = (exchange: Exchange) => Promise<Answered>;

export function sendingOf<O extends Operation>(call: CallOf<O>): Send {
  return COMMANDS[call.operation](call.input);
}

/** @returns what asks whether a call would be permitted; undefined where EC2 takes no DryRun for it. */
export function dryRunOf<O extends Operation>(call: CallOf<O>): Send | undefined {
  if (WITHOUT_DRY_RUN.has(call.operation)) return undefined;
  return COMMANDS[call.operation](asQuestion(call.input));
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcAttribute.html */
const WITHOUT_DRY_RUN: ReadonlySet<Operation> = new Set(['ModifyVpcAttribute']);

/** A token stands for one creation: a question must not use it up. */
function asQuestion<I extends object>(input: I): I & { DryRun: true } {
  const question: I & { DryRun: true; ClientToken?: unknown } = { ...input, DryRun: true };
  delete question.ClientToken;
  return question;
}

const COMMANDS: { readonly [O in Operation]: (input: Inputs[O]) => Send } = {
  CreateVpcEndpoint: sends(CreateVpcEndpointCommand),
  CreateInstanceConnectEndpoint: sends(CreateInstanceConnectEndpointCommand),
  CreateVpcEndpointServiceConfiguration: sends(CreateVpcEndpointServiceConfigurationCommand),
  ModifyVpcEndpoint: sends(ModifyVpcEndpointCommand),
  DeleteVpcEndpoints: sends(DeleteVpcEndpointsCommand),
  DeleteInstanceConnectEndpoint: sends(DeleteInstanceConnectEndpointCommand),
  ModifyVpcAttribute: sends(ModifyVpcAttributeCommand),
  CreateSecurityGroup: sends(CreateSecurityGroupCommand),
  AuthorizeSecurityGroupIngress: sends(AuthorizeSecurityGroupIngressCommand),
  DeleteRoute: sends(DeleteRouteCommand),
  CreateTags: sends(CreateTagsCommand),
  DeleteTags: sends(DeleteTagsCommand),
  ModifyVpcEndpointServiceConfiguration: sends(ModifyVpcEndpointServiceConfigurationCommand),
  ModifyVpcEndpointServicePermissions: sends(ModifyVpcEndpointServicePermissionsCommand),
  AcceptVpcEndpointConnections: sends(AcceptVpcEndpointConnectionsCommand),
  RejectVpcEndpointConnections: sends(RejectVpcEndpointConnectionsCommand),
  StartVpcEndpointServicePrivateDnsVerification: sends(StartVpcEndpointServicePrivateDnsVerificationCommand),
  DeleteVpcEndpointServiceConfigurations: sends(DeleteVpcEndpointServiceConfigurationsCommand),
};

function sends<I extends ServiceInputTypes, O extends ServiceOutputTypes & Answered>(
  WriteCommand: new (input: I) => Ec2Command<I, O>,
): (input: I) => Send {
  return (input) => (exchange) => exchange.send(new WriteCommand(input));
}
