import { once } from 'node:events'
import { expect, it, vi } from 'vitest'
import { RequestRefused } from '../errors.ts'
import { createApiServer } from './create-server.ts'

vi.mock('./uploads.ts', () => ({
  answerUpload: async () => {
    throw new RequestRefused('too-many-requests', { retryAfterInSeconds: '7' })
  },
}))

it('answers what a route refuses by throwing as a refusal, with the time to wait', async () => {
  const server = createApiServer({ audience: 'customer' })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no address')
  const url = `http://127.0.0.1:${address.port}/api/uploads/identity-document`
  const answer = await fetch(url, { method: 'POST' })
  expect(answer.status).toBe(429)
  expect(answer.headers.get('retry-after')).toBe('7')
  expect(await answer.json()).toMatchObject({ error: { code: 'too-many-requests' } })
  server.closeAllConnections()
  server.close()
})
