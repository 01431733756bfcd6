import { checkInvariants } from '../invariants/check-invariants.ts'
import { chooseDatabase } from '../product/choose-database.ts'
import { stopEverything, stopOnSignals } from '../product/lifecycle.ts'
import { paint, printLine } from '../terminal.ts'

/** Checks the books of all domains and prints what does not hold. Exit code 1 when something does not. */
export async function run(): Promise<number> {
  stopOnSignals()
  try {
    const hasRelay = await chooseDatabase()
    const findings = await checkInvariants(hasRelay ? {} : { settleInSeconds: null })
    for (const { name, violations } of findings) {
      const mark = violations.length === 0 ? paint('green', '✓') : paint('red', '✗')
      printLine(`${mark} ${name}`)
      for (const violation of violations) printLine(paint('red', `    ${violation}`))
    }
    const broken = findings.filter((finding) => finding.violations.length > 0).length
    printLine(`${findings.length} invariants checked, ${broken} broken`)
    return broken === 0 && findings.length > 0 ? 0 : 1
  } finally {
    await stopEverything()
  }
}
