import { newId } from '@corridor/kernel/ids'
import { describe, expect, it } from 'vitest'
import { type ConvertAddress, readConvertAddress, writeConvertAddress } from './convert-address.ts'

const read = (query: string) => readConvertAddress(new URLSearchParams(query))

describe('the address of the convert flow', () => {
  it('is read as it was written', () => {
    const address: ConvertAddress = {
      step: 'review',
      from: 'EUR',
      to: 'JPY',
      fixed: 'target',
      amount: '12000',
      quoteId: newId('quo'),
    }
    const query = writeConvertAddress(address).split('?')[1] ?? ''
    expect(read(query)).toEqual({ ...address, transferId: undefined })
    expect(writeConvertAddress({ step: 'amount' })).toBe('/convert')
  })

  it('leaves out what makes no sense', () => {
    expect(read('from=XXX&to=EUR&amount=-5&fixed=both&step=later')).toEqual({
      step: 'amount',
      from: undefined,
      to: 'EUR',
      fixed: undefined,
      amount: undefined,
      quoteId: undefined,
      transferId: undefined,
    })
  })

  it('begins at the amount when a step names nothing to show', () => {
    expect(read('step=review').step).toBe('amount')
    expect(read('step=done&transfer=tr_1').step).toBe('amount')
  })
})
