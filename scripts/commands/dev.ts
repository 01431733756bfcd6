import { buildPrograms } from '../product/build-programs.ts'
import { stopOnSignals } from '../product/lifecycle.ts'
import { runProduct } from '../product/run-product.ts'
import { step } from '../terminal.ts'

/** The product with hot reload: pages by Next, servers and worker by Node's watcher. */
export async function run(): Promise<number> {
  stopOnSignals()
  await step('Servers', () => buildPrograms())
  return runProduct('development')
}
