/** Every test file of the extension-host suite, in the order in which they run. */
import './activation.test';
import './explorer.test';
import './snapshots.test';
import './accounts.test';
import './sign-in.test';
import './paths.test';
import './create-form.test';
import './create-kept.test';
import './create-lesson.test';
import './create-life.test';
import './create-private-link.test';
import './create-accounts.test';
import './create-unfinished.test';
import './moto.test';
import './create-moto.test';
import './figures.test';
