import { describe, expect, it } from 'vitest'
import { Remembered } from './remembered.ts'

/** A database whose value is its version, and how often it was read. */
function source() {
  const state = { version: 1, reads: 0 }
  const remembered = new Remembered(async () => {
    state.reads++
    const read = { value: state.version, version: String(state.version) }
    await new Promise((resolve) => setImmediate(resolve))
    return read
  })
  return { state, remembered }
}

describe('what a process remembers', () => {
  it('is read once, however many ask', async () => {
    const { state, remembered } = source()
    await Promise.all([remembered.current(), remembered.current()])
    await remembered.current()
    expect(state.reads).toBe(1)
  })

  it('is read anew once when several statements refused the same version', async () => {
    const { state, remembered } = source()
    const { version } = await remembered.current()
    state.version = 2
    const renewed = await Promise.all([remembered.renew(version), remembered.renew(version)])
    expect(renewed.map(({ value }) => value)).toEqual([2, 2])
    expect(state.reads).toBe(2)
    expect((await remembered.renew(version)).value).toBe(2)
    expect(state.reads).toBe(2)
  })

  it('does not trust a reading that began before the change', async () => {
    const { state, remembered } = source()
    const early = remembered.current()
    state.version = 2
    const renewed = await remembered.renew('1')
    expect((await early).value).toBe(1)
    expect(renewed.value).toBe(2)
  })
})
