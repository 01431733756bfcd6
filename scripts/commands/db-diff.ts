import { diff } from '@corridor/db/author-migration'
import { stopEverything, stopOnSignals } from '../product/lifecycle.ts'
import { withScratchDatabase } from '../product/scratch-database.ts'
import { printLine } from '../terminal.ts'

/**
 * `db:diff <domain> <name>`: writes a migration with what schema.prisma and the files of SQL functions have and the
 * migrations lack. `db:diff infrastructure <name>`: what infrastructure.prisma has, for every domain.
 */
export async function run([domain, name]: readonly string[]): Promise<number> {
  if (!domain || !name) {
    printLine('Usage: npm run db:diff <domain, or infrastructure> <name_in_snake_case>')
    return 1
  }
  stopOnSignals()
  try {
    const path = await withScratchDatabase(async () => diff(domain, name))
    printLine(path ? `Written, to be checked by hand: ${path}` : 'Nothing is missing.')
    return 0
  } finally {
    await stopEverything()
  }
}
