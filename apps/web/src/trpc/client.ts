import type { CustomerRouter } from '@corridor/api/customer/root'
import { createTRPCContext } from '@trpc/tanstack-react-query'

/** Typed hooks on the API: `const api = useApi()`, then `useQuery(api.….queryOptions())`. */
export const { TRPCProvider, useTRPC: useApi } = createTRPCContext<CustomerRouter>()
