import { PrismaClient } from '@corridor/db/clients/fx'
import { openDomain } from '@corridor/db/domain-database'

export const database = openDomain('fx', (adapter) => new PrismaClient({ adapter }))
