'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { type ConvertAddress, readConvertAddress, writeConvertAddress } from './convert-address.ts'

/** Where in the flow we are: in the address, so that reload, Back and a link all find the same place. */
export function useConvertAddress() {
  const params = useSearchParams()
  const address = useMemo(() => readConvertAddress(params), [params])
  /** Goes to a place; `replace` leaves no way back to the present one. */
  const go = useCallback((next: ConvertAddress, how: 'push' | 'replace' = 'push') => {
    const href = writeConvertAddress(next)
    if (how === 'push') window.history.pushState(null, '', href)
    else window.history.replaceState(null, '', href)
  }, [])
  return { address, go }
}
