import { newId } from '@corridor/kernel/ids'
import { describe, expect, it } from 'vitest'
import { readSendAddress, type SendAddress, writeSendAddress } from './send-address.ts'

const read = (href: string) => readSendAddress(new URL(href, 'https://corridor.test').searchParams)

describe('the address of the send flow', () => {
  it('says again what was written', () => {
    const address: SendAddress = {
      step: 'review',
      from: 'EUR',
      to: 'JPY',
      fixed: 'target',
      amount: '12000',
      way: 'bank',
      recipientId: newId('rcp'),
      transferId: undefined,
      againId: undefined,
      addedId: newId('dep'),
    }
    expect(read(writeSendAddress(address))).toEqual(address)
  })

  it('is short where nothing is decided', () => {
    expect(writeSendAddress({ step: 'amount' })).toBe('/send')
    expect(read('/send').step).toBe('amount')
  })

  it('leaves out what makes no sense', () => {
    const odd = read('/send?step=gone&from=XXX&amount=1e9&fixed=both&way=pigeon&recipient=tr_1')
    expect(Object.values(odd).filter(Boolean)).toEqual(['amount'])
  })
})
