import { diff } from '@corridor/db/migrate'
import { stopEverything, stopOnSignals } from '../product/lifecycle.ts'
import { withScratchDatabase } from '../product/scratch-database.ts'
import { printLine } from '../terminal.ts'

/** `db:diff <domain> <name>`: writes a migration with what schema.prisma has and the migrations lack. */
export async function run([domain, name]: readonly string[]): Promise<number> {
  if (!domain || !name) {
    printLine('Usage: npm run db:diff <domain> <name_in_snake_case>')
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
