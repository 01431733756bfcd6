import { generateClients } from '@corridor/db/generate'
import { printLine, step } from '../terminal.ts'

export async function run(): Promise<number> {
  const done = await step('Prisma clients', () => generateClients())
  printLine(done.length === 0 ? 'All clients are up to date.' : `Generated: ${done.join(', ')}`)
  return 0
}
