import { accountRoutes } from './account-routes.ts'
import { moneyRoutes } from './money-routes.ts'
import type { RestRoute } from './route.ts'
import { transactionRoutes } from './transaction-routes.ts'

/** The whole REST surface under /api/v1. */
export const restRoutes: readonly RestRoute[] = [
  ...accountRoutes,
  ...transactionRoutes,
  ...moneyRoutes,
]
