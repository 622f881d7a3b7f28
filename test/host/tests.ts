/** Every test file of the extension-host suite, in the order in which they run. */
import './activation.test';
import './explorer.test';
import './snapshots.test';
import './accounts.test';
import './sign-in.test';
import './paths.test';
import './moto.test';
import './figures.test';
