'use client'
import { Tabs } from '@corridor/ui/tabs'
import { useWords } from '@corridor/words/react'
import { useEffect, useRef } from 'react'
import { useOffering } from '../eligibility/offering.tsx'
import type { Way } from './price-ask.ts'

/** Bank account or wallet here: they differ in fee and arrival. Nothing to choose where no bank is offered. */
export function WayChoice({ way, onWay }: { way: Way; onWay: (way: Way) => void }) {
  const words = useWords('web.shell')
  const hasBanks = useOffering()('bank-payouts')
  const choose = useRef(onWay)
  choose.current = onWay
  useEffect(() => {
    if (!hasBanks && way === 'bank') choose.current('internal')
  }, [hasBanks, way])
  if (!hasBanks) return null
  return (
    <Tabs
      label={words('way')}
      look="pill"
      value={way}
      onValueChange={(value) => onWay(value === 'internal' ? 'internal' : 'bank')}
      items={[
        { value: 'bank', label: words('way-bank') },
        { value: 'internal', label: words('way-internal') },
      ]}
    />
  )
}
