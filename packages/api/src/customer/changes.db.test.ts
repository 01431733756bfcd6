import '../testing/settings.ts'
import { useTestDatabase } from '@corridor/db/testing'
import { signOut } from '@corridor/domain/identity'
import { unwrap } from '@corridor/kernel/result'
import { expect, it } from 'vitest'
import { contextOf } from '../testing/call-procedure.ts'
import { newPerson, signedIn } from '../testing/people.ts'
import { customerRouter } from './root.ts'

const db = useTestDatabase()

it('says that the session is over when it ends under an open stream', async () => {
  const { actor, token } = await signedIn(await newPerson(db))
  const caller = customerRouter.createCaller(
    contextOf('customer', { customer: actor, sessionToken: token }),
  )
  const changes = (await caller.changes.onChange())[Symbol.asyncIterator]()
  const next = changes.next()
  unwrap(await signOut('customer', token))
  await expect(next).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
    failure: { code: 'signed-out' },
  })
})

it('opens six streams of one session and refuses the seventh', async () => {
  const { actor, token } = await signedIn(await newPerson(db))
  const caller = customerRouter.createCaller(
    contextOf('customer', { customer: actor, sessionToken: token }),
  )
  const streams = await Promise.all(
    Array.from({ length: 7 }, async () =>
      (await caller.changes.onChange())[Symbol.asyncIterator](),
    ),
  )
  const ends = streams.map((stream) => stream.next().catch((error: unknown) => error))
  const first = await Promise.race(ends)
  expect(first).toMatchObject({ failure: { code: 'too-many-streams' } })
  unwrap(await signOut('customer', token))
  await Promise.all(ends)
})
