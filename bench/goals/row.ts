import { median } from '../ledger/slice.ts'

/** Units of what is measured. 'x' is a ratio to something measured in the same run. */
export type Unit = 'x' | 'ms' | 's' | 'statements' | 'tx/s' | '% of a core'

export type Goal = {
  readonly title: string
  readonly unit: Unit
  /** What must be reached, and what is wanted. */
  readonly floor: number
  readonly aim: number
  readonly lowerIsBetter: boolean
}

/** A case beside its goals. */
export type Row = Goal & {
  /** The median of the rounds. */
  readonly measured: number
  readonly rounds: readonly number[]
}

export const atLeast = (title: string, unit: Unit, floor: number, aim: number): Goal => ({
  title,
  unit,
  floor,
  aim,
  lowerIsBetter: false,
})
export const atMost = (title: string, unit: Unit, floor: number, aim: number): Goal => ({
  title,
  unit,
  floor,
  aim,
  lowerIsBetter: true,
})

export function rowOf(goal: Goal, rounds: readonly number[]): Row {
  return { ...goal, measured: median(rounds), rounds }
}

export function isMet(row: Row, goal: 'floor' | 'aim'): boolean {
  return row.lowerIsBetter ? row.measured <= row[goal] : row.measured >= row[goal]
}

function textOf(value: number, unit: Unit): string {
  if (unit === 'statements') return String(value)
  if (unit !== 'x') return `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`
  return value > 0 && value < 0.2 ? `1/${(1 / value).toFixed(1)}` : `${value.toFixed(2)}x`
}

/** The table of case, measured, floor, aim, and which of them is met. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.title,
    textOf(row.measured, row.unit),
    textOf(row.floor, row.unit),
    textOf(row.aim, row.unit),
    isMet(row, 'aim') ? 'aim met' : isMet(row, 'floor') ? 'floor met' : 'FLOOR MISSED',
  ])
  const table = [['case', 'measured', 'floor', 'aim', ''], ...lines]
  const widths = [0, 1, 2, 3].map((at) => Math.max(...table.map((line) => line[at]?.length ?? 0)))
  return table
    .map((line) => line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
    .join('\n')
}
