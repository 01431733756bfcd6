import { logger } from '@corridor/telemetry'
import { currentIndex } from '../steps/current-index.ts'
import { rememberedMemory } from '../steps/judging-memory.ts'
import { rehashBlockedNames } from '../store/blocks.ts'
import { database } from '../store.ts'

/**
 * Brings the own block list to today's reading of names, and loads what transfers are judged by and the listed names into
 * memory, so that the first assessment of this process does not wait for it (1 to 3 s). For a process that serves
 * requests, after it has begun to listen.
 */
export async function warmScreening(): Promise<void> {
  await rehashBlockedNames(database.client)
  try {
    await rememberedMemory()
  } catch (error) {
    // a malformed rule stops assessments, not the process
    logger.error({ err: error }, 'what transfers are judged by cannot be read')
  }
  await currentIndex()
}
