import { describe, expect, it } from 'vitest'
import { rememberedSubjects, type Subject } from './contract.ts'
import { type Found, type Judged, judgeRun, type Known } from './invariant-state.ts'

const broken = (...subjects: string[]): Subject[] =>
  subjects.map((subject) => ({ rule: 'a rule', subject }))
const green: Found = { kind: 'incremental', outcome: 'green', violations: [] }
const error: Found = { kind: 'incremental', outcome: 'error', violations: [] }
const red = (...subjects: string[]): Found => ({
  kind: 'incremental',
  outcome: 'red',
  violations: broken(...subjects),
})

/** What the last of these runs makes of an invariant that began with none. */
function after(...runs: Found[]): Judged {
  let known: Known | null = null
  let judged: Judged | null = null
  for (const run of runs) {
    judged = judgeRun(known, run)
    known = judged
  }
  if (!judged) throw new Error('no run')
  return judged
}

describe('what is told', () => {
  it.each<[string, Found[], Judged['event']]>([
    ['a first green', [green], null],
    ['a first red', [red('x')], 'broken'],
    ['green to red', [green, red('x')], 'broken'],
    ['the same red again', [red('x'), red('x')], null],
    ['the same red in another order', [red('x', 'y'), red('y', 'x', 'x')], null],
    ['red by something more', [red('x'), red('x', 'y')], 'broken'],
    ['red by something less', [red('x', 'y'), red('x')], 'broken'],
    ['red to green', [red('x'), green], 'restored'],
    ['green again', [red('x'), green, green], null],
    ['an error', [green, error], null],
    ['red, an error, the same red', [red('x'), error, red('x')], null],
    ['red, an error, another red', [red('x'), error, red('y')], 'broken'],
    ['red, errors, green', [red('x'), error, error, green], 'restored'],
    ['green, an error, green', [green, error, green], null],
    ['green, an error, red', [green, error, red('x')], 'broken'],
    ['a first error, then green', [error, green], null],
  ])('%s', (_name, runs, event) => expect(after(...runs).event).toBe(event))
})

describe('what is known', () => {
  it('an error is shown and changes neither the verdict nor what is broken', () => {
    expect(after(red('x'), error)).toMatchObject({
      state: 'error',
      outcome: 'error',
      verdict: 'red',
      violations: 1,
      open: broken('x'),
      isNewState: true,
      isNewVerdict: false,
    })
    expect(after(error)).toMatchObject({ state: 'error', verdict: null, violations: 0 })
  })

  it('the state begins anew when it changes, not when other subjects are broken', () => {
    expect(after(green, green)).toMatchObject({ isNewState: false, isNewVerdict: false })
    expect(after(red('x'), red('y'))).toMatchObject({ isNewState: false, isNewVerdict: true })
    expect(after(red('x'), error, red('x'))).toMatchObject({
      isNewState: true,
      isNewVerdict: false,
    })
  })

  it('two rules that one subject breaks are two violations', () => {
    const violations = [
      { rule: 'one', subject: 'x' },
      { rule: 'two', subject: 'x' },
      { rule: 'one', subject: 'x' },
    ]
    expect(after({ ...red(), violations }).violations).toBe(2)
  })
})

describe('more than is remembered', () => {
  const names = Array.from({ length: rememberedSubjects + 5 }, (_, index) => `s${index}`)

  it('keeps the first of them and the number of all', () => {
    const judged = after(red(...names))
    expect(judged).toMatchObject({ violations: names.length, hasMore: true })
    expect(judged.open).toHaveLength(rememberedSubjects)
  })

  it('stays red until a full check finds nothing', () => {
    expect(after(red(...names), green)).toMatchObject({
      outcome: 'red',
      verdict: 'red',
      violations: names.length,
      event: null,
    })
    expect(after(red(...names), { ...green, kind: 'full' })).toMatchObject({
      verdict: 'green',
      violations: 0,
      hasMore: false,
      event: 'restored',
    })
  })
})
