/**
 * zod as this extension uses it: without its just-in-time compiler. That compiler tries `new Function`, which the
 * content security policy of an extension forbids, and every try leaves an error in the browser's extension page.
 * Must be imported (instead of `zod`) by every module that builds a schema, for the switch is read when one is built.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
