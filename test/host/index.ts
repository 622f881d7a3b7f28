/** The extension-host suite: VS Code calls run() in its extension host, and takes a rejection for a failure. */
import { takeCoverage } from 'node:v8';
import { watchRejections } from './rejections';
import { collectFrom, describeError, ReportBuilder, writeReport } from './report';

const settleMs = 100;

export async function run(): Promise<void> {
  const report = new ReportBuilder();
  const rejections = watchRejections();
  try {
    await collectFrom(await loadedMocha(), report);
  } catch (error) {
    // Such as a test file that throws while it is loaded: nobody outside would see why there is no report.
    report.add([{ title: 'the suite runs', state: 'failed', error: describeError(error) }]);
  }
  // A rejection is only "unhandled" after the turn in which nobody handled it.
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  report.add(rejections.stop());
  // The extension host leaves by a raw exit that writes no coverage.
  if (process.env['NODE_V8_COVERAGE']) takeCoverage();
  writeReport(report.finished());
  if (report.failed > 0) throw new Error(`${report.failed} failed`);
}

async function loadedMocha(): Promise<Mocha> {
  const { default: Mocha } = await import('mocha');
  // The reporter that prints nothing: the runner outside prints the report, where it can be read.
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, forbidOnly: true, reporter: Mocha.reporters.Base });
  // For whoever writes a test: a run of all others would take a minute.
  const { GREP } = process.env;
  if (GREP) mocha.grep(new RegExp(GREP));
  // What Mocha does before it loads a file: it makes describe and it global for the imports that follow.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import(/* webpackMode: "eager" */ './tests');
  return mocha;
}
