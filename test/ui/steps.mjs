/** Steps that build on each other: after the first that fails, the others are left out. */

export class Steps {
  passed = 0;
  failed = 0;
  /** What to keep of a failure. @type {() => Promise<void>} */
  onFailure = async () => undefined;

  /** @param {string} name @param {() => Promise<void>} act */
  async step(name, act) {
    if (this.failed > 0) return;
    const started = Date.now();
    try {
      await act();
      this.passed++;
      console.log(`  passed  ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      await this.fail(name, error);
    }
  }

  /** @param {string} name @param {Error} error */
  async fail(name, error) {
    this.failed++;
    console.log(`  failed  ${name}\n${String(error.stack).replace(/^/gm, '          ')}`);
    await this.onFailure().catch(() => undefined);
  }
}
