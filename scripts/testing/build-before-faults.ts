import { buildPrograms } from '../product/build-programs.ts'

/** Before the fault tests: the servers' JavaScript, so that what is killed is what runs in production, and starts as fast. */
export default async function setup(): Promise<void> {
  await buildPrograms()
}
