// bench: a partner's statement imported and matched, against a plain parse-and-insert of the same file

import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { atLeast, isMet, rowOf, tableOf } from './goals/row.ts'
import { insertPlainly } from './reconcile/insert-plainly.ts'
import { arrangeAccount, importAndMatch, statementOf } from './reconcile/statement.ts'

const { values: options } = parseArgs({
  options: {
    lines: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
  },
})
const lines = Number(options.lines)
const ratios: number[] = []
const together: number[] = []
for (let round = 1; round <= Number(options.rounds); round++) {
  const file = statementOf(lines, round)
  const account = await arrangeAccount(file, round)
  const ours = await importAndMatch(account, file)
  const each = await insertPlainly(file, 'each line a transaction')
  const one = await insertPlainly(file, 'all in one transaction')
  ratios.push(each.ms / ours.ms)
  together.push(one.ms / ours.ms)
  const rate = (ms: number) => `${Math.round((lines / ms) * 1000)} lines/s`
  console.log(
    `round ${round}: imported and matched ${rate(ours.ms)} (preview ${ours.previewMs} ms, import ${ours.importMs} ms, ` +
      `match ${ours.matchMs} ms; resident memory grew by ${ours.grownMb} MB, by ${ours.importGrownMb} MB in the import), ` +
      `plain ${rate(each.ms)}, plain in one transaction ${rate(one.ms)}, load ${loadavg()[0]?.toFixed(1)}`,
  )
}
const rows = [
  rowOf(atLeast(`${lines} lines, against one INSERT a line`, 'x', 3, 10), ratios),
  rowOf(atLeast('the same, all INSERTs in one transaction', 'x', 0.3, 1), together),
]
console.log(`\nMedians of ${ratios.length} rounds, ${cpus().length} x ${cpus()[0]?.model.trim()}:`)
console.log(tableOf(rows))
if (rows.some((row) => !isMet(row, 'floor'))) process.exitCode = 1
process.exit()
