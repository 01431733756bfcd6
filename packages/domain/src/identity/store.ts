import { type Prisma, PrismaClient } from '@corridor/db/clients/identity'
import { databaseNow } from '@corridor/db/clock'
import { openDomain } from '@corridor/db/domain-database'

/** The domain's own database. Its tables are read and written in store/ and nowhere else. */
export const database = openDomain('identity', (adapter) => new PrismaClient({ adapter }))

/** The client itself or one of its transactions. */
export type Db = Prisma.TransactionClient

export { databaseNow }

/** `now` by the database's clock, plus seconds. */
export async function expiryIn(db: Db, seconds: number): Promise<Date> {
  return new Date((await databaseNow(db)).getTime() + seconds * 1000)
}
