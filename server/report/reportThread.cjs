/** Where the thread of the reports begins: it loads TypeScript by tsx, since Node before 22.18 cannot do so in a thread by itself. */
// First, because the loader would look into each of its hundreds of files.
require('kysely')
require('tsx/cjs/api').register()
require('./reportWorker.ts')
