'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { readSendAddress, type SendAddress, writeSendAddress } from './send-address.ts'

/** Where in the flow we are: in the address, so that reload, Back and a link all find the same place. */
export function useSendAddress() {
  const params = useSearchParams()
  const address = useMemo(() => readSendAddress(params), [params])
  /** Goes to a place; `replace` leaves no way back to the present one. */
  const go = useCallback((next: SendAddress, how: 'push' | 'replace' = 'push') => {
    const href = writeSendAddress(next)
    if (how === 'push') window.history.pushState(null, '', href)
    else window.history.replaceState(null, '', href)
  }, [])
  return { address, go }
}
