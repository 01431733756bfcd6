import { describe, expect, it } from 'vitest'
import { takePlace } from './at-once.ts'

describe('what is under way at a time', () => {
  it('is ten streams of a customer, and one who goes makes room for one', () => {
    const places = Array.from({ length: 10 }, () => takePlace('streams', 'cus_1'))
    expect(() => takePlace('streams', 'cus_1')).toThrow('too-many-streams')
    const other = takePlace('streams', 'cus_2')
    places[0]?.()
    // given back twice is given back once
    places[0]?.()
    const last = takePlace('streams', 'cus_1')
    expect(() => takePlace('streams', 'cus_1')).toThrow('too-many-streams')
    for (const giveBack of [...places, other, last]) giveBack()
    takePlace('streams', 'cus_1')()
  })

  it('is three uploads', () => {
    const places = Array.from({ length: 3 }, () => takePlace('uploads', 'cus_1'))
    expect(() => takePlace('uploads', 'cus_1')).toThrow('too-many-requests')
    for (const giveBack of places) giveBack()
  })
})
