import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { logger } from '@corridor/telemetry'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { clientIp, warnOfUnannouncedProxy } from './client-ip.ts'

function requestFrom(remoteAddress: string, headers: Record<string, string> = {}) {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress })
  const req = new IncomingMessage(socket)
  Object.assign(req.headers, headers)
  return req
}

const proxy = '10.0.0.1'
const heard = (list: string) => clientIp(requestFrom(proxy, { 'x-forwarded-for': list }))

afterEach(() => {
  delete process.env.TRUSTED_PROXIES
})

describe('the address of a client', () => {
  it('is the connection when no proxy is announced, whatever headers say', () => {
    expect(heard('203.0.113.7')).toBe(proxy)
    expect(clientIp(requestFrom('::ffff:192.0.2.1'))).toBe('192.0.2.1')
  })

  it.each([
    ['1', '203.0.113.7', '203.0.113.7'],
    ['1', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['2', '198.51.100.1, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
    ['1', '203.0.113.7:49152', '203.0.113.7'],
    ['1', '[2001:DB8::7]:443', '2001:db8::7'],
    ['1', '2001:db8::7', '2001:db8::7'],
    ['1', '"[2001:db8::7]:443"', '2001:db8::7'],
    ['1', '::ffff:203.0.113.7', '203.0.113.7'],
    ['1', 'fe80::1%eth0', 'fe80::1'],
    ['1', '203.0.113.7,unknown', proxy],
    ['1', '203.0.113.7,', proxy],
    ['1', '<script>', proxy],
    ['1', '', proxy],
    ['2', '203.0.113.7', proxy],
    ['2', '999.0.113.7, 10.0.0.2', proxy],
  ])('behind %s proxies, %j is %s', (proxies, list, address) => {
    process.env.TRUSTED_PROXIES = proxies
    expect(heard(list)).toBe(address)
  })

  it.each(['-1', 'yes', '1.5', '1x'])('TRUSTED_PROXIES=%s trusts nobody', (proxies) => {
    process.env.TRUSTED_PROXIES = proxies
    expect(heard('203.0.113.7')).toBe(proxy)
  })
})

describe('an unannounced proxy', () => {
  it('is warned of once, without an address; an announced one is not', () => {
    const warn = vi.spyOn(logger, 'warn').mockImplementation(() => undefined)
    process.env.TRUSTED_PROXIES = '1'
    warnOfUnannouncedProxy(requestFrom(proxy, { 'x-forwarded-for': '203.0.113.7' }))
    delete process.env.TRUSTED_PROXIES
    warnOfUnannouncedProxy(requestFrom(proxy))
    expect(warn).not.toHaveBeenCalled()
    for (const header of ['x-real-ip', 'forwarded', 'x-forwarded-for']) {
      warnOfUnannouncedProxy(requestFrom(proxy, { [header]: 'for=203.0.113.7' }))
    }
    expect(warn).toHaveBeenCalledTimes(1)
    expect(JSON.stringify(warn.mock.calls)).toContain('TRUSTED_PROXIES')
    expect(JSON.stringify(warn.mock.calls)).not.toContain('203.0.113')
    warn.mockRestore()
  })
})
