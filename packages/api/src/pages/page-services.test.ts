import { expect, it, vi } from 'vitest'
import { offerPageServices, pageServices } from './page-services.ts'

it('refuses pages that no server of ours renders, and hands every copy of it what the server offers', async () => {
  expect(() => pageServices()).toThrow('serveApp')
  const offered = {
    answerNextAuth: vi.fn(),
    pageReader: vi.fn(),
    idleSeconds: vi.fn(() => 900),
    readMe: vi.fn(),
  }
  offerPageServices(offered)
  vi.resetModules()
  const bundled = await import('./page-services.ts')
  expect(bundled.pageServices).not.toBe(pageServices)
  expect(bundled.pageServices().idleSeconds('customer')).toBe(900)
})
