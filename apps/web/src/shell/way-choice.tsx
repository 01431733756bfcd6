'use client'
import { Tabs } from '@corridor/ui/tabs'
import type { Way } from './price-ask.ts'

/** Bank account or wallet here: they differ in fee and arrival. */
export function WayChoice({ way, onWay }: { way: Way; onWay: (way: Way) => void }) {
  return (
    <Tabs
      label="How it is received"
      look="pill"
      value={way}
      onValueChange={(value) => onWay(value === 'internal' ? 'internal' : 'bank')}
      items={[
        { value: 'bank', label: 'Bank account' },
        { value: 'internal', label: 'Corridor customer' },
      ]}
    />
  )
}
