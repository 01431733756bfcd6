import { collectWhenIdle } from '@corridor/telemetry/collect-when-idle'
import { runProduct } from './run-product.ts'

/** What `npm start` runs once it is built. */
collectWhenIdle()
process.exit(await runProduct('production'))
