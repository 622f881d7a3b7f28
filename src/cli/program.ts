import { Command, Option } from 'commander';
import manifest from '../../package.json';
import { SEVERITIES } from '../rules/severity';
import type { CheckCommandOptions } from './check';
import { FAIL_ON } from './fail-on';
import type { LintCommandOptions } from './lint/lint';
import type { MatrixOptions } from './matrix';
import { addNetworkOptions } from './network-options';
import { addPlanOptions, type PlanOptions } from './plan-options';
import type { Surroundings } from './surroundings';
import type { SandboxOptions } from './sandbox';
import { UsageError } from './usage-error';
import type { SnapshotOptions } from './snapshot';
import type { TraceOptions } from './trace';
import type { TreeOptions } from './tree';

/** The command line (contract: cli.md). Its parts load when their command runs. */
export function program(surroundings: Surroundings): Command {
  const root = new Command('endpoint-lens')
    .description('Endpoint-aware AWS networking: the engine of Endpoint Lens without the editor')
    .usage('[options] [command]')
    .helpCommand(true)
    .version(manifest.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => surroundings.stdout.write(text),
      writeErr: (text) => surroundings.stderr.write(text),
      // Contract: one line on stderr, without commander's "error:" and hints on lines of their own.
      outputError: (text, write) => {
        write(
          `endpoint-lens: ${text
            .trim()
            .replace(/^error: /, '')
            .replaceAll('\n', ' ')}\n`,
        );
      },
    });

  addNetworkOptions(root.command('tree'))
    .description('what the explorer shows')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .action(async (options: TreeOptions) => (await import('./tree')).treeCommand(options, surroundings));

  addNetworkOptions(root.command('matrix'))
    .description('how every subnet reaches each service')
    .option('--service <name...>', 'these services instead of S3, DynamoDB and those that have endpoints')
    .addOption(new Option('--format <format>').choices(['text', 'json', 'csv', 'markdown']).default('text'))
    .action(async (options: MatrixOptions) =>
      (await import('./matrix')).matrixCommand(options, surroundings),
    );

  addNetworkOptions(root.command('trace'))
    .description('how something reaches something; ends with 0 only where it does')
    .requiredOption('--from <from>', 'a subnet, instance or interface id, a private address, or internet')
    .requiredOption('--to <to>', 'a service (s3), host name, address, CIDR or resource id')
    .addOption(new Option('--protocol <protocol>').choices(['tcp', 'udp', 'icmp']))
    .option('--port <port>', 'the port it is sent to; 443 for TCP unless said')
    .addOption(new Option('--family <family>').choices(['ipv4', 'ipv6', 'dualstack']))
    .option(
      '--vpc <vpc>',
      'the VPC that is meant where several hold the address; so do --account and --region',
    )
    .option('--account <account>', 'the account that is meant where several hold the address')
    .addOption(
      new Option('--format <format>').choices(['text', 'json', 'markdown', 'mermaid']).default('text'),
    )
    .action(async (options: TraceOptions) => (await import('./trace')).traceCommand(options, surroundings));

  addNetworkOptions(root.command('check'))
    .description('what is wrong with a network, or could be better; ends with 1 where something is')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .addOption(new Option('--fail-on <severity>').choices(FAIL_ON).default('warning'))
    .addOption(new Option('--min-severity <severity>').choices(SEVERITIES).default('hint'))
    .option('--rule <id...>', 'these rules alone')
    .action(async (options: CheckCommandOptions) =>
      (await import('./check')).checkCommand(options, surroundings),
    );

  root
    .command('lint')
    .description('what is wrong with code, or could be better; ends with 1 where something is')
    .argument('[path...]', 'files and folders: Terraform, OpenTofu, CloudFormation, SAM, cdk.out')
    .addOption(new Option('--format <format>').choices(['text', 'json', 'sarif']).default('text'))
    .addOption(new Option('--fail-on <severity>').choices(FAIL_ON).default('warning'))
    .addOption(new Option('--min-severity <severity>').choices(SEVERITIES).default('hint'))
    .option('--rule <id...>', 'these rules alone')
    .option('--var-file <file...>', 'values of Terraform variables, the last of which counts most')
    .action(async (paths: readonly string[], options: LintCommandOptions) => {
      const [{ lintCommand }, { makeLinting }] = await Promise.all([
        import('./lint/lint'),
        import('../lint/session'),
      ]);
      lintCommand(paths, options, surroundings, {
        makeLinting,
        workingFolder: process.cwd(),
        environment: process.env,
      });
    });

  addPlanOptions(addNetworkOptions(root.command('plan')))
    .description('what an endpoint would change, and what stands against it; creates nothing')
    .action(async (options: PlanOptions) => (await import('./plan')).planCommand(options, surroundings));

  addNetworkOptions(root.command('snapshot'))
    .description('read an account once and save it')
    .requiredOption('--output <file>', 'the file to write')
    .action(async (options: SnapshotOptions) => (await import('./snapshot')).snapshotCommand(options));

  root
    .command('sandbox')
    .description('serve a simulated EC2 endpoint on 127.0.0.1 until interrupted')
    .option('--port <port>', 'the port to listen on; 0 takes a free one', '0')
    .option('--seed <snapshot>', 'a snapshot to start from instead of the lesson')
    .action(async (options: SandboxOptions) =>
      (await import('./sandbox')).sandboxCommand(options, surroundings),
    );

  // Commander would print its help, which is more than one line.
  root.argument('[command]').action((command: string | undefined) => {
    const names = root.commands.map((each) => each.name()).join(', ');
    throw new UsageError(
      command === undefined ? `name a command: ${names}` : `unknown command '${command}'; there are ${names}`,
    );
  });
  return root;
}
