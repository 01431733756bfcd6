'use client'
import { useQuery } from '@tanstack/react-query'
import { VerificationNotice } from '../../eligibility/verification.tsx'
import { useApi } from '../../trpc/client.ts'

/** Nobody can send before their identity is checked: said at the start, not at the end. */
export function VerifyNotice() {
  const { data } = useQuery(useApi().verification.getStatus.queryOptions())
  return <VerificationNotice verification={data} />
}
