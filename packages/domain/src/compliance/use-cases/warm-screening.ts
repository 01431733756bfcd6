import { currentIndex } from '../screening/current-index.ts'

/**
 * Loads the listed names into memory, so that the first assessment of this process does not wait for it (1 to 3 s).
 * For a process that serves requests, after it has begun to listen.
 */
export async function warmScreening(): Promise<void> {
  await currentIndex()
}
