import { runFence } from '../fence/run-fence.ts'
import { root } from '../paths.ts'
import { paint, printLine, step } from '../terminal.ts'

/** The walls between the rooms. Exit code 1 when one is broken. */
export async function run(): Promise<number> {
  const { moduleCount, problems } = await step('Fence', () => runFence(root))
  for (const problem of problems) printLine(`${paint('red', '✗')} ${problem}`)
  printLine(
    problems.length === 0
      ? `${moduleCount} modules, every wall stands`
      : `${moduleCount} modules, ${problems.length} broken`,
  )
  return problems.length === 0 ? 0 : 1
}
