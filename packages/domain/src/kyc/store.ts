import { PrismaClient } from '@corridor/db/clients/kyc'
import { openDomain } from '@corridor/db/domain-database'

/** The kyc database under its own role. Its tables are touched here and in store/ only. */
export const database = openDomain('kyc', (adapter) => new PrismaClient({ adapter }))

export type Tx = Parameters<Parameters<typeof database.transaction>[0]>[0]
