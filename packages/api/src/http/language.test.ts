import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApiServer } from './create-server.ts'

const server = createApiServer({ audience: 'customer' })
const found = { base: '' }

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no address')
  found.base = `http://127.0.0.1:${address.port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function errorAt(path: string, headers: Record<string, string>) {
  const { error } = await (await fetch(`${found.base}${path}`, { headers })).json()
  return error
}

describe('an error of the API', () => {
  it('is in English for whoever says nothing, with its code and the request id', async () => {
    expect(await errorAt('/api/v1/nothing', {})).toEqual({
      code: 'not-found',
      message: 'There is nothing at this address.',
      requestId: expect.any(String),
    })
  })

  it('is in the language that a program accepts', async () => {
    const headers = { 'accept-language': 'de-AT,de;q=0.9,en;q=0.8' }
    const rest = await errorAt('/api/v1/nothing', headers)
    expect(rest.message).toBe('Unter dieser Adresse gibt es nichts.')
    const trpc = await errorAt('/api/trpc/nothing.atAll', headers)
    expect(trpc).toMatchObject({
      message: 'Unter dieser Adresse gibt es nichts.',
      data: { code: 'not-found', httpStatus: 404, details: {} },
    })
  })

  it('is in the language that a visitor chose, before what the browser says', async () => {
    const headers = { cookie: 'locale=es-MX', 'accept-language': 'de' }
    const rest = await errorAt('/api/v1/nothing', headers)
    expect(rest.message).toBe('No hay nada en esta dirección.')
  })
})
