import { type Prisma, PrismaClient } from '@corridor/db/clients/reconciliation'
import { openDomain } from '@corridor/db/domain-database'

/** The domain's own database. Its tables are read and written in store/ and nowhere else. */
export const database = openDomain('reconciliation', (adapter) => new PrismaClient({ adapter }))

/** The client itself or one of its transactions. */
export type Db = Prisma.TransactionClient
