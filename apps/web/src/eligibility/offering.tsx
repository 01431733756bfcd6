'use client'
import { type Service, services } from '@corridor/kernel/offering'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useApi } from '../trpc/client.ts'

/** The ways to put money into a wallet. */
export const fundingServices = ['cards', 'bank-pay-in'] as const satisfies readonly Service[]

/** What this deployment offers beside wallets; everything until it is known, since most offer it. */
export function useOffering(): (service: Service) => boolean {
  const { data = services } = useQuery({
    ...useApi().home.services.queryOptions(),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (service) => data.some((offered) => offered === service)
}

/** Its children where at least one of the services is offered, else nothing. */
export function Offered({ any, children }: { any: readonly Service[]; children: ReactNode }) {
  const isOffered = useOffering()
  return any.some(isOffered) ? children : null
}
