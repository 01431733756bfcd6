import { runProduct } from './start.ts'

/** The product with hot reload: pages by Next, servers and worker by Node's watcher. */
export function run(): Promise<number> {
  return runProduct('development')
}
